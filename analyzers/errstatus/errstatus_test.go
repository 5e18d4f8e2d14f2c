package errstatus_test

import (
	"testing"

	"github.com/credvet/credvet/analyzers/errstatus"
	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/ruletest"
)

func Test(t *testing.T) {
	ruletest.Run(t, errstatus.Analyzer,
		"nethttp", "frameworks", "siblings", "alike", "fixed", "negated", "disagree",
		"wire/answer", "wire/store", "wire/handlers")
}

// What administrators are told of a failure is theirs to read.
func TestTexts(t *testing.T) {
	for _, f := range ruletest.Run(t, errstatus.Analyzer, "texts") {
		want, ok := map[string]config.Confidence{"sweep": config.Low, "sweepLoud": config.Medium}[f.Function]
		if ok && f.Confidence != want {
			t.Errorf("%s: %s: %v, want %v", f.Function, f.Message, f.Confidence, want)
		}
	}
}

// What JSON can always be made of is no failure to wait for.
func TestSwallowed(t *testing.T) {
	for _, f := range ruletest.Run(t, errstatus.Analyzer, "swallowed") {
		want := config.Medium
		if f.Function == "encoded" {
			want = config.Low
		}
		if f.Confidence != want {
			t.Errorf("%s: %s: %v, want %v", f.Function, f.Message, f.Confidence, want)
		}
	}
}

// What a handler returns is known for an answer by what it can do, or else by
// the name of what makes it.
func TestResponders(t *testing.T) {
	for _, f := range ruletest.Run(t, errstatus.Analyzer, "responders") {
		want := config.Medium
		if f.Function == "entries.mailed" {
			want = config.Low
		}
		if f.Confidence != want {
			t.Errorf("%s: %s: %v, want %v", f.Function, f.Message, f.Confidence, want)
		}
	}
}
