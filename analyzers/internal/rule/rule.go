// Package rule is the frame that every rule stands in: it asks whether the
// package is ours, runs the rule on the engine's results, applies suppression
// and threshold, and makes the diagnostics.
package rule

import (
	"fmt"
	"go/token"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/directive"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/ours"
	"github.com/credvet/credvet/analyzers/internal/route"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

// Meta describes a rule. Its prose stands in the rule's doc.go only.
type Meta struct {
	Name     string
	Doc      string           // the text of doc.go
	Severity finding.Severity // of its findings, unless a finding says otherwise
	CWE      []string
	Items    []string // the review items the rule answers: "R1.5"
}

// Summary is the rule in one line.
func (m Meta) Summary() string {
	_, rest, _ := strings.Cut(m.Doc, "// "+m.Name+": ")
	var words []string
	for line := range strings.Lines(rest) {
		text := strings.TrimSpace(strings.TrimPrefix(line, "//"))
		if text == "" || strings.HasPrefix(line, "package ") {
			break
		}
		words = append(words, text)
	}
	return strings.Join(words, " ")
}

// Text is the package comment of doc.go without the comment marks.
func (m Meta) Text() string {
	var b strings.Builder
	for line := range strings.Lines(m.Doc) {
		text, ok := strings.CutPrefix(line, "//")
		if !ok {
			break
		}
		b.WriteString(strings.TrimPrefix(text, " "))
	}
	return b.String()
}

// A Pass is what a rule works on.
type Pass struct {
	*analysis.Pass
	SSA       *ssabuild.SSA
	Summaries *summary.Result
	Routes    []*route.Route // that the package decides about
	Meta      Meta
	found     []finding.Finding
	silent    []finding.Silence
	cleared   []token.Pos
	told      map[registered]config.Confidence
}

// Report adds a finding; rule, severity and CWE are filled in.
func (p *Pass) Report(f finding.Finding) {
	f.Rule = p.Meta.Name
	if f.Severity == "" {
		f.Severity = p.Meta.Severity
	}
	if s := config.Current.Severities[f.Rule]; s != "" {
		f.Severity = finding.Severity(s)
	}
	if f.CWE == nil {
		f.CWE = p.Meta.CWE
	}
	p.found = append(p.found, f)
}

// Clear notes a place where all is well: who looks at the same with less
// knowledge need not report it.
func (p *Pass) Clear(pos token.Pos) { p.cleared = append(p.cleared, pos) }

// Step makes a step at a position of the package.
func (p *Pass) Step(pos interface{ Pos() token.Pos }, format string, args ...any) finding.Step {
	return p.StepAt(pos.Pos(), fmt.Sprintf(format, args...))
}

// StepAt makes a step at a position of the package.
func (p *Pass) StepAt(pos token.Pos, message string) finding.Step {
	return finding.Step{Pos: pos, At: finding.PlaceOf(p.Fset, p.Pkg.Path(), pos), Message: message}
}

// New makes the analyzer of a rule.
func New(meta Meta, run func(*Pass)) *analysis.Analyzer {
	a := &analysis.Analyzer{
		Name:       meta.Name,
		Doc:        meta.Summary(),
		URL:        "https://pkg.go.dev/github.com/credvet/credvet/analyzers/" + meta.Name,
		Requires:   []*analysis.Analyzer{ssabuild.Analyzer, summary.Analyzer, route.Analyzer, directive.Analyzer},
		ResultType: reflect.TypeFor[*finding.Result](),
	}
	a.Run = func(pass *analysis.Pass) (any, error) {
		if !ours.Package(pass, config.Current.Deps) {
			return &finding.Result{}, nil
		}
		p := &Pass{
			Pass:      pass,
			SSA:       pass.ResultOf[ssabuild.Analyzer].(*ssabuild.SSA),
			Summaries: pass.ResultOf[summary.Analyzer].(*summary.Result),
			Routes:    pass.ResultOf[route.Analyzer].(*route.Table).Routes,
			Meta:      meta,
		}
		p.Summaries.Lock()
		defer p.Summaries.Unlock()
		p.guarded(run)
		result := Conclude(pass, p.found, pass.ResultOf[directive.Analyzer].(*directive.Set))
		result.Silences, result.Cleared = p.silent, p.cleared
		return result, nil
	}
	return a
}

// guarded runs the rule; a panic becomes a finding, since no analyzer may fail
// under go vet without its failure being shown.
func (p *Pass) guarded(run func(*Pass)) {
	defer func() {
		if v := recover(); v != nil {
			p.found = append(p.found, Internal(p.Pass, p.Files[0].Name.Pos(), "", fmt.Sprintf("rule %s failed on this package: %v", p.Meta.Name, v)))
		}
	}()
	run(p)
}

// Internal is the finding for what credvet itself could not do.
func Internal(pass *analysis.Pass, pos token.Pos, function, message string) finding.Finding {
	return finding.Finding{
		Rule: "internal", Message: message, Severity: finding.Error, Confidence: config.High,
		Pos: pos, End: pos, Function: function, Sink: message,
	}
}

// Conclude sorts the findings of a rule, moves those in generated files, marks
// the suppressed ones and emits the diagnostics of the rest.
func Conclude(pass *analysis.Pass, found []finding.Finding, directives *directive.Set) *finding.Result {
	exact := spans{files: pass.Files}
	for i := range found {
		if f := &found[i]; f.Pos == f.End {
			f.Pos, f.End = exact.of(f.Pos)
		}
	}
	list, hidden := relocate(pass, found)
	list = finding.Sort(pass.Fset, list)
	for i := range list {
		f := &list[i]
		if f.Rule != "internal" && f.Rule != "directive" && supportsTests(pass, f.Pos) {
			f.Confidence = config.Low // right or not, nothing of the service depends on it
		}
		if ig := directives.Match(f.Rule, f.Pos); ig != nil {
			f.Suppressed = &finding.Suppression{By: "directive", Reason: ig.Reason}
		}
		if f.Suppressed == nil && f.Confidence >= config.Current.Confidence && !slices.Contains(config.Current.Skip, f.Rule) {
			pass.Report(f.Diagnostic())
		}
	}
	return &finding.Result{Findings: list, InGenerated: hidden}
}

// FunctionName names the source function around fn without its package:
// "Server.Password"; a literal goes by the function it stands in, or by the
// package variable that holds it.
func FunctionName(fn *ssa.Function) string { return summary.FunctionName(fn) }
