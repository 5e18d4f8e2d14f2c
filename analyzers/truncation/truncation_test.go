package truncation_test

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/truncation"
)

func TestMain(m *testing.M) {
	config.Current.Confidence = config.Low
	os.Exit(m.Run())
}

func Test(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), truncation.Analyzer,
		"chunks", "keys", "limits", "shown", "checked", "crossa", "crossb", "scans", "generated", "services")
}

// TestBcrypt runs the same calls against a bcrypt that cuts silently and one
// that refuses.
func TestBcrypt(t *testing.T) {
	for _, version := range []string{"old", "new"} {
		t.Run(version, func(t *testing.T) {
			analysistest.Run(t, filepath.Join(analysistest.TestData(), version), truncation.Analyzer, "passwords")
		})
	}
}
