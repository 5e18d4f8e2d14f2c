package driver_test

import (
	"context"
	"fmt"
	"go/ast"
	"go/types"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
	"github.com/credvet/credvet/cmd/internal/modtest"
)

// analyse runs the driver and fails the test if the run was given up.
func analyse(t *testing.T, cfg driver.Config) *driver.Result {
	t.Helper()
	if cfg.Env == nil {
		cfg.Env = modtest.Env()
	}
	res, err := driver.Run(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// lines gives the findings, a line each.
func lines(res *driver.Result) []string {
	var list []string
	for _, f := range res.Findings {
		list = append(list, fmt.Sprintf("%s: %s", f.Position, f.Message))
	}
	return list
}

// complaints gives the errors, a line each, with their kind.
func complaints(res *driver.Result) []string {
	var list []string
	for _, e := range res.Errors {
		list = append(list, e.Kind+": "+e.String())
	}
	return list
}

func equal(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}

// A calls fact names the functions that a function calls.
type calls struct{ Names []string }

func (*calls) AFact() {}

type imported struct{ Path string }

func (*imported) AFact() {}

// callgraph reports each function that has facts of its callees, so that its
// findings show which facts arrive. It panics on a function named Crash.
var callgraph = &analysis.Analyzer{
	Name: "credvet_test_calls", Doc: "calls",
	FactTypes:  []analysis.Fact{new(calls), new(imported)},
	ResultType: reflect.TypeFor[*analyzers.Result](),
	Run: func(pass *analysis.Pass) (any, error) {
		res := new(analyzers.Result)
		report := func(n ast.Node, format string, args ...any) {
			res.Findings = append(res.Findings, analyzers.Finding{
				Rule: "calls", Severity: analyzers.Note, Pos: n.Pos(), End: n.End(), Message: fmt.Sprintf(format, args...),
			})
		}
		for _, file := range pass.Files {
			for _, decl := range file.Decls {
				if fn, ok := decl.(*ast.FuncDecl); ok {
					visit(pass, fn, report)
				}
			}
		}
		for _, imp := range closure(pass.Pkg, map[*types.Package]bool{}) {
			fact := new(imported)
			if pass.ImportPackageFact(imp, fact) {
				report(pass.Files[0].Name, "%s knows package %s", pass.Pkg.Path(), fact.Path)
			}
		}
		pass.ExportPackageFact(&imported{pass.Pkg.Path()})
		return res, nil
	},
}

var regexpLine = regexp.MustCompile(`:[0-9]+:( crash)`)

func visit(pass *analysis.Pass, fn *ast.FuncDecl, report func(n ast.Node, format string, args ...any)) {
	if fn.Name.Name == "Crash" {
		panic("crash\nin two lines")
	}
	fact := new(calls)
	ast.Inspect(fn, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			if sel, ok := call.Fun.(*ast.SelectorExpr); ok {
				callee, ok := pass.TypesInfo.Uses[sel.Sel].(*types.Func)
				if ok && pass.ImportObjectFact(callee, new(calls)) {
					fact.Names = append(fact.Names, callee.Name())
				}
			}
		}
		return true
	})
	if fact.Names != nil {
		report(fn.Name, "%s calls %s", fn.Name.Name, strings.Join(fact.Names, ", "))
	}
	pass.ExportObjectFact(pass.TypesInfo.Defs[fn.Name], fact)
}

// closure lists what pkg imports, directly or not.
func closure(pkg *types.Package, seen map[*types.Package]bool) []*types.Package {
	var list []*types.Package
	for _, imp := range pkg.Imports() {
		if !seen[imp] {
			seen[imp] = true
			list = append(append(list, imp), closure(imp, seen)...)
		}
	}
	slices.SortFunc(list, func(a, b *types.Package) int { return strings.Compare(a.Path(), b.Path()) })
	return list
}

const chain = `
-- go.mod --
module example.com/m

go 1.26
-- a/a.go --
package a

import (
	"strings"

	"example.com/m/b"
)

func A() string { return strings.ToUpper(b.B()) }
-- b/b.go --
package b

import "example.com/m/c"

func B() string { return c.C() + c.T{}.M() }
-- c/c.go --
package c

type T struct{}

func (T) M() string { return "" }
func C() string     { return "" }
`

