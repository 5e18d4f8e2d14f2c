package main_test

import (
	"encoding/json"
	"fmt"
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

// TestWaiver: a change that only silences is told, whichever way it takes.
func TestWaiver(t *testing.T) {
	silence := map[string]func(p *pullRequest){
		"a directive": func(p *pullRequest) {
			p.edit("old.go", "\tif r.Header", "\t//credvet:ignore secretcompare -- it is only a demonstration\n\tif r.Header")
		},
		"a baseline entry": func(p *pullRequest) {
			if got := start(p.t, p.dir, p.env, binary, "baseline", "-C", "svc"); got.Status != 0 {
				p.t.Fatalf("credvet baseline: %+v", got)
			}
		},
		"a weaker configuration": func(p *pullRequest) {
			put(p.t, p.dir, "svc/.credvet.yml", "confidence: medium\nskip: [secretcompare]\n")
		},
	}
	for name, want := range map[string]string{"a directive": "waiver old.go", "a baseline entry": "waiver .credvet-baseline.json", "a weaker configuration": "waiver .credvet.yml"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newPullRequest(t, vaultService)
			silence[name](p)
			if got := start(t, p.dir, p.env, binary, "-C", "svc", "-rules=secretcompare"); got.Status != 0 {
				t.Fatalf("it silences nothing: %+v", got)
			}
			p.expect(name, []string{want})
			p.expect("not asked for", nil, "-skip=waiver")
			if name == "a directive" {
				p.edit("old.go", "//credvet:ignore secretcompare", "//credvet:ignore secretcompare,waiver")
				p.expect("a waiver is not silenced by the change", []string{want})
			}
			p.commit("silence")
			p.git("checkout", "--quiet", "-B", "main")
			p.expect("merged", nil)
		})
	}
}

// TestConfigFromBase: a change is not judged by what it says of itself.
func TestConfigFromBase(t *testing.T) {
	t.Parallel()
	p := newPullRequest(t, vaultService)
	put(t, p.dir, "svc/new.go", newFinding)
	put(t, p.dir, "svc/.credvet.yml", "skip: [secretcompare]\n")
	p.expect("by its own configuration", []string{"waiver .credvet.yml"})
	p.expect("by the base's", []string{"waiver .credvet.yml", "secretcompare new.go"}, "-config-from-base")
	if err := os.Remove(filepath.Join(p.dir, "svc", ".credvet.yml")); err != nil {
		t.Fatal(err)
	}
	if got := start(t, p.dir, p.env, binary, "baseline", "-C", "svc"); got.Status != 0 {
		t.Fatalf("%+v", got)
	}
	p.expect("by its own baseline", []string{"waiver .credvet-baseline.json"})
	p.expect("by the base's", []string{"waiver .credvet-baseline.json", "secretcompare new.go"}, "-config-from-base")
	if got := start(t, p.dir, p.env, binary, "-C", "svc", "-config-from-base"); got.Status != 2 || !strings.Contains(got.Stderr, "needs -base") {
		t.Errorf("-config-from-base alone: %+v", got)
	}
}

