package adminctx_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/credvet/credvet/analyzers/adminctx"
)

func Test(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), adminctx.Analyzer, "adminctx")
}
