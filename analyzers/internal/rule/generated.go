package rule

import (
	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// relocate moves findings out of generated files to the last step of their
// path in a hand-written one: nobody edits generated code. Those without such
// a step are counted only.
func relocate(pass *analysis.Pass, list []finding.Finding) (kept []finding.Finding, hidden int) {
	generated := ssabuild.Generated(pass)
	if len(generated) == 0 {
		return list, 0
	}
	for _, f := range list {
		if !generated[pass.Fset.Position(f.Pos).Filename] {
			kept = append(kept, f)
			continue
		}
		moved := false
		for i := len(f.Path) - 1; i >= 0 && !moved; i-- {
			if s := f.Path[i]; s.Pos.IsValid() && !generated[pass.Fset.Position(s.Pos).Filename] {
				f.Pos, f.End, moved = s.Pos, s.Pos, true
			}
		}
		if moved {
			kept = append(kept, f)
		} else {
			hidden++
		}
	}
	return kept, hidden
}
