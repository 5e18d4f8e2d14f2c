package main_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/credvet/credvet/cmd/internal/modtest"
)

// vaultService has an old finding (old.go), and a handler that stores a password
// sealed by a helper in another file.
const vaultService = `
-- svc/go.mod --
module example.com/vault

go 1.26
-- svc/README.md --
A vault.
-- svc/old.go --
package main

import (
	"net/http"
	"os"
)

func admin(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Admin-Token") != os.Getenv("ADMIN_TOKEN") {
		http.Error(w, "no", http.StatusForbidden)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
-- svc/save.go --
package main

import (
	"net/http"
	"os"
)

func save(w http.ResponseWriter, r *http.Request) {
	if err := os.WriteFile("/var/lib/vault", protect(r.FormValue("password")), 0o600); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}
-- svc/seal.go --
package main

import "crypto/cipher"

var aead cipher.AEAD

// protect seals a text.
func protect(text string) []byte {
	nonce := make([]byte, aead.NonceSize())
	return aead.Seal(nonce, nonce, []byte(text), nil)
}
-- svc/main.go --
package main

import "net/http"

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /admin", admin)
	mux.HandleFunc("POST /password", save)
	http.ListenAndServe(":8080", mux)
}
`

// newFinding is a file with a finding.
const newFinding = `package main

import (
	"net/http"
	"os"
)

func report(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Report-Token") == os.Getenv("REPORT_TOKEN") {
		w.WriteHeader(http.StatusNoContent)
	}
}
`

// A pullRequest is a repository with a change on a branch.
type pullRequest struct {
	t   *testing.T
	dir string
	env []string
}

func newPullRequest(t *testing.T, archive string) *pullRequest {
	t.Helper()
	p := &pullRequest{t: t, dir: modtest.Write(t, archive), env: []string{
		"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.com", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.com",
		"GIT_CONFIG_GLOBAL=" + os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "LC_ALL=C", "TMPDIR=" + t.TempDir(),
	}}
	p.git("init", "--quiet", "--initial-branch", "main")
	p.commit("base")
	p.git("checkout", "--quiet", "-b", "change")
	return p
}

func (p *pullRequest) git(args ...string) string {
	p.t.Helper()
	got := start(p.t, p.dir, p.env, "git", args...)
	if got.Status != 0 {
		p.t.Fatalf("git %q: %s", args, got.Stderr)
	}
	return got.Stdout
}

func (p *pullRequest) commit(message string) {
	p.t.Helper()
	p.git("add", "--all")
	p.git("commit", "--quiet", "--allow-empty", "--message", message)
}

// gate runs credvet on the change.
func (p *pullRequest) gate(args ...string) modtest.Outcome {
	p.t.Helper()
	return start(p.t, p.dir, p.env, binary, append([]string{"-C", "svc", "-base", "main"}, args...)...)
}

// found gives rule and file of what the gate reports, without repeats, and
// checks its status.
func (p *pullRequest) found(args ...string) []string {
	p.t.Helper()
	got := p.gate(append([]string{"-format=json"}, args...)...)
	var doc struct {
		Findings []struct {
			Rule, File  string
			Fingerprint string
			Suppressed  *struct{ By string }
		}
	}
	if err := json.Unmarshal([]byte(got.Stdout), &doc); err != nil {
		p.t.Fatalf("%v\n%s%s", err, got.Stdout, got.Stderr)
	}
	var list []string
	for _, f := range doc.Findings {
		if len(f.Fingerprint) != 32 {
			p.t.Errorf("%s in %s has the fingerprint %q", f.Rule, f.File, f.Fingerprint)
		}
		if f.Suppressed == nil {
			list = append(list, f.Rule+" "+f.File)
		}
	}
	want := 0
	if len(list) > 0 {
		want = 1
	}
	if got.Status != want {
		p.t.Errorf("%q: status %d for %q\n%s", args, got.Status, list, got.Stderr)
	}
	return slices.Compact(list)
}

// expect checks what the gate reports.
func (p *pullRequest) expect(step string, want []string, args ...string) {
	p.t.Helper()
	if got := p.found(args...); !slices.Equal(got, want) {
		p.t.Errorf("%s: the gate reports %q, want %q", step, got, want)
	}
}