func TestFactsReachImporters(t *testing.T) {
	dir := modtest.Write(t, chain)
	res := analyse(t, driver.Config{Dir: dir, Analyzers: []*analysis.Analyzer{callgraph}})
	equal(t, "findings", lines(res), []string{
		"a/a.go:1:9: example.com/m/a knows package example.com/m/b",
		"a/a.go:9:6: A calls B",
		"b/b.go:1:9: example.com/m/b knows package example.com/m/c",
		"b/b.go:5:6: B calls C, M",
	})
	equal(t, "errors", complaints(res), nil)
}

// A narrower pattern gives what ./... gives of its packages, since the others
// are analysed for their facts.
func TestNarrowPatternCutsTheWhole(t *testing.T) {
	dir := modtest.Write(t, chain)
	cfg := driver.Config{Dir: dir, Analyzers: []*analysis.Analyzer{callgraph}}
	all := analyse(t, cfg)
	for _, pkg := range []string{"a", "b", "c"} {
		cfg.Patterns = []string{"./" + pkg}
		var want []driver.Finding
		for _, f := range all.Findings {
			if strings.HasPrefix(f.File, pkg+"/") {
				want = append(want, f)
			}
		}
		if got := analyse(t, cfg); !reflect.DeepEqual(got.Findings, want) {
			t.Errorf("./%s: %v, want %v", pkg, got.Findings, want)
		}
	}
}

func TestSameOnAnyNumberOfProcessors(t *testing.T) {
	var b strings.Builder
	b.WriteString("-- go.mod --\nmodule example.com/m\n\ngo 1.26\n")
	for i := range 40 {
		fmt.Fprintf(&b, "-- p%d/p.go --\npackage p\n\n", i)
		if i > 2 {
			fmt.Fprintf(&b, "import q %q\nimport r %q\n\nfunc F() { q.F(); r.F() }\n", fmt.Sprintf("example.com/m/p%d", i/2), fmt.Sprintf("example.com/m/p%d", i/3))
		} else {
			b.WriteString("func F() {}\n")
		}
		if i%10 == 9 {
			b.WriteString("\nvar _ = undefined\n")
		}
	}
	cfg := driver.Config{Dir: modtest.Write(t, b.String()), Analyzers: []*analysis.Analyzer{callgraph}, Tests: true}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	var first *driver.Result
	for _, n := range []int{1, 2, 8} {
		runtime.GOMAXPROCS(n)
		res := analyse(t, cfg)
		if first == nil {
			first = res
		}
		if !reflect.DeepEqual(res, first) {
			t.Errorf("GOMAXPROCS=%d changes the result:\n%v\n%v", n, res, first)
		}
	}
	if len(first.Findings) == 0 || len(first.Errors) == 0 {
		t.Errorf("the test proves nothing: %v", first)
	}
}

func TestPanicIsAnErrorOfItsPackage(t *testing.T) {
	dir := modtest.Write(t, chain+"-- d/d.go --\npackage d\n\nfunc Crash() {}\n")
	dependent := &analysis.Analyzer{
		Name: "credvet_test_dependent", Doc: "x", Requires: []*analysis.Analyzer{callgraph},
		Run: func(pass *analysis.Pass) (any, error) { return nil, fmt.Errorf("ran on %s", pass.Pkg.Name()) },
	}
	res := analyse(t, driver.Config{Dir: dir, Analyzers: []*analysis.Analyzer{dependent}})
	if len(res.Findings) != 4 {
		t.Errorf("findings of other packages are lost: %q", lines(res))
	}
	var got []string
	for _, c := range complaints(res) {
		got = append(got, regexpLine.ReplaceAllString(c, ":N:$1"))
	}
	equal(t, "errors", got, []string{
		"internal: a/a.go:1:9: analyzer credvet_test_dependent failed on this package: ran on a",
		"internal: b/b.go:1:9: analyzer credvet_test_dependent failed on this package: ran on b",
		"internal: c/c.go:1:9: analyzer credvet_test_dependent failed on this package: ran on c",
		"internal: d/d.go:1:9: analyzer credvet_test_calls failed on this package: panic at driver_test.go:N: crash in two lines",
	})
}

