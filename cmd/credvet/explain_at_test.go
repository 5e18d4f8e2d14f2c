package main_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/credvet/credvet/cmd/internal/modtest"
)

// TestExplainAt: a handler is explained by the routes that lead to it, what
// stands before them, and what each rule makes of that.
func TestExplainAt(t *testing.T) {
	dir := modtest.Write(t, notes+`-- svc/linux_only.go --
//go:build never

package main

func never() {}
-- svc/broken/x.go --
package broken

var x int = ""
`)
	for _, c := range []struct {
		args   string
		status int
		stdout []string
		stderr string
	}{
		{"explain -C svc -at main.go:23 .", 0, []string{ // in the handler
			"remove (main.go:21): it is given requests\n    changes state by os.Remove (main.go:22)\n        authentication: no\n",
			"DELETE /notes (main.go:30): guarded, handled by remove\n    behind requireAdmin (main.go:10): authentication by subtle.ConstantTimeCompare (main.go:11)",
			"        authorization: yes, by subtle.ConstantTimeCompare (main.go:11)\n",
			"    authz is silent: ",
			"    adminctx is silent: it does not elevate",
			"    ratelimit is silent: ",
			"    methoddefault is silent: it is registered for DELETE\n",
			"    bodylimit is silent: it does not read the body whole\n",
		}, ""},
		{"explain -C svc -at main.go:30 .", 0, []string{"DELETE /notes (main.go:30)"}, ""},   // a registration
		{"explain -C svc -at main.go:11 .", 0, []string{"DELETE /notes", "POST /reset"}, ""}, // middleware
		{"explain -C svc -at " + filepath.Join(dir, "svc", "main.go") + ":23 .", 0, []string{"remove ("}, ""},
		{"explain -C svc -at main.go:19 .", 0, []string{"GET /healthz (main.go:29): guarded", "    authz is silent: nothing that it does asks", "    adminctx is silent: it is meant for everybody: its pattern"}, ""},
		{"explain -C svc -at main.go:2 .", 2, nil, "-at main.go:2: no function stands there, and no route is registered there"},
		{"explain -C svc -at main.go:999 .", 2, nil, "-at main.go:999: the file has 33 lines"},
		{"explain -C svc -at main.go:0 .", 2, nil, `"0" is no line`},
		{"explain -C svc -at main.go .", 2, nil, "write FILE:LINE"},
		{"explain -C svc -at= .", 2, nil, "write FILE:LINE"},
		{"explain -C svc -at nowhere.go:3 .", 2, nil, "-at nowhere.go:3: no such file"},
		{"explain -C svc -at linux_only.go:5 .", 3, nil, "-at linux_only.go:5: the file was not analysed"},
		{"explain -C nowhere -at main.go:3", 2, nil, "no such directory"},
		{"explain -C svc -at main.go:23", 3, []string{"remove (main.go:21)"}, "broken/x.go:3"},
		{"explain -C svc authz", 2, nil, "-C goes with -at"},
	} {
		got := credvet(t, dir, strings.Fields(c.args)...)
		if got.Status != c.status || !strings.Contains(got.Stderr, c.stderr) || c.stderr == "" && got.Stderr != "" {
			t.Errorf("credvet %s: status %d, want %d\n%s\n%s", c.args, got.Status, c.status, got.Stdout, got.Stderr)
		}
		for _, want := range c.stdout {
			if !strings.Contains(got.Stdout, want) {
				t.Errorf("credvet %s: no %q in\n%s", c.args, want, got.Stdout)
			}
		}
	}
}

// TestExplainAtSpeaks: where a rule reports, so does the explanation, with what
// silences it; and nothing in the code gets at the terminal.
func TestExplainAtSpeaks(t *testing.T) {
	dir := modtest.Write(t, notes)
	file := filepath.Join(dir, "svc", "main.go")
	edit(t, file, `"DELETE /notes", requireAdmin(remove)`, `"DELETE /notes\x1b[31m", remove`)
	edit(t, file, `	mux.HandleFunc("POST /reset", requireAdmin(remove)) // REMOVED`, `	mux.HandleFunc("POST /wipe", remove) //credvet:ignore authz -- on the admin socket`)
	got := credvet(t, dir, "explain", "-C", "svc", "-at", "main.go:22")
	for _, want := range []string{
		"    authz: reports, at medium confidence: DELETE /notes",
		"    authz: silenced by directive: on the admin socket; it would say: POST /wipe",
	} {
		if !strings.Contains(got.Stdout, want) {
			t.Errorf("no %q in\n%s%s", want, got.Stdout, got.Stderr)
		}
	}
	if strings.Contains(got.Stdout, "\x1b") {
		t.Errorf("an escape sequence got through:\n%q", got.Stdout)
	}
	if again := credvet(t, dir, "explain", "-C", "svc", "-at", "main.go:22"); again != got {
		t.Errorf("another run says something else:\n%s", again.Stdout)
	}
}