func (p *pullRequest) edit(file, from, to string) {
	p.t.Helper()
	edit(p.t, filepath.Join(p.dir, "svc", file), from, to)
}

// TestGate is the life of a pull request.
func TestGate(t *testing.T) {
	t.Parallel()
	p := newPullRequest(t, vaultService)
	if got := start(t, p.dir, p.env, binary, "-C", "svc"); got.Status != 1 || !strings.Contains(got.Stdout, "old.go:9") {
		t.Fatalf("the old finding is not there: %+v", got)
	}
	p.expect("no change", nil)
	p.edit("README.md", "A vault", "The vault")
	p.edit("old.go", "package main\n", "package main\n\n// Handlers for administrators.\n")
	p.edit("old.go", "http.StatusNoContent", "http.StatusOK")
	p.expect("old findings, moved by a line", nil)
	p.git("mv", "svc/old.go", "svc/admin.go")
	p.commit("move")
	p.expect("old findings, in a renamed file", nil)

	put(t, p.dir, "svc/new.go", newFinding)
	p.expect("a file that git does not know", []string{"secretcompare new.go"})
	p.commit("new")
	p.expect("a new finding", []string{"secretcompare new.go"})
	for _, format := range []string{"text", "json", "sarif", "html", "github", "rdjson"} {
		if got := p.gate("-format", format); got.Status != 1 {
			t.Errorf("-format %s: status %d", format, got.Status)
		}
	}
	if got := p.gate("-format=sarif", "-exit-zero"); got.Status != 0 {
		t.Errorf("-exit-zero: status %d", got.Status)
	}
	p.expect("what another package has is not asked for", nil, "-rules=bodylimit")
	p.git("rm", "--quiet", "svc/new.go")

	p.edit("seal.go", "aead.Seal(nonce, nonce, []byte(text), nil)", "append(nonce, text...)")
	p.expect("a helper opens a flow in a file that is not touched", []string{"plaintextsecret save.go"})
	p.edit("seal.go", "append(nonce, text...)", "aead.Seal(nonce, nonce, []byte(text), nil)")
	p.expect("mended", nil)

	p.edit("admin.go", `os.Getenv("ADMIN_TOKEN") {`, `os.Getenv("ADMIN_TOKEN") || r.Header.Get("X-Extra") == "" {`)
	p.expect("the change touches an old finding", []string{"secretcompare admin.go"}, "-rules=secretcompare")
	p.expect("a narrow pattern", []string{"secretcompare admin.go"}, "-rules=secretcompare", ".")
}

// TestGateDeletion: a guard that is taken away leaves no line that a path could
// lead over.
func TestGateDeletion(t *testing.T) {
	t.Parallel()
	const sealed = "mux.HandleFunc(\"POST /password\", save)\n"
	p := newPullRequest(t, strings.Replace(vaultService, sealed, sealed+strings.Repeat("\t// more\n", 5)+"\tvar h http.Handler = mux\n\th = limited(h)\n", 1)+`
-- svc/limit.go --
package main

import (
	"crypto/subtle"
	"net/http"
	"os"
)

func limited(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Token")), []byte(os.Getenv("TOKEN"))) != 1 {
			http.Error(w, "no", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}
`)
	p.edit("main.go", `ListenAndServe(":8080", mux)`, `ListenAndServe(":8080", h)`)
	p.git("checkout", "--quiet", "main")
	p.commit("guarded")
	p.git("checkout", "--quiet", "-B", "change")
	p.expect("guarded", nil)
	p.edit("main.go", "\th = limited(h)\n", "")
	if got := p.found(); len(got) == 0 || !strings.HasSuffix(got[0], "main.go") {
		t.Errorf("the guard is gone, the gate reports %q", got)
	}
}

