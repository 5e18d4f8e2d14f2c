package analyzers_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/analyzers/internal/ruletest"
)

// fixing are the rules that have fixes, with how many of the positives in
// their testdata have one at least: fewer means that fixes were lost.
var fixing = map[string]int{
	"bodylimit": 5, "denyreturn": 12, "errstatus": 24, "methoddefault": 8, "secretcompare": 29, "truncation": 6,
}

// TestFixes applies each fix of each rule to the rule's testdata, and asks
// whether the package still compiles, whether the finding is gone, and whether
// the suite has anything to say that it did not say before.
func TestFixes(t *testing.T) {
	for _, name := range slices.Sorted(maps.Keys(fixing)) {
		t.Run(name, func(t *testing.T) {
			n := 0
			roots, err := filepath.Glob(filepath.Join(name, "testdata", "*", "src"))
			if err != nil {
				t.Fatal(err)
			}
			for _, root := range append(roots, filepath.Join(name, "testdata", "src")) {
				n += fixAll(t, name, root)
			}
			if n < fixing[name] {
				t.Errorf("%d findings have a fix, want %d at least", n, fixing[name])
			}
		})
	}
}

// fixAll tries the fixes of a rule below a folder, and counts them.
func fixAll(t *testing.T, rule, folder string) int {
	paths := packagesIn(t, folder)
	pkgs := load(t, ruletest.GOPATH(t, folder), paths)
	n := 0
	for _, pkg := range pkgs {
		if !slices.Contains(paths, pkg.PkgPath) {
			continue // a standard package, for what fixes import
		}
		before := analyse(t, pkg)
		for _, d := range before {
			if d.Category == rule && len(d.SuggestedFixes) > 0 {
				n++
				try(t, pkgs, pkg, before, d)
			}
		}
	}
	return n
}

// try applies a fix and compares what the suite says.
func try(t *testing.T, pkgs []*packages.Package, pkg *packages.Package, before []analysis.Diagnostic, d analysis.Diagnostic) {
	t.Helper()
	at := fmt.Sprint(pkg.Fset.Position(d.Pos))
	if len(d.SuggestedFixes) > 1 {
		t.Errorf("%s: more than one fix; drivers apply the first", at)
	}
	old := keys(pkg, before)
	old[key(pkg, d)]--
	file := pkg.Fset.File(d.Pos)
	text := fixed(t, pkg, d, file)
	after := recheck(t, pkgs, pkg, file.Name(), text)
	if after == nil {
		t.Errorf("%s: does not compile any more:\n%s", at, text)
		return
	}
	for key, count := range keys(after, analyse(t, after)) {
		if count > old[key] {
			t.Errorf("%s: after %q there is\n\t%s\n%s", at, d.SuggestedFixes[0].Message, key, text)
		}
	}
}

// fixed applies the fix of a finding to its file, which stays as gofmt has it.
func fixed(t *testing.T, pkg *packages.Package, d analysis.Diagnostic, file *token.File) []byte {
	t.Helper()
	out, err := os.ReadFile(file.Name())
	if err != nil {
		t.Fatal(err)
	}
	at := pkg.Fset.Position(d.Pos)
	next := file.Size()
	for _, e := range slices.Backward(d.SuggestedFixes[0].TextEdits) { // they are sorted
		if pkg.Fset.File(e.Pos) != file {
			t.Fatalf("%s: the fix touches two files", at)
		}
		from, to := file.Offset(e.Pos), file.Offset(e.End)
		if to > next {
			t.Errorf("%s: edits overlap", at)
		}
		t.Logf("%s: %q instead of %q", at, e.NewText, out[from:to])
		out, next = slices.Concat(out[:from], e.NewText, out[to:]), from
	}
	formatted, err := format.Source(out)
	if err != nil {
		t.Errorf("%s: %v\n%s", at, err, out)
	} else if !bytes.Equal(formatted, out) {
		t.Errorf("%s: not as gofmt would have it:\n%s", at, out)
	}
	return out
}

