package errstatus_test

import (
	"testing"

	"github.com/credvet/credvet/analyzers/errstatus"
	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/ruletest"
)

func Test(t *testing.T) {
	ruletest.Run(t, errstatus.Analyzer,
		"nethttp", "frameworks", "siblings", "alike", "fixed", "negated", "disagree",
		"wire/answer", "wire/store", "wire/handlers")
}

// What administrators are told of a failure is theirs to read.
func TestTexts(t *testing.T) {
	want := map[string]config.Confidence{"sweep": config.Low, "sweepLoud": config.Medium}
	confidences(t, "texts", func(f finding.Finding) (config.Confidence, bool) {
		c, ok := want[f.Function]
		return c, ok
	})
}

// What JSON can always be made of is no failure to wait for.
func TestSwallowed(t *testing.T) {
	confidences(t, "swallowed", mediumBut("encoded"))
}

// What a handler returns is known for an answer by what it can do, or else by
// the name of what makes it.
func TestResponders(t *testing.T) {
	confidences(t, "responders", mediumBut("entries.mailed"))
}

// mediumBut wants medium confidence of all findings, but low of a function's.
func mediumBut(function string) func(finding.Finding) (config.Confidence, bool) {
	return func(f finding.Finding) (config.Confidence, bool) {
		if f.Function == function {
			return config.Low, true
		}
		return config.Medium, true
	}
}

// confidences runs a folder's tests, and holds its findings against what is wanted of each.
func confidences(t *testing.T, folder string, wanted func(finding.Finding) (want config.Confidence, ok bool)) {
	t.Helper()
	for _, f := range ruletest.Run(t, errstatus.Analyzer, folder) {
		if want, ok := wanted(f); ok && f.Confidence != want {
			t.Errorf("%s: %s: %v, want %v", f.Function, f.Message, f.Confidence, want)
		}
	}
}
