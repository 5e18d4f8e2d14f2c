package analyzers

import (
	"github.com/credvet/credvet/analyzers/bodylimit"
	"github.com/credvet/credvet/analyzers/denyreturn"
	"github.com/credvet/credvet/analyzers/methoddefault"
	"github.com/credvet/credvet/analyzers/plaintextsecret"
	"github.com/credvet/credvet/analyzers/prefixenum"
	"github.com/credvet/credvet/analyzers/truncation"
)

// rules is the suite's list, in the order of the reviews' items.
var rules = []Rule{
	{plaintextsecret.Meta, plaintextsecret.Analyzer},
	{bodylimit.Meta, bodylimit.Analyzer},
	{prefixenum.Meta, prefixenum.Analyzer},
	{truncation.Meta, truncation.Analyzer},
	{methoddefault.Meta, methoddefault.Analyzer},
	{denyreturn.Meta, denyreturn.Analyzer},
}
