// Package rowtest exercises every row of the model: for each it writes a
// small function in which nothing but the row makes a difference, runs the
// engine on it, and asks for the effect that the row's kind documents.
package rowtest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/types"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/route"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

// probePath is a dependency of the probes, with rows of its own.
const probePath = "rowtest.example/probe"

const probeText = `package probe

func Sink(any) {}

func Pointer[T any](v T) *T { return &v }

func Permitted(user string) error { return nil }
`

const probeRows = `
package: rowtest.example/probe
checked: v1.0.0
rows:
  - {func: Sink, kind: sink, sink: store, from: [arg 0]}
  - {func: Pointer, kind: step, from: [arg 0], to: [result 0]}
  - {func: Permitted, kind: guard, guard: authz, decision: error}
`

// Rows of the kinds that only projects have rows of.
const (
	projectPath = "rowtest.example/project"
	projectText = `package project

func Permitted(user string) error { return nil }

func Take(key string) bool { return false }
`
	projectRows = `
package: rowtest.example/project
checked: v1.0.0
rows:
  - {func: Permitted, kind: guard, guard: authz, decision: error, quality: asks the user only}
  - {func: Take, kind: limiter, decision: "false", quality: counts all callers together}
`
)

// A probe is a function in which a row makes a difference.
type probe struct {
	row   *model.Row
	name  string // of the function
	check func(*seen) error
}

// Seen is what the engine says of a probe.
type seen struct {
	fn *summary.Function
	*summary.Summary
	table *route.Table
}

// A bench holds the probes of one document.
type bench struct {
	*library
	src     *source // the probes
	foreign *source // a dependency of theirs: implementers, and what makes values
	probes  []*probe
}

// probe adds a probe for a row; the caller writes the function of the name
// that it gets.
func (b *bench) probe(r *model.Row, check func(*seen) error) string {
	name := fmt.Sprintf("P%d", len(b.probes))
	b.probes = append(b.probes, &probe{row: r, name: name, check: check})
	return name
}

func newBench(l *library, index int) *bench {
	path := fmt.Sprintf("rowtest.example/p%d", index)
	return &bench{library: l, src: &source{path: path}, foreign: &source{path: path + "/made"}}
}

