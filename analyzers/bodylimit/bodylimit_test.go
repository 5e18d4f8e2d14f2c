package bodylimit_test

import (
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/credvet/credvet/analyzers/bodylimit"
	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/ruletest"
)

// TestFixes compares what the fixes make, and where there is none, with what
// is wanted.
func TestFixes(t *testing.T) {
	analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), bodylimit.Analyzer, "fixes")
}

func Test(t *testing.T) {
	ruletest.Run(t, bodylimit.Analyzer, "srv", "local", "early", "frames", "shared", "archives", "filters", "open", "limits")
}

// Who may send is not known behind a filter that is not understood, except
// where it is everybody.
func TestConfidence(t *testing.T) {
	before := config.Current.Confidence
	config.Current.Confidence = config.Low
	defer func() { config.Current.Confidence = before }()
	for _, r := range analysistest.Run(t, analysistest.TestData(), bodylimit.Analyzer, "open") {
		for _, f := range r.Result.(*finding.Result).Findings {
			want := config.Low
			if strings.Contains(f.Message, "/login") {
				want = config.Medium
			}
			if f.Confidence != want {
				t.Errorf("%s is of confidence %v, want %v", f.Message, f.Confidence, want)
			}
		}
	}
}

// TestOptionalGuard: who is asked under a setting only is anybody where it is not set.
func TestOptionalGuard(t *testing.T) {
	want := map[string]config.Confidence{"POST /save ": config.Medium, "POST /keep ": config.Low}
	for _, f := range ruletest.Run(t, bodylimit.Analyzer, "optional") {
		for route, confidence := range want {
			if strings.HasPrefix(f.Message, route) && f.Confidence != confidence {
				t.Errorf("%s: %v, want %v", f.Message, f.Confidence, confidence)
			}
		}
	}
}
