package plaintextsecret_test

import (
	"strings"
	"testing"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/ruletest"
	"github.com/credvet/credvet/analyzers/plaintextsecret"
)

func Test(t *testing.T) {
	ruletest.Run(t, plaintextsecret.Analyzer,
		"metadata", "databases", "files", "alike", "fixed", "clients", "queries/db", "queries/web", "hidden/service", "hidden/web",
		"hooks/dbs", "hooks/model", "hooks/service",
		"framed", "crossa", "crossb", "strategy/hashing", "strategy/accounts", "wire/handlers", "wire/journal", "wire/server")
}

// unsure are functions of which something is not known: a switch, a statement.
var unsure = map[string]config.Confidence{"handOut": config.Medium, "prepared.lookUp": config.Low, "prepared.keep": config.Medium, "keepPair": config.Medium, "chosen.keepChosen": config.Low}

func TestObjects(t *testing.T) {
	for _, f := range ruletest.Run(t, plaintextsecret.Analyzer, "objects") {
		also := 0
		for _, s := range f.Path {
			if s.At.Line == 0 {
				t.Errorf("%s: the step %q has no place", f.Message, s.Message)
			}
			if strings.HasPrefix(s.Message, "also ") {
				also++
			}
		}
		if want, ok := unsure[f.Function]; ok && f.Confidence != want {
			t.Errorf("%s: %s: confidence %v, want %v", f.Function, f.Message, f.Confidence, want)
		}
		last := f.Path[len(f.Path)-1].Message
		if strings.Contains(f.Message, "apiClient.ClientSecret") && (also != 3 || !strings.HasSuffix(last, ", and at 2 places more")) {
			t.Errorf("%s: %d further places, the last one %q; want 3 and a count of 2 more", f.Message, also, last)
		}
	}
}

// Of a field that is named for a password, only what is stored beside says that
// it holds the clear text.
func TestSiblings(t *testing.T) {
	for _, f := range ruletest.Run(t, plaintextsecret.Analyzer, "siblings") {
		want := config.Low
		if f.Function == "addTenant" {
			want = config.Medium
			if last := f.Path[len(f.Path)-1]; last.Message != "protected before it is stored here" || last.At.Line != 20 {
				t.Errorf("the last step is %q at %v; want the sibling that hashes", last.Message, last.At)
			}
		}
		if f.Confidence != want {
			t.Errorf("%s: %s is of confidence %v, want %v", f.Function, f.Message, f.Confidence, want)
		}
	}
}
