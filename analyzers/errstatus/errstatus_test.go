package errstatus_test

import (
	"testing"

	"github.com/credvet/credvet/analyzers/errstatus"
	"github.com/credvet/credvet/analyzers/internal/ruletest"
)

func Test(t *testing.T) {
	ruletest.Run(t, errstatus.Analyzer,
		"nethttp", "frameworks", "siblings", "texts", "alike", "fixed", "negated", "swallowed",
		"wire/answer", "wire/store", "wire/handlers")
}
