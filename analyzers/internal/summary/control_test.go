package summary_test

import (
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/summary"
)

func controlData() string {
	return filepath.Join(analysistest.TestData(), "control")
}

// TestReplies checks what summaries say of answers, effects and relations.
func TestReplies(t *testing.T) {
	analysistest.Run(t, controlData(), summary.Analyzer, "replies")
}

// TestWays checks which calls of target can be reached: those marked @alive
// and @guarded, and only the former once the accepting edges of allowed and
// check are cut.
func TestWays(t *testing.T) {
	probe := &analysis.Analyzer{Name: "probe", Doc: "probe", Requires: []*analysis.Analyzer{summary.Analyzer}, Run: func(pass *analysis.Pass) (any, error) {
		if pass.Pkg.Path() != "ways" {
			return nil, nil
		}
		marks := map[int]string{}
		for _, g := range pass.Files[0].Comments {
			if word, ok := strings.CutPrefix(strings.TrimSpace(g.Text()), "@"); ok {
				marks[pass.Fset.Position(g.Pos()).Line] = word
			}
		}
		for _, f := range pass.ResultOf[summary.Analyzer].(*summary.Result).Functions {
			checkWays(t, pass.Fset, f, marks)
		}
		return nil, nil
	}}
	analysistest.Run(t, controlData(), probe, "ways")
}

func checkWays(t *testing.T, fset *token.FileSet, f *summary.Function, marks map[int]string) {
	all := f.Control().Reachable(nil, nil)
	cut := f.Control().Reachable(nil, func(t summary.Test) bool {
		call, ok := t.Subject.(*ssa.Call)
		if !ok || call.Call.StaticCallee() == nil {
			return false
		}
		switch call.Call.StaticCallee().Name() {
		case "allowed":
			return t.Is == summary.IsTrue && t.Holds
		case "check":
			return t.Is == summary.IsNil && t.Holds
		}
		return false
	})
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(*ssa.Call)
			if !ok || call.Call.StaticCallee() == nil || call.Call.StaticCallee().Name() != "target" {
				continue
			}
			got := "dead"
			switch {
			case cut.Has(call):
				got = "alive"
			case all.Has(call):
				got = "guarded"
			}
			line := fset.Position(call.Pos()).Line
			if want := marks[line]; got != want {
				t.Errorf("%s: line %d: target is %s, want %s", f.SSA.Name(), line, got, want)
			}
		}
	}
}
