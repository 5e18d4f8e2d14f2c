package gosec

import (
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"github.com/securego/gosec/v2/analyzers"
	"github.com/securego/gosec/v2/issue"
	"golang.org/x/tools/go/analysis"
)

// passOn is a pass on a package of one file.
func passOn(t *testing.T, src string) *analysis.Pass {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Implicits: map[ast.Node]types.Object{}, Instances: map[*ast.Ident]types.Instance{}, Scopes: map[ast.Node]*types.Scope{},
		Selections: map[*ast.SelectorExpr]*types.Selection{}, FileVersions: map[*ast.File]string{},
	}
	conf := types.Config{Importer: importer.Default()}
	pkg, err := conf.Check("p", fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	return &analysis.Pass{Fset: fset, Files: []*ast.File{file}, Pkg: pkg, TypesInfo: info, TypesSizes: types.SizesFor("gc", "amd64")}
}

// TestFailuresAreTold: an analyzer that panics, returns an error or something
// unknown is told; the others run.
func TestFailuresAreTold(t *testing.T) {
	runs := map[string]func(*analysis.Pass) (any, error){
		"G901": func(*analysis.Pass) (any, error) { panic("boom") },
		"G902": func(*analysis.Pass) (any, error) { return nil, errors.New("no luck") },
		"G903": func(*analysis.Pass) (any, error) { return 1, nil },
		"G904": func(*analysis.Pass) (any, error) { return []*issue.Issue{{}}, nil },
	}
	var failures []string
	defs := map[string]analyzers.AnalyzerDefinition{}
	for id, run := range runs {
		create := func(id, doc string) *analysis.Analyzer { return &analysis.Analyzer{Name: id, Doc: doc, Run: run} }
		def := analyzers.AnalyzerDefinition{ID: id, Description: "what " + id + " finds", Create: create}
		defs[id] = told(def, func(what string, cause any) { failures = append(failures, what) })
	}
	p := load(passOn(t, "package p\n\nfunc f() {}\n"))
	p.ssa = buildSSA(p)
	issues := scan(p, defs)
	slices.Sort(failures)
	if want := []string{"G901: panic", "G902", "G903"}; !slices.Equal(failures, want) {
		t.Errorf("told: %q, want %q", failures, want)
	}
	if len(issues) != 1 {
		t.Fatalf("issues: %v", issues)
	}
	// Gosec gives what has no position empty.
	f := p.finding(issues[0])
	if f.Rule != "G904" || !strings.HasPrefix(f.Message, "what G904 finds, ") || f.Pos != p.Syntax[0].Name.Pos() {
		t.Errorf("%+v", f)
	}
}

// TestBrokenPackage: where not even SSA form can be built, that is told.
func TestBrokenPackage(t *testing.T) {
	pass := passOn(t, "package p\n\nvar x = 1\n\nfunc f() int { return x }\n")
	clear(pass.TypesInfo.Defs)
	found := examine(pass)
	if len(found) != 1 || found[0].Rule != "internal" || !strings.Contains(found[0].Message, "gosec failed on this package: panic") {
		t.Errorf("%+v", found)
	}
}

// TestPosition: a line and a column lead back to where they came from, also
// where line directives moved them.
func TestPosition(t *testing.T) {
	const src = "package p\n\nvar a = 1\n\n//line elsewhere.go:2:1\nvar b = 2\nvar c, /*line :7:3*/ d = 3, 4\n"
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	tf, seen := fset.File(file.FileStart), 0
	ast.Inspect(file, func(n ast.Node) bool {
		if n, ok := n.(*ast.BasicLit); ok {
			at := fset.Position(n.Pos())
			if got := position(tf, at.Line, at.Column); got != n.Pos() {
				t.Errorf("%s at %v: %v", n.Value, at, fset.PositionFor(got, false))
			}
			seen++
		}
		return true
	})
	if seen != 4 {
		t.Errorf("%d literals", seen)
	}
	if pos := position(tf, 99, 1); pos.IsValid() {
		t.Errorf("a line that is not there: %v", pos)
	}
}
