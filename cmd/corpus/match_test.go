package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestNormal(t *testing.T) {
	for name, want := range map[string]string{
		"F":                            "F",
		"T.M":                          "T.M",
		"(*T).M":                       "T.M",
		"(T).M":                        "T.M",
		"func F":                       "F",
		"F (closure)":                  "F",
		"T.M (closure)":                "T.M",
		"F.func1":                      "F",
		"T.M.func2.1":                  "T.M",
		"F$1$2":                        "F",
		"(*T).M-fm":                    "T.M",
		"(*T[K, V]).M":                 "T.M",
		"T[map[K]V].M":                 "T.M",
		"(*example.com/x/api.T).M":     "api.T.M",
		"example.com/x/api.F":          "api.F",
		"type Robot":                   "type Robot",
		"(package var cookieStore)":    "var cookieStore",
		"package var cookieStore":      "var cookieStore",
		"example.com/x/api.F.func1":    "api.F",
		"Frontend.Configure (literal)": "Frontend.Configure",
	} {
		if got := normal(name); got != want {
			t.Errorf("normal(%q) = %q, want %q", name, got, want)
		}
	}
	for name, want := range map[string]bool{"F (closure)": true, "F$1": true, "F.func1": true, "F": false, "T.M-fm": false} {
		if got := closure(name); got != want {
			t.Errorf("closure(%q) = %t", name, got)
		}
	}
}

const routesFile = `package api

var open = route{
	post: create,
}

func Routes(r Router) {
	r.Get("/a", list)
	r.Post("/b",
		create)
	r.Post("/c", func(w W) {
		store(w)
		answer(w)
	})
}

func create(w W) { store(w) }

func init() { one() }

func init() { two() }
`

// routesAt locates a label in the file of routes.
func routesAt(t *testing.T, function string, line int) *place {
	t.Helper()
	file := filepath.Join(t.TempDir(), "routes.go")
	if err := os.WriteFile(file, []byte(routesFile), 0o666); err != nil {
		t.Fatal(err)
	}
	return locate(&label{File: "api/routes.go", Func: function, Line: line}, parse(file))
}

// TestRoutes: where a function registers many routes, its label means the one
// at its line.
func TestRoutes(t *testing.T) {
	at := func(line int) spot { return spot{"api/routes.go", line} }
	elsewhere := spot{"store/store.go", 3}
	about := func(handler string, registration spot, steps ...spot) *finding {
		return &finding{Rule: "authz", spot: registration, Subject: &subject{"/x", handler, registration}, Steps: steps}
	}
	for _, test := range []struct {
		what     string
		function string
		line     int
		finding  *finding
		want     string
	}{
		{"the registration at the line", "Routes", 8, about("list", at(8)), viaRegistration},
		{"a registration of several lines", "Routes", 10, about("create", at(9)), viaRegistration},
		{"another one of the function", "Routes", 8, about("create", at(9), at(7)), ""},
		{"the function's first line means all", "Routes", 7, about("create", at(9)), viaRegistration},
		{"the handler", "create", 17, about("create", at(9)), viaHandler},
		{"the handler with its package", "create", 17, about("api.create", elsewhere), viaHandler},
		{"a handler of that name elsewhere", "create", 17, about("create", elsewhere), ""},
		{"a handler of that name in another package", "create", 17, about("store.create", elsewhere), ""},
		{"on the way", "create", 17, about("wrapper", elsewhere, elsewhere, at(17)), viaStep},
		{"in the literal", "Routes (closure)", 12, about("Routes$1", elsewhere, at(13)), viaStep},
		{"beside the literal", "Routes (closure)", 12, about("list", at(8), at(8)), ""},
		{"a variable with the route", "open", 3, about("create", at(4)), viaRegistration},
	} {
		if got := routesAt(t, test.function, test.line).about(test.finding); got != test.want {
			t.Errorf("%s: %q, want %q", test.what, got, test.want)
		}
	}
}

// TestFixedRoute: what was found by its registration is mended when its own
// route is, whatever is said of others.
func TestFixedRoute(t *testing.T) {
	route := func(pattern, handler string) *finding {
		return &finding{spot: spot{"api/routes.go", 40}, Subject: &subject{pattern, handler, spot{"api/routes.go", 40}}}
	}
	p := &fixedPlace{place: routesAt(t, "Routes", 8), said: []*finding{route("/a", "list")}}
	for _, test := range []struct {
		finding *finding
		want    string
	}{
		{route("/a", "list"), viaRegistration},
		{route("/b", "create"), ""},
		{route("/c", "Routes"), viaHandler},
	} {
		if got := p.about(test.finding); got != test.want {
			t.Errorf("%+v: %q, want %q", test.finding.Subject, got, test.want)
		}
	}
}

// TestLocate: a label says where it is in several ways, and may err.
func TestLocate(t *testing.T) {
	for _, test := range []struct {
		function string
		line     int
		want     string
		span     span
		note     bool
	}{
		{"create", 17, "create", span{17, 17}, false},
		{"api.create", 17, "create", span{17, 17}, false},
		{"init", 21, "init", span{21, 21}, false},
		{"", 12, "Routes", span{7, 15}, false},
		{"Routes (closure)", 12, "Routes", span{11, 14}, false},
		{"(package var open)", 4, "var open", span{3, 5}, false},
		{"Renamed", 12, "Routes", span{7, 15}, true},
		{"", 18, "", span{15, 21}, false},
	} {
		p := routesAt(t, test.function, test.line)
		if p.function != test.want || p.span != test.span || (p.note != "") != test.note {
			t.Errorf("%s:%d: %s %v %q, want %s %v", test.function, test.line, p.function, p.span, p.note, test.want, test.span)
		}
	}
}

// TestFunctionElsewhere: a finding that has been moved out of a generated file
// still names its function.
func TestFunctionElsewhere(t *testing.T) {
	p := routesAt(t, "create", 17)
	moved := &finding{spot: spot{"api/other.go", 3}, Function: "create"}
	if got := p.about(moved); got != viaFunction {
		t.Errorf("in another file: %q", got)
	}
	moved.File = "store/other.go"
	if got := p.about(moved); got != "" {
		t.Errorf("in another package: %q", got)
	}
}
