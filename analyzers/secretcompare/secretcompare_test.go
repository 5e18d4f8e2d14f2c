package secretcompare_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/secretcompare"
)

// Test runs at low confidence, so that what must be silent is silent there, too.
func Test(t *testing.T) {
	old := config.Current
	config.Current.Confidence = config.Low
	t.Cleanup(func() { config.Current = old })
	analysistest.Run(t, analysistest.TestData(), secretcompare.Analyzer,
		"timing", "silent", "presence", "misuse", "cross/vault", "cross/web")
}
