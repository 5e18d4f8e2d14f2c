package adminctx_test

import (
	"testing"

	"github.com/credvet/credvet/analyzers/adminctx"
	"github.com/credvet/credvet/analyzers/internal/ruletest"
)

func Test(t *testing.T) { ruletest.Run(t, adminctx.Analyzer, "adminctx", "services") }
