package gosec

import (
	"fmt"
	"go/token"
	"reflect"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/directive"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/ours"
	"github.com/credvet/credvet/analyzers/internal/rule"
)

// New makes the analyzer. Its result is a *finding.Result. exact names, by the
// rule of gosec, the analyzer of a rule of credvet that judges the same defect
// more exactly: where that one has decided, gosec's finding is dropped.
func New(exact map[string]*analysis.Analyzer) *analysis.Analyzer {
	a := &analysis.Analyzer{
		Name:       "credvet_gosec",
		Doc:        "report what gosec's SSA and taint analyzers find, if -gosec is set",
		URL:        "https://pkg.go.dev/github.com/credvet/credvet/analyzers/gosec",
		Requires:   []*analysis.Analyzer{directive.Analyzer},
		ResultType: reflect.TypeFor[*finding.Result](),
	}
	for _, id := range IDs() { // in their order: the analyzer is the same in every process
		if by := exact[id]; by != nil {
			a.Requires = append(a.Requires, by)
		}
	}
	a.Run = func(pass *analysis.Pass) (any, error) {
		if !config.Current.Gosec || !ours.Package(pass, config.Current.Deps) {
			return &finding.Result{}, nil
		}
		found := slices.DeleteFunc(examine(pass), func(f finding.Finding) bool {
			by := exact[f.Rule]
			return by != nil && settled(pass, f, pass.ResultOf[by].(*finding.Result))
		})
		return rule.Conclude(pass, found, pass.ResultOf[directive.Analyzer].(*directive.Set)), nil
	}
	return a
}

// examine gives what gosec finds in the package. What goes wrong is a finding
// of rule internal.
func examine(pass *analysis.Pass) (found []finding.Finding) {
	fail := func(what string, cause any) {
		message := fmt.Sprintf("gosec failed on this package: %s: %v", what, cause)
		found = append(found, rule.Internal(pass, pass.Files[0].Name.Pos(), "", message))
	}
	defer func() {
		if v := recover(); v != nil {
			fail("panic", v)
		}
	}()
	p := load(pass)
	if len(p.Syntax) == 0 {
		return nil // only test files, which do not take part
	}
	p.ssa = buildSSA(p)
	issues := scan(p, definitions(fail))
	silence(p, issues)
	for _, issue := range issues {
		found = append(found, p.finding(issue))
	}
	return found
}

// settled reports whether a rule of credvet speaks of the same place: it reports
// it, there or on the way to where it does, or knows it to be guarded. What it
// reports at low confidence is not shown by default, and settles nothing.
func settled(pass *analysis.Pass, f finding.Finding, by *finding.Result) bool {
	place := func(pos token.Pos) finding.Place { return finding.PlaceOf(pass.Fset, pass.Pkg.Path(), pos) }
	at := place(f.Pos)
	same := func(p finding.Place) bool { return p.Package == at.Package && p.File == at.File && p.Line == at.Line }
	onPath := func(s finding.Step) bool { return same(s.At) }
	return slices.ContainsFunc(by.Findings, func(g finding.Finding) bool {
		return g.Confidence >= config.Medium && (same(place(g.Pos)) || slices.ContainsFunc(g.Path, onPath))
	}) || slices.Contains(by.Cleared, f.Pos)
}