// parse type-checks a package; that an import is not used does not matter.
func (l *library) parse(path, text string) (*packages.Package, error) {
	file, err := parser.ParseFile(l.fset, path+".go", text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	p := &packages.Package{
		ID: path, Name: file.Name.Name, PkgPath: path, Fset: l.fset, Syntax: []*ast.File{file}, Imports: map[string]*packages.Package{},
		TypesSizes: types.SizesFor("gc", "amd64"), Module: &packages.Module{Path: "rowtest.example", Main: true},
		TypesInfo: &types.Info{
			Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
			Implicits: map[ast.Node]types.Object{}, Instances: map[*ast.Ident]types.Instance{}, Scopes: map[ast.Node]*types.Scope{},
			Selections: map[*ast.SelectorExpr]*types.Selection{}, FileVersions: map[*ast.File]string{},
		},
	}
	var errs []string
	config := &types.Config{Importer: l, Error: func(err error) {
		if !strings.Contains(err.Error(), "and not used") {
			errs = append(errs, err.Error())
		}
	}}
	p.Types, _ = config.Check(path, l.fset, p.Syntax, p.TypesInfo)
	if errs != nil {
		return nil, fmt.Errorf("%s", strings.Join(errs, "\n"))
	}
	return p, nil
}

// setUp gives the types of all libraries, and the rows of the probes' own.
func setUp(t *testing.T) *library {
	t.Helper()
	l, err := newLibrary()
	if err != nil {
		t.Fatal(err)
	}
	l.setOwn(t)
	for path, text := range map[string]string{probePath: probeText, projectPath: projectText} {
		p, err := l.parse(path, text)
		if err != nil {
			t.Fatal(err)
		}
		l.done[path] = p.Types
	}
	return l
}

// parseRows reads a document of this test.
func parseRows(t *testing.T, text string) *model.Package {
	t.Helper()
	p, err := model.Parse("rowtest.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// setOwn makes the embedded rows hold, and those of this test.
func (l *library) setOwn(t *testing.T) {
	t.Helper()
	l.project = parseRows(t, projectRows)
	model.SetOwn([]*model.Package{parseRows(t, probeRows), l.project})
}

// TestEveryRowHasItsEffect exercises the rows, one package of probes for each
// document, all in one run.
func TestEveryRowHasItsEffect(t *testing.T) {
	l := setUp(t)
	benches, pkgs := l.benches(t, func(*model.Row) bool { return true })
	problems, _ := run(t, benches, pkgs)
	for _, problem := range problems {
		t.Error(problem)
	}
	counts := map[model.Kind]int{}
	for _, b := range benches {
		for _, r := range b.exercised() {
			counts[r.Kind]++
		}
	}
	for _, kind := range model.Words()["kind"] {
		n := counts[model.Kind(kind)]
		t.Logf("%s: %d rows", kind, n)
		if n == 0 {
			t.Errorf("no row of kind %s is exercised", kind)
		}
	}
}

// benches writes the probes of all documents.
func (l *library) benches(t *testing.T, wanted func(*model.Row) bool) (list []*bench, pkgs []*packages.Package) {
	t.Helper()
	for i, doc := range append(model.Embedded(), l.project) {
		b := newBench(l, i)
		for _, r := range doc.Rows {
			if !wanted(r) {
				continue
			}
			if err := b.exercise(r); err != nil {
				t.Errorf("%s (%s): %v", r.Where(), r.Kind, err)
			}
		}
		if len(b.probes) == 0 {
			continue
		}
		foreign, err := l.parse(b.foreign.path, b.foreign.text())
		if err != nil {
			if os.Getenv("SHOW") != "" {
				t.Log(b.foreign.text())
			}
			t.Error(err)
			continue
		}
		l.done[b.foreign.path] = foreign.Types
		p, err := l.parse(b.src.path, b.src.text())
		if err != nil {
			t.Error(err)
			continue
		}
		list, pkgs = append(list, b), append(pkgs, p)
	}
	return list, pkgs
}

func (b *bench) exercise(r *model.Row) error {
	write, ok := exercisers[r.Kind]
	if !ok {
		return fmt.Errorf("nothing exercises rows of kind %s", r.Kind)
	}
	s, err := b.subjectOf(r)
	if err != nil {
		return err
	}
	before := len(b.probes)
	if err := write(b, r, s); err != nil {
		return err
	}
	if len(b.probes) == before {
		return fmt.Errorf("no probe of it was written")
	}
	return nil
}

// run analyses the packages and gives the probes in which the row had not
// its effect, in words and themselves.
func run(t *testing.T, benches []*bench, pkgs []*packages.Package) (problems []string, failed []*probe) {
	t.Helper()
	graph, err := checker.Analyze([]*analysis.Analyzer{route.Analyzer, summary.Analyzer}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	functions := map[string]map[string]*seen{}
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Fatalf("%s: %v", act, act.Err)
		}
		if act.Analyzer != summary.Analyzer {
			continue
		}
		res := act.Result.(*summary.Result)
		for _, fail := range res.Failures {
			problems = append(problems, fail.Function+": "+fail.Cause)
		}
		byName := map[string]*seen{}
		for _, f := range res.Functions {
			byName[f.SSA.Name()] = &seen{fn: f, Summary: f.Summary}
		}
		functions[act.Package.PkgPath] = byName
	}
	for _, b := range benches {
		for _, p := range b.probes {
			s := functions[b.src.path][p.name]
			if s == nil {
				t.Fatalf("%s has no function %s", b.src.path, p.name)
			}
			if err := p.check(s); err != nil {
				problem := fmt.Sprintf("%s (%s): %v", p.row.Where(), p.row.Kind, err)
				if os.Getenv("SHOW") != "" {
					problem += "\n" + b.textOf(p.name)
				}
				problems, failed = append(problems, problem), append(failed, p)
			}
		}
	}
	return problems, failed
}

// textOf is the text of a probe, for messages.
func (b *bench) textOf(name string) string {
	_, text, _ := strings.Cut(b.src.body.String(), "\nfunc "+name+"(")
	text, _, _ = strings.Cut(text, "\nfunc ")
	return text
}

func oneOf(list []string, want string) error {
	if slices.Contains(list, want) {
		return nil
	}
	return fmt.Errorf("want %s, got %q", want, list)
}