// recheck type-checks a package with another text for one file; nil if it
// has errors.
func recheck(t *testing.T, pkgs []*packages.Package, pkg *packages.Package, name string, text []byte) *packages.Package {
	t.Helper()
	after := *pkg
	after.Syntax, after.Imports = nil, maps.Clone(pkg.Imports)
	for _, f := range pkg.CompiledGoFiles {
		var src any
		if f == name {
			src = text
		}
		file, err := parser.ParseFile(pkg.Fset, f, src, parser.ParseComments)
		if err != nil {
			t.Error(err)
			return nil
		}
		after.Syntax = append(after.Syntax, file)
	}
	importer := importing(func(path string) (*types.Package, error) {
		if after.Imports[path] == nil {
			i := slices.IndexFunc(pkgs, func(p *packages.Package) bool { return p.PkgPath == path })
			if i < 0 {
				return nil, fmt.Errorf("%s is not loaded", path)
			}
			after.Imports[path] = pkgs[i]
		}
		return after.Imports[path].Types, nil
	})
	failed := false
	conf := types.Config{Importer: importer, Sizes: pkg.TypesSizes, Error: func(err error) { failed = true; t.Error(err) }}
	after.TypesInfo = &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Implicits: map[ast.Node]types.Object{}, Instances: map[*ast.Ident]types.Instance{}, Scopes: map[ast.Node]*types.Scope{},
		Selections: map[*ast.SelectorExpr]*types.Selection{}, FileVersions: map[*ast.File]string{},
	}
	after.Types, _ = conf.Check(pkg.PkgPath, pkg.Fset, after.Syntax, after.TypesInfo)
	if failed {
		return nil
	}
	return &after
}

type importing func(string) (*types.Package, error)

func (f importing) Import(path string) (*types.Package, error) { return f(path) }

var line = regexp.MustCompile(`\.go:\d+`)

// key is a diagnostic without line numbers, which fixes change.
func key(pkg *packages.Package, d analysis.Diagnostic) string {
	return filepath.Base(pkg.Fset.Position(d.Pos).Filename) + ": " + line.ReplaceAllString(d.Message, ".go")
}

func keys(pkg *packages.Package, list []analysis.Diagnostic) map[string]int {
	counts := map[string]int{}
	for _, d := range list {
		counts[key(pkg, d)]++
	}
	return counts
}

// packagesIn lists the packages of a folder that are no stand-ins for
// libraries: those have a dot in their path.
func packagesIn(t *testing.T, folder string) []string {
	t.Helper()
	set := map[string]bool{}
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err == nil && filepath.Ext(path) == ".go" && !d.IsDir() {
			rel, _ := filepath.Rel(folder, filepath.Dir(path))
			if rel = filepath.ToSlash(rel); !strings.Contains(rel, ".") {
				set[rel] = true
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return slices.Sorted(maps.Keys(set))
}

// load loads packages below a GOPATH, and those that fixes may import.
func load(t *testing.T, gopath string, paths []string) []*packages.Package {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadAllSyntax, Dir: gopath,
		Env: append(os.Environ(), "GOPATH="+gopath, "GO111MODULE=off", "GOPROXY=off", "GOFLAGS=", "GOWORK=off"),
	}, append(slices.Clone(paths), "crypto/subtle", "errors", "net/http")...)
	if err != nil {
		t.Fatal(err)
	}
	packages.Visit(pkgs, nil, func(p *packages.Package) {
		for _, err := range p.Errors {
			t.Errorf("%s: %v", p.PkgPath, err)
		}
	})
	return pkgs
}

// analyse runs the suite at low confidence on a package.
func analyse(t *testing.T, pkg *packages.Package) []analysis.Diagnostic {
	t.Helper()
	return analyseAt(t, pkg, analyzers.Low)
}

// analyseAt runs the suite on a package.
func analyseAt(t *testing.T, pkg *packages.Package, least analyzers.Confidence) []analysis.Diagnostic {
	t.Helper()
	analyzers.SetOptions(analyzers.Options{Confidence: least})
	graph, err := checker.Analyze(analyzers.Suite(), []*packages.Package{pkg}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var list []analysis.Diagnostic
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Error(act.Err)
		}
		list = append(list, act.Diagnostics...)
	}
	return list
}
