package main_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/credvet/credvet/cmd/internal/modtest"
)

// shop is a service whose framework credvet has no rows for: without a
// configuration it has no routes.
const shop = `
-- go.work --
go 1.26

use ./svc
-- svc/go.mod --
module example.com/shop

go 1.26

require example.com/web v0.0.0

replace example.com/web => ../web
-- web/go.mod --
module example.com/web

go 1.26
-- web/web.go --
package web

import "net/http"

type App struct{ routes map[string]http.HandlerFunc }

func New() *App { return &App{routes: map[string]http.HandlerFunc{}} }

func (a *App) On(method, path string, h http.HandlerFunc) { a.routes[method+" "+path] = h }

func (a *App) ServeHTTP(w http.ResponseWriter, r *http.Request) { a.routes[r.Method+" "+r.URL.Path](w, r) }

func (a *App) Listen(addr string) error { return http.ListenAndServe(addr, a) }

func Staff(h http.HandlerFunc) http.HandlerFunc { return h }

func Permits(r *http.Request) bool { return false }
-- svc/main.go --
package main

import (
	"io"
	"net/http"
	"os"

	"example.com/web"
)

func remove(w http.ResponseWriter, r *http.Request) {
	if err := os.Remove("/var/lib/shop"); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func save(w http.ResponseWriter, r *http.Request) {
	text, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	if err := os.WriteFile("/var/lib/shop", text, 0o600); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func closeShop(w http.ResponseWriter, r *http.Request) {
	if !web.Permits(r) {
		http.Error(w, "no", http.StatusForbidden)
		return
	}
	remove(w, r)
}

func main() {
	app := web.New()
	app.On("DELETE", "/shop", remove)
	app.On("DELETE", "/staff", web.Staff(remove))
	app.On("POST", "/close", closeShop)
	app.On("POST", "/notes", save)
	if err := app.Listen(":8080"); err != nil {
		panic(err)
	}
}
`

const shopRows = `models:
  - package: example.com/web
    rows:
      - {type: App, kind: router}
      - {type: App, method: On, kind: route, router: recv, methods: arg 0, pattern: arg 1, handler: arg 2}
      - {type: App, method: Listen, kind: serve, handler: recv}
      - {func: Staff, kind: middleware, from: [arg 0], to: [result 0], guards: [authz]}
      - {func: Permits, kind: guard, guard: authz, decision: "false"}
`

