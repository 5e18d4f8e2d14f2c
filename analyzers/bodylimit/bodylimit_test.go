package bodylimit_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/credvet/credvet/analyzers/bodylimit"
	"github.com/credvet/credvet/analyzers/internal/ruletest"
)

// TestFixes compares what the fixes make, and where there is none, with what
// is wanted.
func TestFixes(t *testing.T) {
	analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), bodylimit.Analyzer, "fixes")
}

func Test(t *testing.T) {
	ruletest.Run(t, bodylimit.Analyzer, "srv", "local", "early", "frames", "shared", "archives", "filters")
}
