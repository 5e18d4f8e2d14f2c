package guard_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"reflect"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/cmd/internal/guard"
)

type result struct{ n int }

// suite makes three analyzers: top requires mid and side, mid requires low.
func suite(low func() (any, error)) (top, lowest *analysis.Analyzer, ran map[string]int) {
	ran = map[string]int{}
	node := func(name string, run func() (any, error), requires ...*analysis.Analyzer) *analysis.Analyzer {
		return &analysis.Analyzer{
			Name: name, Doc: name, Requires: requires, ResultType: reflect.TypeFor[*result](),
			Run: func(*analysis.Pass) (any, error) { ran[name]++; return run() },
		}
	}
	good := func() (any, error) { return &result{1}, nil }
	lowest = node("low", low)
	return node("top", good, node("mid", good, lowest), node("side", good)), lowest, ran
}

// runAll runs an analyzer after those it requires, as a driver would.
func runAll(t *testing.T, a *analysis.Analyzer, pkg *types.Package) (any, []string) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "x.go", "package x", 0)
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, req := range a.Requires {
		_, more := runAll(t, req, pkg)
		said = append(said, more...)
	}
	pass := &analysis.Pass{Analyzer: a, Fset: fset, Files: []*ast.File{file}, Pkg: pkg, Report: func(d analysis.Diagnostic) { said = append(said, d.Message) }}
	got, err := a.Run(pass)
	if err != nil {
		t.Fatalf("%s returned an error: %v", a, err)
	}
	if reflect.TypeOf(got) != a.ResultType {
		t.Fatalf("%s returned %T", a, got)
	}
	return got, said
}

func TestGuard(t *testing.T) {
	for name, test := range map[string]struct {
		low  func() (any, error)
		want string
	}{
		"panic":      {func() (any, error) { panic("no\nway") }, "analyzer low failed on this package: panic: no way (internal)"},
		"error":      {func() (any, error) { return nil, errors.New("no way") }, "analyzer low failed on this package: no way (internal)"},
		"no failure": {func() (any, error) { return &result{2}, nil }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			top, _, ran := suite(test.low)
			guard.Guard(top)
			for range 2 { // each package is told anew
				_, said := runAll(t, top, types.NewPackage("x", "x"))
				if test.want == "" && said != nil || test.want != "" && (len(said) != 1 || said[0] != test.want) {
					t.Errorf("said %q, want %q", said, test.want)
				}
			}
			if test.want != "" && (ran["mid"] > 0 || ran["top"] > 0 || ran["side"] != 2) {
				t.Errorf("ran %v: what requires the failed one must not run, the rest must", ran)
			}
		})
	}
}
