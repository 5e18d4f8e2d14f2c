package authz_test

import (
	"testing"

	"github.com/credvet/credvet/analyzers/authz"
	"github.com/credvet/credvet/analyzers/internal/ruletest"
)

func Test(t *testing.T) {
	ruletest.Run(t, authz.Analyzer, "authz", "keys", "objects", "open", "tables", "callers", "weighs")
}
