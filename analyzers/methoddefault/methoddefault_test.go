package methoddefault_test

import (
	"testing"

	"github.com/credvet/credvet/analyzers/internal/ruletest"
	"github.com/credvet/credvet/analyzers/methoddefault"
)

func Test(t *testing.T) {
	ruletest.Run(t, methoddefault.Analyzer, "dispatch", "silent", "frameworks", "fixed", "registered")
}
