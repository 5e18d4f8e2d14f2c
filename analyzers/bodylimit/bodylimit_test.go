package bodylimit_test

import (
	"testing"

	"github.com/credvet/credvet/analyzers/bodylimit"
	"github.com/credvet/credvet/analyzers/internal/ruletest"
)

func Test(t *testing.T) { ruletest.Run(t, bodylimit.Analyzer, "srv", "local", "early") }
