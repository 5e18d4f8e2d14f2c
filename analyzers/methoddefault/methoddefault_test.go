package methoddefault_test

import (
	"os"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/methoddefault"
)

func TestMain(m *testing.M) {
	config.Current.Confidence = config.Low // look-alikes are silent at every level
	os.Exit(m.Run())
}

func Test(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), methoddefault.Analyzer, "dispatch", "silent", "frameworks", "fixed")
}

// TestFixes compares what the fixes make, and where there is none, with what
// is wanted.
func TestFixes(t *testing.T) {
	analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), methoddefault.Analyzer, "fixes")
}
