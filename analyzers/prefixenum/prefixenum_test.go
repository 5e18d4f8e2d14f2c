package prefixenum_test

import (
	"os"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/prefixenum"
)

func TestMain(m *testing.M) {
	config.Current.Confidence = config.Low
	os.Exit(m.Run())
}

func Test(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), prefixenum.Analyzer,
		"loops", "answers", "quiet", "secrets", "kv", "services", "crossa", "crossb")
}
