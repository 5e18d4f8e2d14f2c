package analyzers_test

import (
	"fmt"
	"testing"

	"github.com/credvet/credvet/analyzers"
)

// TestSettingsKnowTheRules: the schema lists the rules that there are.
func TestSettingsKnowTheRules(t *testing.T) {
	for _, name := range analyzers.GosecIDs() {
		if _, err := analyzers.ParseSettings("x", fmt.Appendf(nil, "skip: [%s]", name)); err != nil {
			t.Error(err)
		}
	}
	for _, name := range analyzers.RuleNames() {
		for _, form := range []string{"skip: [%s]", "severities: {%s: note}"} {
			if _, err := analyzers.ParseSettings("x", fmt.Appendf(nil, form, name)); err != nil {
				t.Error(err)
			}
		}
	}
	for _, name := range analyzers.GosecIDs() {
		if _, err := analyzers.ParseSettings("x", fmt.Appendf(nil, "skip: [%s]", name)); err != nil {
			t.Error(err)
		}
	}
	for _, name := range []string{analyzers.InternalRule, "waiver", "nosuchrule"} {
		if _, err := analyzers.ParseSettings("x", fmt.Appendf(nil, "skip: [%s]", name)); err == nil {
			t.Errorf("rule %s can be skipped", name)
		}
	}
}