func TestBrokenPackageStopsOnlyItsImporters(t *testing.T) {
	dir := modtest.Write(t, chain+`
-- broken/x.go --
package broken

func X() int { return "x" + undefinedThing }
-- dep/d.go --
package dep

import "example.com/m/broken"

var _ = broken.X()
-- syntax/s.go --
package syntax

func {
`)
	res := analyse(t, driver.Config{Dir: dir, Analyzers: []*analysis.Analyzer{callgraph}})
	if len(res.Findings) != 4 {
		t.Errorf("findings of other packages are lost: %q", lines(res))
	}
	equal(t, "errors", complaints(res), []string{
		"compile: broken/x.go:3:29: undefined: undefinedThing",
		"compile: syntax/s.go:3:6: expected 'IDENT', found '{'",
		"dependency: example.com/m/dep: not analysed, because it depends on example.com/m/broken",
	})
	if res.Stats.Packages != 3 || res.Stats.NotAnalysed != 3 {
		t.Errorf("stats %+v", res.Stats)
	}
	equal(t, "files", res.Files, []string{"a/a.go", "b/b.go", "c/c.go"})
}

// With tests, a package is compiled twice; its errors are told once.
func TestErrorsAreToldOnce(t *testing.T) {
	dir := modtest.Write(t, "-- go.mod --\nmodule example.com/m\n\ngo 1.26\n-- a.go --\npackage m\n\nvar X = undefined\n-- a_test.go --\npackage m\n-- b_test.go --\npackage m_test\n\nimport _ \"example.com/m\"\n")
	res := analyse(t, driver.Config{Dir: dir, Tests: true})
	equal(t, "errors", complaints(res), []string{
		"compile: a.go:3:9: undefined: undefined",
		"dependency: example.com/m_test: not analysed, because it depends on example.com/m",
	})
}

// A dependency that does not compile has no export data; there is no way
// round that through its source.
func TestBrokenDependency(t *testing.T) {
	dir := modtest.Write(t, `
-- go.mod --
module example.com/m

go 1.26

require example.com/dep v1.0.0
-- m.go --
package m

import _ "example.com/dep"
-- fine/f.go --
package fine

//credvet:nonsense
-- vendor/modules.txt --
# example.com/dep v1.0.0
## explicit; go 1.26
example.com/dep
-- vendor/example.com/dep/dep.go --
package dep

var X = undefined
`)
	res := analyse(t, driver.Config{Dir: dir})
	if len(res.Findings) != 1 || len(res.Errors) != 1 {
		t.Fatalf("findings %q, errors %q", lines(res), complaints(res))
	}
	if got := res.Errors[0].String(); !strings.HasPrefix(got, "m.go:3:10: could not import example.com/dep (") || !strings.Contains(got, "undefined: undefined") {
		t.Errorf("error %q", got)
	}
}

// Types are the same objects whether they come from source or, by way of a
// dependency that is not analysed, from export data.
func TestDependenciesThatImportOurs(t *testing.T) {
	dir := modtest.Write(t, `
-- main/go.mod --
module example.com/main

go 1.26

require (
	example.com/low v0.0.0
	example.com/mid v0.0.0
)

replace (
	example.com/low => ../low
	example.com/mid => ../mid
)
-- main/m.go --
package main

import (
	"example.com/low"
	"example.com/mid"
)

func main() {
	var l low.L = mid.Get()
	low.Use(l)
}
-- main/p/p.go --
package p

type T struct{}

func New() T { return T{} }
-- main/p/p_in_test.go --
package p

func Extra() T { return T{} }
-- main/p/p_test.go --
package p_test

import (
	"example.com/main/p"
	"example.com/mid/help"
)

func F() {
	var t p.T = help.T()
	t = p.Extra()
	_ = t
	p.New()
}
-- mid/go.mod --
module example.com/mid

go 1.26

require example.com/low v0.0.0
-- mid/mid.go --
package mid

import "example.com/low"

func Get() low.L { return 1 }
-- mid/help/help.go --
package help

import "example.com/main/p"

func T() p.T { return p.New() }
-- low/go.mod --
module example.com/low

go 1.26
-- low/low.go --
package low

type L int

func Use(L) {}
`)
	res := analyse(t, driver.Config{
		Dir: filepath.Join(dir, "main"), Deps: []string{"example.com/low"}, Tests: true,
		Analyzers: []*analysis.Analyzer{callgraph},
	})
	equal(t, "errors", complaints(res), nil)
	equal(t, "findings", lines(res), []string{
		"m.go:1:9: example.com/main knows package example.com/low",
		"m.go:8:6: main calls Use",
		"p/p_test.go:1:9: example.com/main/p_test knows package example.com/main/p",
		"p/p_test.go:8:6: F calls Extra, New",
	})
}

