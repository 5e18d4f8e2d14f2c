package secretcompare

import (
	"fmt"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// dropped reports calls that take a credential of the request apart and throw
// the part away that proves it, where another caller compares that part.
func dropped(p *rule.Pass) {
	compared := map[summary.ResultValue]*summary.Comparison{}
	for _, fn := range p.Summaries.Functions {
		for i := range fn.Comparisons {
			c := &fn.Comparisons[i]
			for _, v := range c.Values {
				if r, ok := fn.ResultOfCall(v); ok && compared[r] == nil && !c.Look {
					compared[r] = c
				}
			}
		}
	}
	for _, fn := range p.Summaries.Functions {
		for _, d := range fn.Dropped() {
			other := compared[d.ResultValue]
			if other == nil || !proves(d.Name) || d.From.Facets()&summary.Request == 0 && !d.From.Framed {
				continue
			}
			confidence := config.Low
			if changes(fn) {
				confidence = config.Medium
			}
			var steps []finding.Step
			if e, ok := bestEnd(&d.From, true); ok {
				steps = fn.EndPath(&summary.Comparison{Instr: d.Call}, e)
			}
			p.Report(finding.Finding{
				Message: fmt.Sprintf("the %s that %s finds in the request is thrown away, and the request goes on as if it had been matched; compare it with the stored one, as %s does (%s)",
					d.Name, d.Func.Name(), other.Function, other.At),
				CWE: presenceCWE, Confidence: confidence,
				Pos: d.Call.Pos(), End: d.Call.Pos(),
				Function: rule.FunctionName(fn.SSA),
				Sink:     "dropped " + d.Name,
				Path:     append(steps, p.StepAt(d.Call.Pos(), "thrown away here"), finding.Step{Pos: other.Pos, At: other.At, Message: "compared here"}),
			})
		}
	}
}

// proves reports whether a result is named as what proves a credential.
func proves(name string) bool {
	return vocabulary.Secret(name) != vocabulary.None || hasWord([]string{name}, "nonce") || hasWord([]string{name}, "mac")
}

// changes reports whether the function changes what is stored.
func changes(fn *summary.Function) bool {
	for _, b := range fn.SSA.Blocks {
		for _, instr := range b.Instrs {
			if c, ok := instr.(ssa.CallInstruction); ok {
				for _, e := range fn.Effects(c) {
					if e.Kind == summary.Writes {
						return true
					}
				}
			}
		}
	}
	return false
}
