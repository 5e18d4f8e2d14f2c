package ratelimit_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/credvet/credvet/analyzers/ratelimit"
)

func Test(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), ratelimit.Analyzer, "ratelimit")
}
