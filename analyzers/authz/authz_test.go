package authz_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/credvet/credvet/analyzers/authz"
)

func Test(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), authz.Analyzer, "authz", "open")
}
