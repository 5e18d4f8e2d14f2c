package ratelimit_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/ruletest"
	"github.com/credvet/credvet/analyzers/ratelimit"
)

func Test(t *testing.T) {
	ruletest.Run(t, ratelimit.Analyzer, "ratelimit", "proofs", "services", "choices", "pending", "lockouts",
		"wired/domain", "wired/service", "wired/web", "wired/app")
}

// A comparison is told by what its sides are named, so it is not proven.
func TestConfidence(t *testing.T) {
	for _, r := range analysistest.Run(t, analysistest.TestData(), ratelimit.Analyzer, "ratelimit") {
		for _, f := range r.Result.(*finding.Result).Findings {
			if f.Confidence != config.Medium {
				t.Errorf("%s is of confidence %v, want medium", f.Message, f.Confidence)
			}
		}
	}
}
