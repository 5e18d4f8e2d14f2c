package analyzers

import (
	"github.com/credvet/credvet/analyzers/bodylimit"
	"github.com/credvet/credvet/analyzers/plaintextsecret"
)

// rules is the suite's list.
var rules = []Rule{
	{plaintextsecret.Meta, plaintextsecret.Analyzer},
	{bodylimit.Meta, bodylimit.Analyzer},
}
