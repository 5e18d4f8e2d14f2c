package secretcompare_test

import (
	"testing"

	"github.com/credvet/credvet/analyzers/internal/ruletest"
	"github.com/credvet/credvet/analyzers/secretcompare"
)

// Test runs at low confidence, so that what must be silent is silent there, too.
func Test(t *testing.T) {
	ruletest.Run(t, secretcompare.Analyzer,
		"timing", "silent", "presence", "misuse", "cross/vault", "cross/web", "framed")
}
