package authz_test

import (
	"strings"
	"testing"

	"github.com/credvet/credvet/analyzers/authz"
	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/ruletest"
)

func Test(t *testing.T) {
	ruletest.Run(t, authz.Analyzer, "authz", "keys", "objects", "open", "tables", "callers", "weighs", "scopes", "states", "named", "flags", "peers", "settings", "drawn", "givenout")
}

// TestByProducts: what a handler notes that is not there for a change is of low
// confidence.
func TestByProducts(t *testing.T) {
	confidences(t, "notes", map[string]config.Confidence{
		"GET /pages/{id} ":        config.Low,
		"POST /pages/{id} ":       config.Low,
		"PUT /pages/{id} ":        config.Medium,
		"GET /pages/{id}/delete ": config.Medium,
		"POST /members ":          config.Low,
		"PUT /members ":           config.Medium,
		"/files ":                 config.Low,
	})
}

// TestServers: whether other routes of a server are asked for authorization makes
// no difference to how sure it is that this one should be.
func TestServers(t *testing.T) {
	confidences(t, "public", map[string]config.Confidence{
		"POST /opened ":        config.Low,
		"POST /part/opened ":   config.Low,
		"POST /remove ":        config.Medium,
		"POST /letters ":       config.Low,
		"POST /signer ":        config.Medium, // by the name of a field
		"POST /hosted/opened ": config.Low,
		"POST /hosted/remove ": config.Medium,
	})
}

func confidences(t *testing.T, folder string, want map[string]config.Confidence) {
	t.Helper()
	found := ruletest.Run(t, authz.Analyzer, folder)
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
