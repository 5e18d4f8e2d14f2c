package main_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/credvet/credvet/cmd/internal/modtest"
)

// notes is a service with a guarded route and one that is open to all.
const notes = `
-- svc/go.mod --
module example.com/notes

go 1.26
-- svc/main.go --
package main

import (
	"crypto/subtle"
	"net/http"
	"os"
)

func requireAdmin(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Admin-Token")), []byte(os.Getenv("ADMIN_TOKEN"))) != 1 {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next(w, r)
	}
}

func health(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNoContent) }

func remove(w http.ResponseWriter, r *http.Request) {
	if err := os.Remove("/var/lib/notes"); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", health)
	mux.HandleFunc("DELETE /notes", requireAdmin(remove))
	mux.HandleFunc("POST /reset", requireAdmin(remove)) // REMOVED
	http.ListenAndServe(":8080", mux)
}
`

// edit replaces text in a file that has it.
func edit(t *testing.T, file, from, to string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), from) {
		t.Fatalf("%s has no %q", file, from)
	}
	if err := os.WriteFile(file, []byte(strings.Replace(string(text), from, to, 1)), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestRoutes(t *testing.T) {
	dir := modtest.Write(t, notes)
	for _, c := range []struct {
		args   string
		status int
		stdout string
		stderr string
	}{
		{"routes -C svc", 0, "DELETE /notes  remove", ""},
		{"routes -C svc", 0, "3 routes: 3 guarded, 0 unguarded, 0 unknown\n", ""},
		{"routes -C svc -format markdown ./...", 0, "| **DELETE /notes** | remove<br>main.go:30 | yes", ""},
		{"routes -C svc -format html", 0, "<!DOCTYPE html>", ""},
		{"routes -h", 0, "credvet routes [flags] [packages]", ""},
		{"-h", 0, "credvet routes [packages]", ""},
		{"-C svc -rules authz", 0, "3 routes: 3 guarded, 0 reported, 0 unknown\n", ""},
		{"routes -C svc -format sarif", 2, "", "routes are written as text, markdown, json or html"},
		{"routes -C svc -confidence low", 2, "", "unknown flag -confidence"},
		{"routes -C svc ./... -tests", 2, "", "flags come first"},
		{"routes -C nowhere", 2, "", "no such directory"},
		{"routes -C svc -base=", 2, "", "name a revision"},
		{"routes -C svc -base=--all", 2, "", "name a revision"},
		{"routes -C svc -base HEAD", 3, "", "git rev-parse: fatal: not a git repository"},
		{"routes -C svc ./nowhere", 3, "0 routes", "nowhere"},
		{"routez", 2, "", "did you mean routes?"},
	} {
		env := []string{"GIT_CEILING_DIRECTORIES=" + filepath.Dir(dir), "LC_ALL=C"}
		got := start(t, dir, env, binary, strings.Fields(c.args)...)
		if got.Status != c.status || !strings.Contains(got.Stdout, c.stdout) || !strings.Contains(got.Stderr, c.stderr) || c.stderr == "" && got.Stderr != "" {
			t.Errorf("credvet %s: status %d, want %d\n%s\n%s", c.args, got.Status, c.status, got.Stdout, got.Stderr)
		}
	}
}

// TestRoutesIncomplete: what can be shown is shown, unguarded routes are no
// failure, and a package that cannot be analysed is one.
func TestRoutesIncomplete(t *testing.T) {
	dir := modtest.Write(t, notes+"-- svc/broken/x.go --\npackage broken\n\nvar x int = \"\"\n")
	edit(t, filepath.Join(dir, "svc", "main.go"), `"DELETE /notes", requireAdmin(remove)`, `"DELETE /notes", remove`)
	if got := credvet(t, dir, "routes", "-C", "svc", "."); got.Status != 0 || !strings.Contains(got.Stdout, "1 unguarded") {
		t.Errorf("an unguarded route: status %d, want 0\n%s%s", got.Status, got.Stdout, got.Stderr)
	}
	got := credvet(t, dir, "routes", "-C", "svc", "-report", "json=../routes.json")
	if got.Status != 3 || !strings.Contains(got.Stdout, "DELETE /notes") || !strings.Contains(got.Stderr, "broken/x.go:3") {
		t.Errorf("a broken package: status %d, want 3\n%s%s", got.Status, got.Stdout, got.Stderr)
	}
	text, err := os.ReadFile(filepath.Join(dir, "routes.json"))
	if err != nil || !strings.Contains(string(text), `"status": "no"`) || !strings.Contains(string(text), `"kind": "compile"`) {
		t.Errorf("the JSON report: %v\n%s", err, text)
	}
	if got := credvet(t, dir, "-C", "svc", "."); !strings.Contains(got.Stdout, "3 routes: 2 guarded, 1 reported, 0 unknown\n") {
		t.Errorf("coverage of the vet command:\n%s", got.Stdout)
	}
}

// TestRoutesBase: a change that adds a route, removes one, and takes the guard
// off a third, in a service below the repository's root. The work tree and the
// index stay as they are.
func TestRoutesBase(t *testing.T) {
	dir := modtest.Write(t, notes)
	env := []string{
		"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.com", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.com",
		"GIT_CONFIG_GLOBAL=" + os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "TMPDIR=" + t.TempDir(),
	}
	git := func(args ...string) string {
		t.Helper()
		got := start(t, dir, env, "git", args...)
		if got.Status != 0 {
			t.Fatalf("git %q: %s", args, got.Stderr)
		}
		return got.Stdout
	}
	git("init", "--quiet", "--initial-branch", "main")
	// What an archive leaves out is part of the base all the same.
	if err := os.WriteFile(filepath.Join(dir, ".gitattributes"), []byte("*.go export-ignore\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	git("add", ".")
	git("commit", "--quiet", "--message", "base")
	git("checkout", "--quiet", "-b", "change")
	main := filepath.Join(dir, "svc", "main.go")
	edit(t, main, `"DELETE /notes", requireAdmin(remove)`, `"DELETE /notes", remove`)
	edit(t, main, `	mux.HandleFunc("POST /reset", requireAdmin(remove)) // REMOVED`, `	mux.HandleFunc("POST /purge", remove)`)
	git("commit", "--quiet", "--all", "--message", "change")
	// What comes to main later is not part of the change.
	git("checkout", "--quiet", "main")
	edit(t, main, `	mux.HandleFunc("GET /healthz", health)`, `	mux.HandleFunc("GET /later", health)`)
	git("commit", "--quiet", "--all", "--message", "later")
	git("checkout", "--quiet", "change")
	before := git("status", "--porcelain", "--branch") + git("ls-files", "--stage")

	got := start(t, dir, env, binary, "routes", "-C", "svc", "-base", "main", "-format", "json")
	if got.Status != 0 {
		t.Fatalf("status %d: %s", got.Status, got.Stderr)
	}
	type route struct{ Pattern string }
	var doc struct {
		Base struct {
			Revision       string
			Added, Removed []route
			Unprotected    []struct {
				Route  route
				Guards map[string]struct{ Before, After struct{ Status, By string } }
			}
			Protected []any
		}
	}
	if err := json.Unmarshal([]byte(got.Stdout), &doc); err != nil {
		t.Fatal(err)
	}
	b := doc.Base
	if b.Revision != "main" || !reflect.DeepEqual(b.Added, []route{{"/purge"}}) || !reflect.DeepEqual(b.Removed, []route{{"/reset"}}) || len(b.Protected) > 0 {
		t.Errorf("got %+v", b)
	}
	if len(b.Unprotected) != 1 || b.Unprotected[0].Route.Pattern != "/notes" {
		t.Fatalf("unprotected: %+v", b.Unprotected)
	}
	if g := b.Unprotected[0].Guards["authorization"]; g.Before.Status != "yes" || g.Before.By == "" || g.After.Status != "no" {
		t.Errorf("authorization: %+v", g)
	}
	text := start(t, dir, env, binary, "routes", "-C", "svc", "-base", "main")
	if !strings.Contains(text.Stdout, "since main: 1 added, 1 removed, 1 unprotected, 0 protected\n") {
		t.Errorf("text:\n%s", text.Stdout)
	}
	if after := git("status", "--porcelain", "--branch") + git("ls-files", "--stage"); after != before {
		t.Errorf("the repository was touched:\n%s", after)
	}
	if worktrees := git("worktree", "list"); strings.Count(worktrees, "\n") != 1 {
		t.Errorf("a work tree is left:\n%s", worktrees)
	}
	if got := start(t, dir, env, binary, "routes", "-C", "svc", "-base", "nowhere"); got.Status != 3 || !strings.Contains(got.Stderr, "-base nowhere: no such revision") {
		t.Errorf("an unknown revision: status %d, %s", got.Status, got.Stderr)
	}
	left, err := filepath.Glob(filepath.Join(strings.TrimPrefix(env[len(env)-1], "TMPDIR="), "credvet-base-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

// TestRoutesOfANewService: where the base has no such directory, all routes
// are new.
func TestRoutesOfANewService(t *testing.T) {
	dir := modtest.Write(t, notes)
	git := func(args ...string) {
		t.Helper()
		args = append([]string{"-c", "user.name=a", "-c", "user.email=a@example.com"}, args...)
		if got := start(t, dir, nil, "git", args...); got.Status != 0 {
			t.Fatalf("git %q: %s", args, got.Stderr)
		}
	}
	git("init", "--quiet")
	git("commit", "--quiet", "--allow-empty", "--message", "nothing")
	if got := credvet(t, dir, "routes", "-C", "svc", "-base", "HEAD"); got.Status != 0 || !strings.Contains(got.Stdout, "since HEAD: 3 added, 0 removed") {
		t.Errorf("status %d\n%s%s", got.Status, got.Stdout, got.Stderr)
	}
}
