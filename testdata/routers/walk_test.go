// Package routers holds the route table of credvet against real routers: small
// services whose routers are walked at run time. Every route is asked for, and
// notes what middleware the request passed, in order, and which handler got it.
package routers

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/go-chi/chi/v5"
	"github.com/gorilla/mux"

	"github.com/credvet/credvet/testdata/routers/chiapp"
	"github.com/credvet/credvet/testdata/routers/echo5app"
	"github.com/credvet/credvet/testdata/routers/echoapp"
	"github.com/credvet/credvet/testdata/routers/fiberapp"
	"github.com/credvet/credvet/testdata/routers/ginapp"
	"github.com/credvet/credvet/testdata/routers/gorillaapp"
	"github.com/credvet/credvet/testdata/routers/httprouterapp"
	"github.com/credvet/credvet/testdata/routers/restfulapp"
	"github.com/credvet/credvet/testdata/routers/stdapp"
	"github.com/credvet/credvet/testdata/routers/trace"
)

// A walk lists the routes that a router has, as "METHOD pattern", and asks it.
type walk struct {
	routes []string
	ask    func(*http.Request)
}

func TestStaticTableAgreesWithRouters(t *testing.T) {
	table := static(t)
	for name, w := range map[string]walk{
		"chiapp": chiWalk(t), "ginapp": ginWalk(), "echoapp": echoWalk(), "echo5app": echo5Walk(), "gorillaapp": gorillaWalk(t),
		"stdapp": stdWalk(), "fiberapp": fiberWalk(t), "restfulapp": restfulWalk(), "httprouterapp": httprouterWalk(), "grpcapp": grpcWalk(t),
	} {
		t.Run(name, func(t *testing.T) { compare(t, table[name], w) })
	}
}

// compare holds the static routes of a service, "METHOD pattern" -> what a
// request passes, against those of its router.
func compare(t *testing.T, table map[string]string, w walk) {
	if len(w.routes) == 0 {
		t.Fatal("the router has no routes")
	}
	asked := map[string]bool{}
	for _, r := range w.routes {
		method, pattern, _ := strings.Cut(r, " ")
		key := r
		if _, ok := table[key]; !ok {
			key = "ANY " + pattern
		}
		asked[key] = true
		got, ok := table[key]
		if !ok {
			t.Errorf("%s: not in the static table", r)
			continue
		}
		trace.Take()
		if method == "ANY" {
			method = "GET"
		}
		w.ask(httptest.NewRequest(method, path(pattern), nil))
		if want := strings.Join(trace.Take(), " "); got != want {
			t.Errorf("%s: a request passes %q, the static table has %q", r, want, got)
		}
	}
	for key := range table {
		if !asked[key] {
			t.Errorf("%s: in the static table, but the router has no such route", key)
		}
	}
}

var (
	braces = regexp.MustCompile(`\{[^{}/]*\}`)
	colons = regexp.MustCompile(`:[a-z]+`)
)

// path makes a path that a pattern matches.
func path(pattern string) string {
	p := strings.ReplaceAll(pattern, "{$}", "")
	p = braces.ReplaceAllString(p, "7")
	return strings.ReplaceAll(colons.ReplaceAllString(p, "7"), "*", "7")
}

// static asks credvet for the routes of all services: by package, "METHOD
// pattern" -> the middleware and the handler.
func static(t *testing.T) map[string]map[string]string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "credvet")
	build := exec.Command("go", "build", "-o", bin, "./cmd/credvet")
	build.Dir, build.Env = filepath.Join("..", ".."), append(os.Environ(), "GOWORK=off")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	var stdout, stderr bytes.Buffer
	cmd := exec.Command(bin, "routes", "-format", "json", "./...")
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("credvet routes: %v\n%s", err, stderr.String())
	}
	var doc struct {
		Routes []struct {
			Methods                   []string
			Pattern, Handler, Package string
			Open, Unresolved          string
			Chain                     []struct{ Name string }
		}
	}
	if err := json.Unmarshal(stdout.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	table := map[string]map[string]string{}
	for _, r := range doc.Routes {
		name := r.Package[strings.LastIndexByte(r.Package, '/')+1:]
		if table[name] == nil {
			table[name] = map[string]string{}
		}
		if r.Open != "" || r.Unresolved != "" {
			t.Errorf("%s: %v %s: %s%s", name, r.Methods, r.Pattern, r.Open, r.Unresolved)
		}
		var passed []string
		for _, l := range r.Chain {
			if strings.Contains(l.Name, ".") && strings.Contains(l.Name, "/") {
				continue // of a library: it leaves no trace
			}
			passed = append(passed, l.Name)
		}
		passed = append(passed, r.Handler)
		methods := r.Methods
		if len(methods) == 0 {
			methods = []string{"ANY"}
		}
		for _, m := range methods {
			key := m + " " + r.Pattern
			if old, ok := table[name][key]; ok {
				t.Errorf("%s: %s is there twice: %q and %q", name, key, old, passed)
			}
			table[name][key] = strings.Join(passed, " ")
		}
	}
	return table
}

// serve asks a handler.
func serve(h http.Handler) func(*http.Request) {
	return func(r *http.Request) { h.ServeHTTP(httptest.NewRecorder(), r) }
}