// TestGateFails: what git cannot tell is an error, not an empty change.
func TestGateFails(t *testing.T) {
	t.Parallel()
	p := newPullRequest(t, vaultService)
	put(t, p.dir, "svc/new.go", newFinding)
	p.commit("new")
	for rev, complaint := range map[string]string{"nosuchrevision": "no such revision", "HEAD:svc/old.go": "no such revision", "main..change": "no such revision"} {
		got := start(t, p.dir, p.env, binary, "-C", "svc", "-base", rev)
		if got.Status != 3 || !strings.Contains(got.Stderr, complaint) || got.Stdout != "" {
			t.Errorf("-base %s: %+v", rev, got)
		}
		if got := start(t, p.dir, p.env, binary, "-C", "svc", "-base", rev, "-exit-zero", "-format=sarif"); got.Status != 3 {
			t.Errorf("-base %s -exit-zero: %+v", rev, got)
		}
	}
	for _, rev := range []string{"", "--all"} {
		if got := start(t, p.dir, p.env, binary, "-C", "svc", "-base="+rev); got.Status != 2 {
			t.Errorf("-base=%s: %+v", rev, got)
		}
	}
	p.git("checkout", "--quiet", "--orphan", "other")
	p.commit("no ancestor")
	if got := p.gate(); got.Status != 3 || !strings.Contains(got.Stderr, "no history in common") {
		t.Errorf("no common history: %+v", got)
	}
	p.git("checkout", "--quiet", "change")

	clone := filepath.Join(t.TempDir(), "clone")
	p.git("clone", "--quiet", "--depth=1", "--no-single-branch", "--branch=change", "file://"+p.dir, clone)
	got := start(t, clone, p.env, binary, "-C", "svc", "-base", "origin/main")
	if got.Status != 3 || !strings.Contains(got.Stderr, "the clone is shallow") {
		t.Errorf("a shallow clone: %+v", got)
	}
	got = start(t, clone, append(p.env, "PATH="+filepath.Join(t.TempDir(), "nothing")), binary, "-C", "svc", "-base", "origin/main")
	if got.Status != 3 || !strings.Contains(got.Stderr, "git") {
		t.Errorf("without git: %+v", got)
	}

	// What of the base cannot be analysed cannot be compared with.
	p.git("checkout", "--quiet", "main")
	put(t, p.dir, "svc/broken.go", "package main\n\nvar x int = \"\"\n")
	p.commit("broken")
	p.git("checkout", "--quiet", "-B", "change")
	p.git("rm", "--quiet", "svc/broken.go")
	if got := p.gate(); got.Status != 3 || !strings.Contains(got.Stderr, "(in the base)") {
		t.Errorf("a broken base: %+v", got)
	}
}

// TestGateNames: names that git quotes, links, and a service that is new.
func TestGateNames(t *testing.T) {
	t.Parallel()
	p := newPullRequest(t, "-- README --\nempty\n")
	for _, f := range strings.Split(strings.TrimPrefix(vaultService, "\n-- "), "\n-- ") {
		name, text, _ := strings.Cut(f, " --\n")
		put(t, p.dir, strings.Replace(name, "svc/", "sv c \"ü\"/", 1), text)
	}
	dir := "sv c \"ü\""
	run := func() modtest.Outcome {
		return start(t, p.dir, p.env, binary, "-C", dir, "-base", "main", "-rules=secretcompare")
	}
	if got := run(); got.Status != 1 || !strings.Contains(got.Stdout, "old.go:9") {
		t.Errorf("a service that is new, untracked: %+v", got)
	}
	p.commit("service")
	if got := run(); got.Status != 1 || !strings.Contains(got.Stdout, "old.go:9") {
		t.Errorf("a service that is new: %+v", got)
	}
	p.git("branch", "--force", "main")
	if got := run(); got.Status != 0 {
		t.Errorf("no change: %+v", got)
	}
	edit(t, filepath.Join(p.dir, dir, "old.go"), "os.Getenv", "(os.Getenv)")
	if got := run(); got.Status != 1 {
		t.Errorf("a change in a file with a quoted name: %+v", got)
	}
	// The user's settings change nothing.
	for _, kv := range []string{"diff.noprefix=true", "diff.mnemonicPrefix=true", "color.ui=always", "diff.external=false", "diff.context=7", "diff.interHunkContext=99", "diff.relative=true", "core.quotePath=true", "diff.renames=false"} {
		key, value, _ := strings.Cut(kv, "=")
		env := append(p.env, "GIT_CONFIG_COUNT=1", "GIT_CONFIG_KEY_0="+key, "GIT_CONFIG_VALUE_0="+value)
		got := start(t, p.dir, env, binary, "-C", dir, "-base", "main", "-rules=secretcompare")
		if got.Status != 1 || strings.Count(got.Stdout, "(secretcompare)") != 2 {
			t.Errorf("%s: %+v", kv, got)
		}
	}
}
