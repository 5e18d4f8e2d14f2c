package ours_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers/internal/ours"
)

// Every driver describes modules in its own way; the answer must not differ.
func TestPath(t *testing.T) {
	var (
		none      *analysis.Module                                                         // GOPATH mode; std under unitchecker
		empty     = &analysis.Module{}                                                     // std in checker and golangci-lint
		main      = &analysis.Module{Path: "example.com/m", Main: true, GoVersion: "1.26"} // go list
		unitMain  = &analysis.Module{Path: "example.com/m", GoVersion: "1.26"}             // unitchecker does not tell Main
		versioned = &analysis.Module{Path: "example.com/m", Version: "v1.2.3"}
		replaced  = &analysis.Module{Path: "example.com/m", Version: "v0.0.0"} // by a directory
		mainBuilt = &analysis.Module{Path: "example.com/m", Version: "v1.2.3", Main: true}
	)
	tests := []struct {
		name   string
		path   string
		module *analysis.Module
		deps   []string
		want   bool
	}{
		{"main module", "example.com/m/p", main, nil, true},
		{"main module of a build with a version", "example.com/m/p", mainBuilt, nil, true},
		{"main or workspace module, unitchecker", "example.com/m/p", unitMain, nil, true},
		{"external test", "example.com/m/p_test", main, nil, true},
		{"files on the command line", "command-line-arguments", none, nil, true},
		{"dependency", "example.com/m/p", versioned, nil, false},
		{"vendored dependency", "example.com/m/p", versioned, nil, false},
		{"local replacement", "example.com/m/p", replaced, nil, false},
		{"local replacement, named", "example.com/m/p", replaced, []string{"example.com/m/..."}, true},
		{"dependency, named exactly", "example.com/m/p", versioned, []string{"example.com/m/p"}, true},
		{"dependency, another named", "example.com/m/p", versioned, []string{"example.com/m/q"}, false},
		{"dependency, named by a glob", "example.com/m/p", versioned, []string{"example.com/*/p"}, true},
		{"a tree is no prefix of a name", "example.com/mm/p", versioned, []string{"example.com/m/..."}, false},
		{"a tree has its root", "example.com/m", versioned, []string{"example.com/m/..."}, true},
		{"everything named", "example.com/m", versioned, []string{"..."}, true},
		{"an empty pattern names nothing", "example.com/m", versioned, []string{""}, false},
		{"a broken glob names nothing", "example.com/m", versioned, []string{"[example.com/m"}, false},
		{"GOPATH mode", "legacy/p", none, nil, true},
		{"std, unitchecker and go list", "net/http", none, nil, false},
		{"std, checker and golangci-lint", "net/http", empty, nil, false},
		{"std, external test", "net/http_test", none, nil, false},
		{"std, vendored by it", "vendor/golang.org/x/net/idna", none, nil, false},
		{"std, named", "net/http", none, []string{"net/http"}, true},
		{"looks like std", "net/httpx", none, nil, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := ours.Path(test.path, test.module, test.deps); got != test.want {
				t.Errorf("Path(%q, %+v, %q) = %v", test.path, test.module, test.deps, got)
			}
		})
	}
}

// nogo tells no module; where the files are tells what is external.
func TestPackage(t *testing.T) {
	main := &analysis.Module{Path: "example.com/m"}
	for name, test := range map[string]struct {
		file   string
		module *analysis.Module
		deps   []string
		want   bool
	}{
		"nogo, main repository":                        {"p/p.go", nil, nil, true},
		"nogo, external repository":                    {"external/gazelle~~go_deps~com_example_m/p.go", nil, nil, false},
		"nogo, external repository, sibling layout":    {"../com_example_m/p.go", nil, nil, false},
		"nogo, external repository, named":             {"external/com_example_m/p.go", nil, []string{"example.com/m/..."}, true},
		"a folder of that name where modules are told": {"external/p.go", main, nil, true},
		"a folder of that name in GOPATH mode":         {"/go/src/example.com/m/external/p.go", nil, nil, true},
	} {
		t.Run(name, func(t *testing.T) {
			fset := token.NewFileSet()
			file, err := parser.ParseFile(fset, test.file, "package p", 0)
			if err != nil {
				t.Fatal(err)
			}
			pass := &analysis.Pass{Fset: fset, Files: []*ast.File{file}, Pkg: types.NewPackage("example.com/m/p", "p"), Module: test.module}
			if got := ours.Package(pass, test.deps); got != test.want {
				t.Errorf("got %v", got)
			}
		})
	}
}