func chiWalk(t *testing.T) walk {
	a := chiapp.New()
	w := walk{ask: serve(a)}
	err := chi.Walk(a.Router(), func(method, pattern string, _ http.Handler, _ ...func(http.Handler) http.Handler) error {
		w.routes = append(w.routes, method+" "+strings.ReplaceAll(pattern, "/*/", "/"))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func ginWalk() walk {
	e := ginapp.New()
	w := walk{ask: serve(e)}
	for _, r := range e.Routes() {
		w.routes = append(w.routes, r.Method+" "+r.Path)
	}
	return w
}

func echoWalk() walk {
	e := echoapp.New()
	w := walk{ask: serve(e)}
	for _, r := range e.Routes() {
		if r.Method != "echo_route_not_found" { // what Group.Use adds for what is not found
			w.routes = append(w.routes, r.Method+" "+r.Path)
		}
	}
	return w
}

func echo5Walk() walk {
	e := echo5app.New()
	w := walk{ask: serve(e)}
	for _, r := range e.Router().Routes() {
		switch r.Method {
		case "echo_route_not_found": // what Group.Use adds for what is not found
		case "echo_route_any":
			w.routes = append(w.routes, "ANY "+r.Path)
		default:
			w.routes = append(w.routes, r.Method+" "+r.Path)
		}
	}
	return w
}

func gorillaWalk(t *testing.T) walk {
	router := gorillaapp.New()
	w := walk{ask: serve(router)}
	list := func(root *mux.Router) error {
		return root.Walk(func(r *mux.Route, _ *mux.Router, _ []*mux.Route) error {
			pattern, err := r.GetPathTemplate()
			if err != nil || r.GetHandler() == nil {
				return nil // it only leads to others
			}
			methods, _ := r.GetMethods()
			if _, further := r.GetHandler().(interface {
				Walk(mux.WalkFunc) error
			}); further {
				return nil
			}
			for _, m := range methods {
				w.routes = append(w.routes, m+" "+pattern)
			}
			if len(methods) == 0 {
				w.routes = append(w.routes, "ANY "+pattern)
			}
			return nil
		})
	}
	if err := list(router); err != nil {
		t.Fatal(err)
	}
	// mux does not walk a router that is another one's handler.
	if err := list(gorillaapp.Users()); err != nil {
		t.Fatal(err)
	}
	return w
}

// stdWalk probes: a ServeMux does not list what it has, but tells the pattern
// that a request matches.
func stdWalk() walk {
	w := walk{ask: serve(stdapp.New())}
	probe := func(m *http.ServeMux, prefix string, paths ...string) {
		for _, p := range paths {
			for _, method := range []string{"GET", "POST", "PUT", "PATCH", "DELETE"} {
				_, pattern := m.Handler(httptest.NewRequest(method, p, nil))
				if pattern == "" || strings.HasPrefix(pattern, "/admin") {
					continue
				}
				verb, rest, ok := strings.Cut(pattern, " ")
				if !ok {
					verb, rest = "ANY", pattern
				}
				pattern = verb + " " + prefix + rest
				if !slices.Contains(w.routes, pattern) {
					w.routes = append(w.routes, pattern)
				}
			}
		}
	}
	m := stdapp.Mux()
	probe(m, "", "/", "/health", "/login", "/users", "/users/7", "/map/a", "/map/b", "/map/c", "/table/one", "/table/two/", "/table/two/x", "/table/three", "/admin/", "/list", "/nothing")
	probe(stdapp.Inner(), "/admin", "/", "/stats", "/reset/a/b", "/nothing")
	return w
}

func fiberWalk(t *testing.T) walk {
	app := fiberapp.New()
	w := walk{ask: func(r *http.Request) {
		resp, err := app.Test(r)
		if err != nil {
			t.Error(err)
			return
		}
		_ = resp.Body.Close()
	}}
	app.Handler() // adds the routes of what is mounted
	for _, r := range app.GetRoutes(true) {
		if r.Method != "HEAD" { // Get serves it, too
			w.routes = append(w.routes, r.Method+" "+r.Path)
		}
	}
	return w
}

func restfulWalk() walk {
	c := restfulapp.New()
	w := walk{ask: serve(c)}
	for _, ws := range c.RegisteredWebServices() {
		for _, r := range ws.Routes() {
			w.routes = append(w.routes, r.Method+" "+r.Path)
		}
	}
	return w
}

// httprouterWalk probes: the router does not list what it has.
func httprouterWalk() walk {
	router := httprouterapp.New()
	w := walk{ask: serve(router)}
	for _, p := range []string{"/", "/users", "/users/7", "/verbs", "/nothing"} {
		for _, method := range []string{"GET", "POST", "PUT", "PATCH", "DELETE"} {
			if h, params, _ := router.Lookup(method, p); h != nil {
				for _, param := range params {
					p = strings.Replace(p, param.Value, ":"+param.Key, 1)
				}
				w.routes = append(w.routes, fmt.Sprint(method, " ", p))
				p = strings.ReplaceAll(p, ":id", "7")
			}
		}
	}
	return w
}
