package authz_test

import (
	"strings"
	"testing"

	"github.com/credvet/credvet/analyzers/authz"
	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/ruletest"
)

func Test(t *testing.T) {
	ruletest.Run(t, authz.Analyzer, "authz", "keys", "objects", "open", "tables", "callers", "weighs")
}

// TestByProducts: what a page notes while it is read is of low confidence.
func TestByProducts(t *testing.T) {
	want := map[string]config.Confidence{
		"GET /pages/{id} ":        config.Low,
		"POST /pages/{id} ":       config.High,
		"GET /pages/{id}/delete ": config.High,
	}
	found := ruletest.Run(t, authz.Analyzer, "notes")
	if len(found) != len(want) {
		t.Errorf("%d findings, want %d", len(found), len(want))
	}
	for _, f := range found {
		for route, confidence := range want {
			if strings.HasPrefix(f.Message, route) && f.Confidence != confidence {
				t.Errorf("%s: %v, want %v", f.Message, f.Confidence, confidence)
			}
		}
	}
}
