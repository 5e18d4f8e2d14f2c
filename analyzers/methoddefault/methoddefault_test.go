package methoddefault_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/credvet/credvet/analyzers/internal/ruletest"
	"github.com/credvet/credvet/analyzers/methoddefault"
)

func Test(t *testing.T) {
	ruletest.Run(t, methoddefault.Analyzer, "dispatch", "silent", "frameworks", "fixed", "registered")
}

// TestFixes compares what the fixes make, and where there is none, with what
// is wanted.
func TestFixes(t *testing.T) {
	analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), methoddefault.Analyzer, "fixes")
}