// put writes a file of a test.
func put(t *testing.T, dir, name, text string) {
	t.Helper()
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestOwnRows: registrations, middleware and guards of a framework that only
// the project knows, in the rules and among the routes.
func TestOwnRows(t *testing.T) {
	dir := modtest.Write(t, shop)
	if got := credvet(t, dir, "routes", "-C", "svc"); !strings.Contains(got.Stdout, "0 routes") {
		t.Fatalf("without a configuration: %s%s", got.Stdout, got.Stderr)
	}
	put(t, dir, "svc/.credvet.yml", shopRows)
	got := credvet(t, dir, "routes", "-C", "svc", "-format=json")
	for _, want := range []string{`"pattern": "/shop"`, `"pattern": "/staff"`, `"by": "example.com/web.Staff`, `"by": "example.com/web.Permits`} {
		if !strings.Contains(got.Stdout, want) {
			t.Errorf("credvet routes has no %s:\n%s%s", want, got.Stdout, got.Stderr)
		}
	}
	got = credvet(t, dir, "-C", "svc", "-rules=authz")
	if got.Status != 1 || !strings.Contains(got.Stdout, "DELETE /shop (main.go:") {
		t.Errorf("the open route is not reported: status %d\n%s%s", got.Status, got.Stdout, got.Stderr)
	}
	for _, guarded := range []string{"/staff", "/close"} {
		if strings.Contains(got.Stdout, guarded+" (main.go") {
			t.Errorf("%s is guarded:\n%s", guarded, got.Stdout)
		}
	}
}

// TestOwnRowsOverBodies: what the project says of its own functions and methods
// counts instead of what their bodies say, also in packages that import them.
func TestOwnRowsOverBodies(t *testing.T) {
	dir := modtest.Write(t, `
-- go.mod --
module example.com/m

go 1.26
-- seal/seal.go --
package seal

type Box struct{}

func (Box) Put(text string) []byte { return []byte(text) }

func Shut(text string) []byte { return []byte(text) }

func own(b Box, password string) []byte { return b.Put(password) }

var _ = own
-- main.go --
package main

import (
	"net/http"
	"os"

	"example.com/m/seal"
)

func save(w http.ResponseWriter, r *http.Request) {
	os.WriteFile("/a", seal.Box{}.Put(r.FormValue("password")), 0o600)
	os.WriteFile("/b", seal.Shut(r.FormValue("password")), 0o600)
}

func main() { http.HandleFunc("POST /save", save) }
`)
	if got := credvet(t, dir, "-rules=plaintextsecret"); strings.Count(got.Stdout, "(plaintextsecret)") != 2 {
		t.Fatalf("two passwords are stored as they are: %+v", got)
	}
	put(t, dir, ".credvet.yml", `models:
  - package: example.com/m/seal
    rows:
      - {type: Box, method: Put, kind: sanitizer, state: sealed, from: [arg 0], to: [result 0]}
      - {func: Shut, kind: sanitizer, state: sealed, from: [arg 0], to: [result 0]}
`)
	if got := credvet(t, dir, "-rules=plaintextsecret"); got.Status != 0 {
		t.Errorf("both are said to seal: %+v", got)
	}
}

// TestMisfits: what the configuration says of things that are not there is told.
func TestMisfits(t *testing.T) {
	dir := modtest.Write(t, shop)
	put(t, dir, "svc/.credvet.yml", strings.Replace(shopRows, "func: Staff", "func: Stuff", 1))
	got := credvet(t, dir, "-C", "svc")
	if got.Status != 3 || strings.Count(got.Stderr, "\n") != 1 || !strings.Contains(got.Stderr, ".credvet.yml:7: example.com/web.Stuff: package example.com/web has no Stuff") {
		t.Errorf("a function that is not there: status %d\n%s", got.Status, got.Stderr)
	}
	put(t, dir, "svc/.credvet.yml", strings.Replace(shopRows, "handler: arg 2", "handler: arg 3", 1))
	if got := credvet(t, dir, "-C", "svc"); got.Status != 3 || !strings.Contains(got.Stderr, "there are 3 arguments") {
		t.Errorf("an argument that is not there: status %d\n%s", got.Status, got.Stderr)
	}
	put(t, dir, "svc/.credvet.yml", shopRows+"public: [{routes: [/shop, GET /shop], reason: x}]\nedge: [{guards: [authn], routes: [/api/**], reason: x}]\n")
	got = credvet(t, dir, "-C", "svc")
	if got.Status == 3 || got.Stderr != "credvet: .credvet.yml: no route is GET /shop\ncredvet: .credvet.yml: no route is /api/**\n" {
		t.Errorf("routes that are not there: status %d\n%s", got.Status, got.Stderr)
	}
	if got := credvet(t, dir, "-C", "svc", "."); got.Stderr != "" {
		t.Errorf("a part of the service: %s", got.Stderr)
	}
}

// TestSettingsTakeEffect: each key changes what is reported, and what routes show.
func TestSettingsTakeEffect(t *testing.T) {
	dir := modtest.Write(t, shop)
	run := func(settings string, args ...string) modtest.Outcome {
		t.Helper()
		put(t, dir, "svc/.credvet.yml", shopRows+settings)
		return credvet(t, dir, append(args, "-C", "svc")...)
	}
	for name, test := range map[string]struct {
		settings, args, have, lack string
		status                     int
	}{
		"none":              {"", "", "DELETE /shop (main.go:", "note:", 1},
		"public":            {"public: [{routes: [DELETE /shop, POST /notes], reason: a demonstration}]\n", "-rules=authz", "", "/shop", 0},
		"public, others":    {"public: [{routes: [GET /shop], reason: a demonstration}]\n", "-rules=authz", "DELETE /shop", "", 1},
		"public, shown":     {"public: [{routes: [/shop], reason: a demonstration}]\n", "routes", "public: a demonstration", "", 0},
		"no edge":           {"", "-rules=bodylimit", "POST /notes", "", 1},
		"edge":              {"edge: [{guards: [bodylimit], reason: nginx}]\n", "-rules=bodylimit", "", "POST /notes", 0},
		"edge, elsewhere":   {"edge: [{guards: [bodylimit], routes: [/api/**], reason: nginx}]\n", "-rules=bodylimit", "POST /notes", "", 1},
		"edge, other guard": {"edge: [{guards: [ratelimit], reason: nginx}]\n", "-rules=bodylimit", "POST /notes", "", 1},
		"edge, shown":       {"edge: [{guards: [bodylimit], routes: [POST /notes], reason: nginx}]\n", "routes", "behind the edge: nginx", "", 0},
		"severities":        {"severities: {authz: note}\n", "-rules=authz", "note: DELETE /shop", "error:", 1},
		"skip":              {"skip: [authz, bodylimit]\n", "", "0 findings", "", 0},
		"confidence":        {"confidence: high\n", "-rules=bodylimit", "", "POST /notes", 0},
		"flags go before":   {"confidence: high\n", "-rules=bodylimit -confidence=medium", "POST /notes", "", 1},
	} {
		got := run(test.settings, strings.Fields(test.args)...)
		if got.Status != test.status || !strings.Contains(got.Stdout, test.have) || test.lack != "" && strings.Contains(got.Stdout, test.lack) {
			t.Errorf("%s: status %d, want %d\n%s%s", name, got.Status, test.status, got.Stdout, got.Stderr)
		}
	}
}

// TestExplainWithSettings: what is told of a place is what a run would report.
func TestExplainWithSettings(t *testing.T) {
	dir := modtest.Write(t, shop)
	put(t, dir, "svc/.credvet.yml", shopRows+"public: [{routes: [DELETE /shop], reason: a demonstration}]\n")
	got := credvet(t, dir, "explain", "-C", "svc", "-at", "main.go:38")
	if got.Status != 0 || !strings.Contains(got.Stdout, "a demonstration") {
		t.Errorf("%+v", got)
	}
	put(t, dir, "svc/.credvet.yml", "pubic: []\n")
	if got := credvet(t, dir, "explain", "-C", "svc", "-at", "main.go:38"); got.Status != 2 || !strings.Contains(got.Stderr, "did you mean public?") {
		t.Errorf("%+v", got)
	}
}

func TestSettingsFile(t *testing.T) {
	dir := modtest.Write(t, shop)
	env := []string{"GIT_CEILING_DIRECTORIES=" + dir}
	status := func(args ...string) modtest.Outcome {
		t.Helper()
		return start(t, dir, env, binary, append([]string{"-C", "svc", "-rules=authz"}, args...)...)
	}
	bad := "confidence: medium\npubic: []\n"
	const complaint = `.credvet.yml:2: unknown key "pubic" (did you mean public?)`
	for _, file := range []string{".credvet.yml", "svc/.credvet.yml"} { // of the workspace, of the module
		put(t, dir, file, bad)
		if got := status(); got.Status != 2 || !strings.Contains(got.Stderr, complaint) || got.Stdout != "" {
			t.Errorf("%s: %+v", file, got)
		}
		if got := start(t, dir, env, binary, "routes", "-C", "svc"); got.Status != 2 {
			t.Errorf("routes, %s: %+v", file, got)
		}
		if got := start(t, dir, env, binary, "vet", "-C", "svc"); got.Status != 2 {
			t.Errorf("vet, %s: %+v", file, got)
		}
		put(t, dir, "svc/.credvet.yml", shopRows) // goes before the workspace's
		if got := status(); got.Status != 1 {
			t.Errorf("the nearest counts: %+v", got)
		}
		if err := os.Remove(filepath.Join(dir, "svc", ".credvet.yml")); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "svc", ".git"), 0o777); err != nil { // a checkout of its own
		t.Fatal(err)
	}
	if got := status(); got.Status != 0 {
		t.Errorf("above the checkout nothing counts: %+v", got)
	}
	put(t, dir, "rows.yml", shopRows)
	if got := status("-config", "../rows.yml"); got.Status != 1 || !strings.Contains(got.Stdout, "DELETE /shop") {
		t.Errorf("-config is relative to -C: %+v", got)
	}
	put(t, dir, "svc/.credvet.yaml", shopRows)
	if got := status(); got.Status != 2 || !strings.Contains(got.Stderr, "name it .credvet.yml") {
		t.Errorf("a misnamed configuration: %+v", got)
	}
	for _, file := range []string{"nowhere.yml", "..", ""} {
		if got := status("-config", file); got.Status != 2 {
			t.Errorf("-config %q: %+v", file, got)
		}
	}
}
