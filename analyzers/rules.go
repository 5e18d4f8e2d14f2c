package analyzers

import (
	"github.com/credvet/credvet/analyzers/bodylimit"
	"github.com/credvet/credvet/analyzers/denyreturn"
	"github.com/credvet/credvet/analyzers/methoddefault"
	"github.com/credvet/credvet/analyzers/plaintextsecret"
)

// rules is the suite's list, in the order of the reviews' items.
var rules = []Rule{
	{plaintextsecret.Meta, plaintextsecret.Analyzer},
	{bodylimit.Meta, bodylimit.Analyzer},
	{methoddefault.Meta, methoddefault.Analyzer},
	{denyreturn.Meta, denyreturn.Analyzer},
}