func TestTestVariantsSayThingsOnce(t *testing.T) {
	dir := modtest.Write(t, chain+`
-- c/c_test.go --
package c

import "example.com/m/d"

func testing() { d.D() }
-- d/d.go --
package d

func D() {}
-- b/b_test.go --
package b

//credvet:nonsense
func x() {}
-- b/waiver.go --
package b

//credvet:gibberish
func y() {}
`)
	res := analyse(t, driver.Config{Dir: dir, Tests: true, Analyzers: []*analysis.Analyzer{callgraph, analyzers.Root}})
	equal(t, "findings", lines(res), []string{
		"a/a.go:1:9: example.com/m/a knows package example.com/m/b",
		"a/a.go:9:6: A calls B",
		"b/b.go:1:9: example.com/m/b knows package example.com/m/c",
		"b/b.go:5:6: B calls C, M",
		"b/b_test.go:3:1: unknown directive //credvet:nonsense: use ignore, public, guard, elevator or secret",
		"b/waiver.go:3:1: unknown directive //credvet:gibberish: use ignore, public, guard, elevator or secret",
		"c/c.go:1:9: example.com/m/c knows package example.com/m/d",
		"c/c_test.go:5:6: testing calls D",
	})
	res = analyse(t, driver.Config{Dir: dir, Analyzers: []*analysis.Analyzer{analyzers.Root}})
	if len(res.Findings) != 1 {
		t.Errorf("test files take part without being asked for: %q", lines(res))
	}
}

func TestConfigurationsAreMerged(t *testing.T) {
	dir := modtest.Write(t, `
-- go.mod --
module example.com/m

go 1.26
-- both.go --
package m

//credvet:both
func x() {}
-- one.go --
//go:build one

package m

//credvet:one
func y() {}
-- two.go --
//go:build two

package m

//credvet:two
func y() {}
`)
	for want, tags := range map[int][]string{1: nil, 2: {"one"}, 3: {"one", "two"}} {
		if res := analyse(t, driver.Config{Dir: dir, Tags: tags}); len(res.Findings) != want || res.Stats.Packages != 1 {
			t.Errorf("tags %q: %q in %d packages", tags, lines(res), res.Stats.Packages)
		}
	}
	if res := analyse(t, driver.Config{Dir: dir, Tags: []string{"one,two"}}); len(res.Errors) == 0 {
		t.Error("the tags of one configuration must count together")
	}
}

func TestLineDirectives(t *testing.T) {
	dir := modtest.Write(t, `
-- go.mod --
module example.com/m

go 1.26
-- m.go --
package m

//line gram/m.y:12
//credvet:nonsense
func x() {}
-- gram/m.y --
`)
	res := analyse(t, driver.Config{Dir: dir})
	if len(res.Findings) != 1 {
		t.Fatalf("findings %q", lines(res))
	}
	f := res.Findings[0]
	if f.File != "gram/m.y" || f.Line != 12 || f.Column != 1 || f.Abs != filepath.Join(dir, "gram", "m.y") {
		t.Errorf("at %+v", f.Position)
	}
}

func TestCgo(t *testing.T) {
	if _, err := exec.LookPath("gcc"); err != nil {
		t.Skip("needs gcc")
	}
	dir := modtest.Write(t, `
-- go.mod --
module example.com/m

go 1.26
-- c.go --
package m

// int f(void) { return 1; }
import "C"

//credvet:nonsense
func F() int { return int(C.f()) }
`)
	res := analyse(t, driver.Config{Dir: dir, Env: modtest.Env("CGO_ENABLED=1")})
	equal(t, "errors", complaints(res), nil)
	if len(res.Findings) != 1 || res.Findings[0].File != "c.go" || res.Findings[0].Line != 6 {
		t.Errorf("findings %q", lines(res))
	}
}

func TestFingerprintsSurviveMoves(t *testing.T) {
	const mod = "-- go.mod --\nmodule example.com/m\n\ngo 1.26\n-- a/m.go --\npackage m\n"
	const two = "\n//credvet:nonsense\nfunc x() {}\n\n//credvet:nonsense\nfunc y() {}\n"
	before := analyse(t, driver.Config{Dir: modtest.Write(t, mod+two)})
	after := analyse(t, driver.Config{Dir: modtest.Write(t, mod+"\nvar moved = 1\n"+two)})
	narrow := analyse(t, driver.Config{Dir: filepath.Join(modtest.Write(t, mod+two), "a")})
	if len(before.Findings) != 2 || before.Findings[0].Fingerprint == before.Findings[1].Fingerprint {
		t.Fatalf("equal findings need numbers: %+v", before.Findings)
	}
	for i, f := range before.Findings {
		if after.Findings[i].Fingerprint != f.Fingerprint || narrow.Findings[i].Fingerprint != f.Fingerprint {
			t.Errorf("fingerprint %d differs: %s, %s, %s", i, f.Fingerprint, after.Findings[i].Fingerprint, narrow.Findings[i].Fingerprint)
		}
	}
}

