package driver

import (
	"go/token"
	goversion "go/version"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/credvet/credvet/analyzers"
)

func TestDisplay(t *testing.T) {
	p := newPlaces("/work/m/svc", []*unit{
		{pkg: &packages.Package{PkgPath: "x.com/m", Dir: "/work/m", Module: &packages.Module{Path: "x.com/m", Main: true, Dir: "/work/m"}}, ours: true},
		{pkg: &packages.Package{PkgPath: "y.com/lib/p", Dir: "/mod/y.com/lib@v1.2.3/p", Module: &packages.Module{Path: "y.com/lib", Version: "v1.2.3", Dir: "/mod/y.com/lib@v1.2.3"}}},
		{pkg: &packages.Package{PkgPath: "z.com/old", Dir: "/mod/z.com/fork@v2.0.0", Module: &packages.Module{
			Path: "z.com/old", Version: "v1.0.0", Dir: "/mod/z.com/fork@v2.0.0",
			Replace: &packages.Module{Path: "z.com/fork", Version: "v2.0.0", Dir: "/mod/z.com/fork@v2.0.0"},
		}}},
		{pkg: &packages.Package{PkgPath: "r.com/local", Dir: "/work/local", Module: &packages.Module{
			Path: "r.com/local", Version: "v0.0.0", Dir: "/work/local", Replace: &packages.Module{Path: "../local", Dir: "/work/local"},
		}}},
	})
	for file, want := range map[string]string{
		"/work/m/svc/a.go":                  "a.go",
		"/work/m/svc/..x/a.go":              "..x/a.go",
		"/work/m/other/a.go":                "../other/a.go",
		"/mod/y.com/lib@v1.2.3/p/a.go":      "y.com/lib@v1.2.3/p/a.go",
		"/mod/y.com/lib@v1.2.3/p/deep/b.go": "y.com/lib@v1.2.3/p/deep/b.go",
		"/mod/z.com/fork@v2.0.0/a.go":       "z.com/fork@v2.0.0/a.go",
		"/work/local/a.go":                  "../../local/a.go",
		"rel/a.go":                          "rel/a.go",
		"":                                  "",
	} {
		if got := p.display(filepath.FromSlash(file)); got != want {
			t.Errorf("display(%q) = %q, want %q", file, got, want)
		}
	}
}

// A step in another package comes as a fact: package and base name.
func TestForeignPlace(t *testing.T) {
	p := newPlaces("/m", []*unit{{pkg: &packages.Package{PkgPath: "x.com/m/store", Dir: "/m/store", Module: &packages.Module{Path: "x.com/m", Dir: "/m"}}, ours: true}})
	for at, want := range map[analyzers.Place]string{
		{Package: "x.com/m/store", File: "s.go", Line: 3, Column: 7}: "store/s.go:3:7",
		{Package: "x.com/m/store_test", File: "s_test.go", Line: 3}:  "store/s_test.go:3:1",
		{Package: "gone.com/x", File: "s.go", Line: 3, Column: 7}:    "gone.com/x/s.go:3:7",
	} {
		if got := p.place(at).String(); got != want {
			t.Errorf("place(%+v) = %q, want %q", at, got, want)
		}
	}
}

func TestParsePosition(t *testing.T) {
	for text, want := range map[string]token.Position{
		"":             {},
		"-":            {Filename: "-"},
		"a.go":         {Filename: "a.go"},
		"a.go:3":       {Filename: "a.go", Line: 3},
		"a.go:3:8":     {Filename: "a.go", Line: 3, Column: 8},
		`C:\a.go:3:8`:  {Filename: `C:\a.go`, Line: 3, Column: 8},
		"dir:1/a.go:3": {Filename: "dir:1/a.go", Line: 3},
	} {
		if got := parsePosition(text); got != want {
			t.Errorf("parsePosition(%q) = %+v", text, got)
		}
	}
}

func TestWildcard(t *testing.T) {
	p := &packages.Package{PkgPath: "x.com/m/api", Dir: "/m/api"}
	for pattern, want := range map[string]bool{
		"./...": true, "./api/...": true, "./ap...": true, "./apis/...": false, "../...": true, "/m/...": true, "/n/...": false,
		"x.com/...": true, "x.com/m/api/...": true, "x.com/m/a...": true, "x.com/n/...": false, "x.com/.../api": true,
	} {
		if got := wildcard("/m", pattern)(p); got != want {
			t.Errorf("wildcard(%q) = %v", pattern, got)
		}
	}
	if wildcard("/m", "./api") != nil || wildcard("/m", "...") != nil {
		t.Error("not every pattern can match nothing silently")
	}
}

// The go command may have switched to a newer toolchain than credvet knows.
func TestNewerGo(t *testing.T) {
	newUnits := func(version string, ours bool) *graph {
		return &graph{units: []*unit{{ours: ours, named: true, module: &analysis.Module{Path: "m", GoVersion: version}}, {ours: true, named: true}}}
	}
	if e := newUnits("1.99.1", true).refusal(&Config{}); e == nil || !strings.Contains(e.Message, "a module needs Go 1.99.1, but credvet was built with go") {
		t.Errorf("refusal %v", e)
	}
	for _, version := range []string{"", "1.16", strings.TrimPrefix(runtime.Version(), "go"), strings.TrimPrefix(goversion.Lang(runtime.Version()), "go") + ".99"} {
		if e := newUnits(version, true).refusal(&Config{}); e != nil {
			t.Errorf("Go %s: %v", version, e)
		}
	}
	if e := newUnits("1.99", false).refusal(&Config{}); e != nil {
		t.Errorf("a dependency: %v", e)
	}
}
