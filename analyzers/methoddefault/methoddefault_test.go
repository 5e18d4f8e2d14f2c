package methoddefault_test

import (
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/ruletest"
	"github.com/credvet/credvet/analyzers/methoddefault"
)

func Test(t *testing.T) {
	ruletest.Run(t, methoddefault.Analyzer, "dispatch", "silent", "frameworks", "fixed", "registered")
}

// TestSent: what no link leads to is of low confidence, unless its siblings
// show that the methods were forgotten.
func TestSent(t *testing.T) {
	seen := map[config.Confidence]int{}
	for _, f := range ruletest.Run(t, methoddefault.Analyzer, "registered") {
		if !strings.Contains(f.Message, "whatever the method") {
			continue
		}
		seen[f.Confidence]++
		guess := strings.Contains(f.Message, "/entries ") // by the name of what it calls, and not its own
		if low := guess || strings.Contains(f.Message, "what no link sends"); low != (f.Confidence == config.Low) {
			t.Errorf("%s: %v", f.Message, f.Confidence)
		}
	}
	if seen[config.Low] == 0 || seen[config.Medium] == 0 {
		t.Errorf("found %v, want some of low and some of medium confidence", seen)
	}
}

// TestFixes compares what the fixes make, and where there is none, with what
// is wanted.
func TestFixes(t *testing.T) {
	analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), methoddefault.Analyzer, "fixes")
}