// A vendored dependency stands inside the main module, but is none of ours.
func TestVendored(t *testing.T) {
	dir := modtest.Write(t, `
-- go.mod --
module example.com/m

go 1.26

require example.com/dep v1.0.0
-- m.go --
package m

import "example.com/dep"

func F() { dep.D() }
-- vendor/modules.txt --
# example.com/dep v1.0.0
## explicit; go 1.26
example.com/dep
-- vendor/example.com/dep/dep.go --
package dep

func D() {}
`)
	cfg := driver.Config{Dir: dir, Analyzers: []*analysis.Analyzer{callgraph}}
	equal(t, "findings", lines(analyse(t, cfg)), nil)
	cfg.Deps = []string{"example.com/..."}
	equal(t, "findings with -deps", lines(analyse(t, cfg)), []string{
		"m.go:1:9: example.com/m knows package example.com/dep",
		"m.go:5:6: F calls D",
	})
}

func TestWorkspace(t *testing.T) {
	dir := modtest.Write(t, `
-- go.work --
go 1.26

use (
	./one
	./two
)
-- one/go.mod --
module example.com/one

go 1.26
-- one/one.go --
package one

import "example.com/two"

func F() { two.T() }
-- two/go.mod --
module example.com/two

go 1.26
-- two/two.go --
package two

func T() {}
`)
	res := analyse(t, driver.Config{Dir: filepath.Join(dir, "one"), Analyzers: []*analysis.Analyzer{callgraph}})
	equal(t, "errors", complaints(res), nil)
	equal(t, "findings", lines(res), []string{
		"one.go:1:9: example.com/one knows package example.com/two",
		"one.go:5:6: F calls T",
	})
}

