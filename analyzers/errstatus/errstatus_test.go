package errstatus_test

import (
	"testing"

	"github.com/credvet/credvet/analyzers/errstatus"
	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/ruletest"
)

func Test(t *testing.T) {
	ruletest.Run(t, errstatus.Analyzer,
		"nethttp", "frameworks", "siblings", "texts", "alike", "fixed", "negated", "disagree",
		"wire/answer", "wire/store", "wire/handlers")
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
