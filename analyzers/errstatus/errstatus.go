package errstatus

import (
	_ "embed"
	"fmt"
	"go/token"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/rule"
)

//go:embed doc.go
var doc string

// Meta describes the rule.
var Meta = rule.Meta{
	Name:     "errstatus",
	Doc:      doc,
	Severity: finding.Warning,
	CWE:      []string{"CWE-755"},
	Items:    []string{"R1.3"},
}

// Analyzer reports errors that are answered with a status of another class.
var Analyzer = rule.New(Meta, run)

func run(p *rule.Pass) {
	pass := &pass{Pass: p, seen: map[ssa.Instruction]bool{}}
	for _, f := range p.Summaries.Functions {
		pass.views = append(pass.views, newView(f))
	}
	for _, v := range pass.views {
		pass.mismatches(v)
	}
	pass.siblings()
	pass.disagreeing()
	for _, v := range pass.views {
		pass.blamed(v)
		pass.dropped(v)
		pass.swallowed(v)
		pass.ignored(v)
		pass.leaked(v)
		pass.worded(v)
	}
}

// A pass holds the views of a package's functions. An answer is reported once,
// for what weighs most.
type pass struct {
	*rule.Pass
	views []*view
	seen  map[ssa.Instruction]bool

	failures, showing int // answers with 5xx, and those among them that show an error's text
}

// report reports an answer.
func (p *pass) report(v *view, a answer, c config.Confidence, message string, path []finding.Step, fixes []analysis.SuggestedFix) {
	if p.seen[a.at] {
		return
	}
	p.seen[a.at] = true
	f := finding.Finding{
		Message: message, Confidence: c, Pos: a.at.Pos(), End: a.at.Pos(), Function: rule.FunctionName(v.SSA),
		Sink: fmt.Sprintf("%s with %d", a.what, a.status), Path: path, Fixes: fixes,
	}
	if a.call != nil {
		f.Pos, f.End = p.CallSpan(a.call)
	}
	f.Path = append(f.Path, p.Step(a.at, "answered with %s", spell(a)))
	for _, h := range a.hops {
		f.Path = append(f.Path, finding.Step{Pos: a.at.Pos(), At: h.At, Message: h.Message})
	}
	p.Report(f)
}

// step makes a step at a position.
func (p *pass) step(pos interface{ Pos() token.Pos }, format string, args ...any) finding.Step {
	return p.Step(pos, format, args...)
}

// pathOf lists steps.
func (p *pass) pathOf(steps ...finding.Step) []finding.Step { return steps }
