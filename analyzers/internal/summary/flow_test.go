package summary_test

import (
	"fmt"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

const probeRows = `
package: probe
checked: test
rows:
  - {func: Source, kind: source, secret: content, to: [result 0]}
  - {func: Bytes, kind: source, secret: content, to: [result 0]}
  - {func: Pair, kind: source, secret: content, to: [result 0]}
  - {func: Fill, kind: source, secret: content, to: [arg 0]}
  - {func: Sink, kind: sink, sink: store, from: [args 0]}
  - {func: Text, kind: sink, sink: store, from: [arg 0]}
  - {func: Whole, kind: sink, sink: store, whole: true, from: [arg 0]}
  - {func: Seal, kind: sanitizer, state: sealed, from: [arg 0], to: [result 0]}
  - {func: Encode, kind: step, state: encoded, from: [arg 0], to: [result 0]}
  - {func: Clean, kind: neutral}
`

func TestMain(m *testing.M) {
	probe, err := model.Parse("probe.yaml", []byte(probeRows))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	model.SetOwn([]*model.Package{probe})
	os.Exit(m.Run())
}

var marker = regexp.MustCompile(`@(Source|Sink)\(([a-z0-9, ]+)\)`)

// TestFlows checks, for every folder of testdata/src, the exact set of pairs
// of a source and a sink: a line marked @Source(x) reaches exactly the lines
// marked @Sink(x).
func TestFlows(t *testing.T) {
	dir := analysistest.TestData()
	entries, err := os.ReadDir(filepath.Join(dir, "src"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() == "probe" {
			continue
		}
		t.Run(e.Name(), func(t *testing.T) { checkFlows(t, dir, e.Name()) })
	}
}

func checkFlows(t *testing.T, dir, name string) {
	var got, want []string
	var mu sync.Mutex // packages are analysed side by side
	probe := &analysis.Analyzer{Name: "probe", Doc: "collect pairs", Requires: []*analysis.Analyzer{summary.Analyzer}}
	probe.Run = func(pass *analysis.Pass) (any, error) {
		mu.Lock()
		defer mu.Unlock()
		res := pass.ResultOf[summary.Analyzer].(*summary.Result)
		for _, fail := range res.Failures {
			t.Errorf("%s: %s", fail.Function, fail.Cause)
		}
		for _, fn := range res.Functions {
			for _, ev := range fn.Events {
				if src := fn.Source(ev.Label); src != nil && ev.Use.Kind == summary.Sunk && !ev.Label.State.Protected() {
					got = append(got, pairOf(pass.Fset, src.Pos, ev.Pos))
				}
			}
		}
		want = append(want, wanted(pass)...)
		return nil, nil
	}
	paths := []string{name}
	sub, _ := filepath.Glob(filepath.Join(dir, "src", name, "*", "*.go"))
	for _, s := range sub {
		paths = append(paths, name+"/"+filepath.Base(filepath.Dir(s)))
	}
	analysistest.Run(quiet{t}, dir, probe, paths...)
	slices.Sort(got)
	slices.Sort(want)
	got, want = slices.Compact(got), slices.Compact(want)
	for _, w := range want {
		if !slices.Contains(got, w) {
			t.Errorf("missing: %s", w)
		}
	}
	for _, g := range got {
		if !slices.Contains(want, g) {
			t.Errorf("too much: %s", g)
		}
	}
}

// quiet lets facts pass that no "want" comment expects: these tests look at
// them otherwise.
type quiet struct{ t *testing.T }

func (q quiet) Errorf(format string, args ...any) {
	if message := fmt.Sprintf(format, args...); !strings.Contains(message, "unexpected fact") {
		q.t.Error(message)
	}
}

func pairOf(fset *token.FileSet, src, sink token.Pos) string {
	a, b := fset.Position(src), fset.Position(sink)
	return fmt.Sprintf("%s:%d -> %s:%d", filepath.Base(a.Filename), a.Line, filepath.Base(b.Filename), b.Line)
}

func wanted(pass *analysis.Pass) []string {
	sources, sinks := map[string][]token.Pos{}, map[string][]token.Pos{}
	for _, file := range pass.Files {
		for _, group := range file.Comments {
			for _, c := range group.List {
				for _, m := range marker.FindAllStringSubmatch(c.Text, -1) {
					for id := range strings.SplitSeq(m[2], ",") {
						id = strings.TrimSpace(id)
						if m[1] == "Source" {
							sources[id] = append(sources[id], c.Pos())
						} else {
							sinks[id] = append(sinks[id], c.Pos())
						}
					}
				}
			}
		}
	}
	var out []string
	for id, list := range sources {
		for _, a := range list {
			for _, b := range sinks[id] {
				out = append(out, pairOf(pass.Fset, a, b))
			}
		}
	}
	return out
}