// TestWeakened: every key that lets more pass is told, and none that does not.
func TestWeakened(t *testing.T) {
	t.Parallel()
	const before = `confidence: medium
skip: [truncation]
severities: {errstatus: error}
tests: true
deps: [example.com/lib]
public: [{routes: [/a], reason: x}]
edge: [{guards: [bodylimit], routes: [/a], reason: x}]
models: [{package: example.com/lib, rows: [{func: F, kind: neutral}]}]
`
	p := newPullRequest(t, vaultService+"-- svc/.credvet.yml --\n"+before)
	for change, want := range map[string]string{
		"confidence: medium=>confidence: high":                      "below high confidence",
		"[truncation]=>[truncation, bodylimit]":                     "bodylimit is skipped",
		"errstatus: error=>errstatus: note":                         "errstatus are a note only",
		"tests: true=>tests: false":                                 "test files",
		"deps: [example.com/lib]=>deps: []":                         "example.com/lib is no longer analysed",
		"routes: [/a], reason: x=>routes: [/a, /b], reason: x":      "/a, /b is said to be public",
		"guards: [bodylimit]=>guards: [bodylimit, authz]":           "bodylimit, authz is said to be at the edge",
		"guards: [bodylimit], routes: [/a]=>guards: [bodylimit]":    "bodylimit is said to be at the edge",
		"kind: neutral=>kind: guard, guard: authz, decision: error": "a row of the project's own is new",
		"confidence: medium=>confidence: low":                       "",
		"skip: [truncation]=>skip: []":                              "",
		"errstatus: error=>authz: error, errstatus: error":          "",
		"[{routes: [/a], reason: x}]=>[]":                           "",
		"reason: x=>reason: y":                                      "",
	} {
		from, to, _ := strings.Cut(change, "=>")
		put(t, p.dir, "svc/.credvet.yml", strings.Replace(before, from, to, 1))
		got := p.gate("-rules=waiver")
		if want == "" && got.Status != 0 || want != "" && (got.Status != 1 || !strings.Contains(got.Stdout, want) || !strings.Contains(got.Stdout, ".credvet.yml:")) {
			t.Errorf("%s: status %d, want %q\n%s%s", change, got.Status, want, got.Stdout, got.Stderr)
		}
	}
	if err := os.Remove(filepath.Join(p.dir, "svc", ".credvet.yml")); err != nil {
		t.Fatal(err)
	}
	if got := p.gate("-rules=waiver"); got.Status != 1 || !strings.Contains(got.Stdout, "is no longer analysed") {
		t.Errorf("the configuration is gone: %+v", got)
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

// TestBaseline: what is set aside, for how long, and what becomes of entries.
func TestBaseline(t *testing.T) {
	t.Parallel()
	dir := modtest.Write(t, vaultService)
	svc := filepath.Join(dir, "svc")
	file := filepath.Join(svc, ".credvet-baseline.json")
	run := func(args ...string) modtest.Outcome {
		t.Helper()
		return credvet(t, dir, append(args, "-C", "svc")...)
	}
	read := func() string {
		t.Helper()
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	got := run("baseline", "-reason=before credvet", "-owner=team-vault", "-expires=9999-12-31")
	if got.Status != 0 || !strings.HasPrefix(got.Stdout, ".credvet-baseline.json: ") || !strings.Contains(got.Stdout, " 0 removed, 0 kept\n") {
		t.Fatalf("%+v", got)
	}
	first := read()
	if strings.Contains(first, ":9") || !strings.Contains(first, `"file": "old.go"`) {
		t.Errorf("an entry has a file and no line:\n%s", first)
	}
	if got := run("baseline"); read() != first {
		t.Errorf("a second time: %s\n%s", got.Stdout, read())
	}
	for _, format := range []string{"text", "json", "sarif", "html", "github", "rdjson"} {
		if got := run("-format", format); got.Status != 0 || got.Stderr != "" {
			t.Errorf("-format %s: status %d, %s", format, got.Status, got.Stderr)
		}
		shown := run("-format", format, "-show-suppressed")
		if shown.Status != 0 || !strings.Contains(shown.Stdout, "before credvet (team-vault), until 9999-12-31") {
			t.Errorf("-format %s -show-suppressed: status %d\n%s", format, shown.Status, shown.Stdout)
		}
	}
	entries := strings.Count(first, `"fingerprint"`)
	if got := run(); !strings.Contains(got.Stdout, fmt.Sprintf("0 findings (0 errors, 0 warnings, 0 notes), %d suppressed", entries)) {
		t.Errorf("the summary counts the suppressed: %s", got.Stdout)
	}
	// The code above moves, another finding appears.
	edit(t, filepath.Join(svc, "old.go"), "package main\n", "package main\n\n// Handlers.\n\n")
	put(t, dir, "svc/new.go", newFinding)
	if got := run("-rules=secretcompare"); got.Status != 1 || strings.Contains(got.Stdout, "old.go") || !strings.Contains(got.Stdout, "new.go:9") {
		t.Errorf("a new finding: %+v", got)
	}
	// Only the rest of an entry is the team's.
	put(t, dir, "svc/.credvet-baseline.json", strings.Replace(first, "before credvet", "since 2019", 1))
	run("baseline")
	if text := read(); !strings.Contains(text, "since 2019") || !strings.Contains(text, "found before the baseline was written") || !strings.Contains(text, `"file": "new.go"`) {
		t.Errorf("entries keep their reasons, new ones are added:\n%s", text)
	}
	if err := os.Remove(filepath.Join(svc, "new.go")); err != nil {
		t.Fatal(err)
	}
	if got := run(); got.Status != 0 || !strings.Contains(got.Stderr, "the entry silences nothing, credvet baseline removes it: secretcompare in new.go") {
		t.Errorf("a stale entry: %+v", got)
	}
	if got := run("baseline"); !strings.Contains(got.Stdout, "0 added, 2 removed") || strings.Contains(read(), "new.go") {
		t.Errorf("it is removed: %+v\n%s", got, read())
	}
	put(t, dir, "svc/.credvet-baseline.json", strings.ReplaceAll(first, "9999-12-31", "2001-01-31"))
	if got := run("-rules=secretcompare"); got.Status != 1 || !strings.Contains(got.Stdout, "old.go:12") || !strings.Contains(got.Stderr, "the entry has expired, its finding counts again: secretcompare in old.go, admin") {
		t.Errorf("an entry that has expired: %+v", got)
	}
	if run("baseline"); !strings.Contains(read(), "2001-01-31") {
		t.Errorf("only people put a finding off:\n%s", read())
	}
	if got := run("-baseline", "nowhere.json"); got.Status != 2 {
		t.Errorf("a baseline that is not there: %+v", got)
	}
	put(t, dir, "svc/broken/x.go", "package broken\n\nvar x int = \"\"\n")
	before := read()
	if got := run("baseline"); got.Status != 3 || read() != before {
		t.Errorf("what cannot be analysed: %+v", got)
	}
}

// TestBaselineNarrow: entries of files that a run does not see stay.
func TestBaselineNarrow(t *testing.T) {
	t.Parallel()
	dir := modtest.Write(t, vaultService+"-- svc/sub/new.go --\n"+strings.Replace(newFinding, "package main", "package sub", 1)+"\nvar _ = report\n")
	credvet(t, dir, "baseline", "-C", "svc")
	file := filepath.Join(dir, "svc", ".credvet-baseline.json")
	whole, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(whole), "sub/new.go") {
		t.Fatalf("%v\n%s", err, whole)
	}
	for _, args := range []string{"baseline -C svc ./sub", "baseline -C svc .", "baseline -C svc -rules=authz", "baseline -C svc/sub"} {
		got := credvet(t, dir, strings.Fields(args)...)
		text, err := os.ReadFile(file)
		if err != nil || got.Status != 0 || string(text) != string(whole) {
			t.Errorf("credvet %s: %+v\n%s", args, got, text)
		}
	}
	if got := credvet(t, dir, "-C", "svc/sub"); got.Status != 0 || got.Stderr != "" {
		t.Errorf("in a folder: %+v", got)
	}
}

func TestBrokenBaseline(t *testing.T) {
	t.Parallel()
	dir := modtest.Write(t, vaultService)
	const print = "0123456789abcdef0123456789abcdef"
	entry := func(more string) string {
		return `{"schema": 1, "findings": [{"fingerprint": "` + print + `", "rule": "authz", "file": "a.go", "about": "f"` + more + `}]}`
	}
	for text, complaint := range map[string]string{
		"":                                  "is no baseline",
		"[]":                                "is no baseline",
		"{}":                                "is of schema 0",
		`{"schema": 2, "findings": []}`:     "is of schema 2",
		`{"schema": 1, "finding": []}`:      `unknown field "finding"`,
		`{"schema": 1, "findings": [null]}`: "entry 1 is empty",
		`{"schema": 1, "findings": []} {}`:  "has text behind",
		entry(""):                           "gives no reason",
		entry(`, "reason": " "`):            "gives no reason",
		entry(`, "reason": "x", "expires": "soon"`):                    `"soon" is no date`,
		strings.Replace(entry(`, "reason": "x"`), "authz", "authy", 1): `"authy" is no rule`,
		strings.Replace(entry(`, "reason": "x"`), print, "abc", 1):     `"abc" is no fingerprint`,
		strings.Repeat(`{"schema":`, 20_000):                           "is no baseline",
	} {
		put(t, dir, "svc/.credvet-baseline.json", text)
		for _, args := range []string{"-C svc", "baseline -C svc"} {
			if got := credvet(t, dir, strings.Fields(args)...); got.Status != 2 || !strings.Contains(got.Stderr, complaint) || got.Stdout != "" {
				t.Errorf("%.80q, credvet %s: %+v", text, args, got)
			}
		}
	}
	for _, args := range []string{"-expires=tomorrow", "-reason=", "-rules=authy", "-format=json"} {
		if got := credvet(t, dir, "baseline", "-C", "svc", args); got.Status != 2 {
			t.Errorf("credvet baseline %s: %+v", args, got)
		}
	}
}
