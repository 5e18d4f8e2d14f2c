package plaintextsecret_test

import (
	"testing"

	"github.com/credvet/credvet/analyzers/internal/ruletest"
	"github.com/credvet/credvet/analyzers/plaintextsecret"
)

func Test(t *testing.T) {
	ruletest.Run(t, plaintextsecret.Analyzer,
		"metadata", "databases", "files", "alike", "fixed",
		"framed", "crossa", "crossb", "wire/handlers", "wire/journal", "wire/server")
}