func TestGOPATHMode(t *testing.T) {
	dir := modtest.Write(t, "-- src/legacy/a/a.go --\npackage a\n\nimport \"legacy/b\"\n\nfunc A() { b.B() }\n-- src/legacy/b/b.go --\npackage b\n\nfunc B() {}\n")
	res := analyse(t, driver.Config{
		Dir: filepath.Join(dir, "src", "legacy"), Analyzers: []*analysis.Analyzer{callgraph},
		Env: modtest.Env("GO111MODULE=off", "GOPATH="+dir),
	})
	equal(t, "errors", complaints(res), nil)
	if len(res.Findings) != 2 {
		t.Errorf("findings %q", lines(res))
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if res, err := driver.Run(ctx, driver.Config{Dir: modtest.Write(t, chain)}); err == nil {
		t.Errorf("no error, but %+v", res)
	}
}

// The suite's own testdata are modules that ./... does not enter.
func TestNestedModulesAreSkipped(t *testing.T) {
	dir := modtest.Write(t, chain+"-- testdata/x/go.mod --\nmodule x\n-- testdata/x/x.go --\npackage broken!\n-- nested/go.mod --\nmodule n\n-- nested/x.go --\npackage broken!\n")
	res := analyse(t, driver.Config{Dir: dir})
	equal(t, "errors", complaints(res), nil)
	if res.Stats.Packages != 3 {
		t.Errorf("stats %+v", res.Stats)
	}
}

func TestUnreadableFile(t *testing.T) {
	if os.Getuid() == 0 {
		t.Log("root reads everything: only the dangling link is tried")
	}
	dir := modtest.Write(t, chain)
	if err := os.Symlink(filepath.Join(dir, "nowhere.go"), filepath.Join(dir, "a", "x.go")); err != nil {
		t.Skip(err)
	}
	res := analyse(t, driver.Config{Dir: dir, Analyzers: []*analysis.Analyzer{callgraph}})
	if len(res.Findings) != 2 || len(res.Errors) != 1 || !strings.Contains(res.Errors[0].Message, "x.go: no such file") {
		t.Errorf("findings %q, errors %q", lines(res), complaints(res))
	}
}

// A finding is resolved to what reports need: exact places in its own package,
// places in others by package and base name, fixes as bytes of the file.
func TestFindingIsResolved(t *testing.T) {
	dir := modtest.Write(t, chain+"-- a/l.go --\npackage a\n\n//line ../gen/l.tmpl:7:3\nvar L = 1\n")
	shaped := &analysis.Analyzer{
		Name: "credvet_test_shaped", Doc: "x", ResultType: reflect.TypeFor[*analyzers.Result](),
		Run: func(pass *analysis.Pass) (any, error) {
			res := new(analyzers.Result)
			if pass.Pkg.Name() != "a" {
				return res, nil
			}
			fn, generated := pass.Pkg.Scope().Lookup("A").Pos(), pass.Pkg.Scope().Lookup("L").Pos()
			res.Findings = []analyzers.Finding{{
				Rule: "shaped", Message: "m", Pos: fn, End: fn + 1, Function: "A", CWE: []string{"CWE-1"},
				Subject: &analyzers.Subject{Kind: "route", Pattern: "/x", Registration: analyzers.Place{Package: "example.com/m/b", File: "b.go", Line: 2}},
				Path: []analyzers.Step{
					{Pos: generated, At: analyzers.Place{Package: pass.Pkg.Path(), File: "l.tmpl", Line: 7, Column: 7}, Message: "generated"},
					{Pos: fn, At: analyzers.Place{Package: "example.com/m/c", File: "c.go", Line: 6, Column: 1}, Message: "foreign"},
					{At: analyzers.Place{Package: "example.com/m/c", File: "c.go", Line: 3}, Message: "without an anchor"},
					{Pos: fn, Message: "here"},
				},
				Fixes: []analysis.SuggestedFix{{Message: "Fix", TextEdits: []analysis.TextEdit{{Pos: generated, End: generated + 1, NewText: []byte("M")}, {Pos: fn}}}},
			}}
			return res, nil
		},
	}
	f := analyse(t, driver.Config{Dir: dir, Analyzers: []*analysis.Analyzer{shaped}}).Findings[0]
	var steps []string
	for _, s := range f.Path {
		steps = append(steps, s.Position.String()+" "+s.Message)
	}
	equal(t, "steps", steps, []string{"gen/l.tmpl:7:7 generated", "c/c.go:6:1 foreign", "c/c.go:3:1 without an anchor", "a/a.go:9:6 here"})
	if f.String() != "a/a.go:9:6" || f.End.String() != "a/a.go:9:7" || f.Subject.Registration.String() != "b/b.go:2:1" {
		t.Errorf("at %v to %v, subject %+v", f.Position, f.End, f.Subject)
	}
	edit := f.Fixes[0].Edits[0]
	if edit.From.String() != "a/l.go:4:5" || edit.Start != 40 || edit.End != 41 || string(edit.Text) != "M" {
		t.Errorf("edit %+v", edit)
	}
	if empty := f.Fixes[0].Edits[1]; empty.Start != empty.End {
		t.Errorf("an edit without an end inserts: %+v", empty)
	}
}

func TestMissingEmbeddedFilesKeepNobodyFromTheCode(t *testing.T) {
	dir := modtest.Write(t, `
-- go.mod --
module example.com/m

go 1.26
-- ui/ui.go --
package ui

import "embed"

//go:embed build/*
var Files embed.FS
-- m.go --
package m

import "example.com/m/ui"

var _ = ui.Files //credvet:ignore nosuchrule -- the finding to see
`)
	res := analyse(t, driver.Config{Dir: dir})
	if len(res.Errors) != 0 || len(res.Findings) != 1 {
		t.Errorf("got %d errors and %d findings, want 0 and 1: %v", len(res.Errors), len(res.Findings), res.Errors)
	}
}

func TestProgress(t *testing.T) {
	dir := modtest.Write(t, `
-- go.mod --
module example.com/m

go 1.26
-- a/a.go --
package a

import _ "example.com/m/b"
-- b/b.go --
package b

import _ "strings"
-- broken/c.go --
package broken

var X = undefined
`)
	var got []string
	_, err := driver.Run(t.Context(), driver.Config{
		Dir: dir, Env: modtest.Env(), Tags: []string{"", "x"},
		Progress: func(done, total int) { got = append(got, fmt.Sprintf("%d/%d", done, total)) },
	})
	if want := strings.Fields("0/3 1/3 2/3 3/3 0/3 1/3 2/3 3/3"); err != nil || !slices.Equal(got, want) {
		t.Errorf("%q (%v), want %q", got, err, want)
	}
}
