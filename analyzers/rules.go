package analyzers

import (
	"github.com/credvet/credvet/analyzers/adminctx"
	"github.com/credvet/credvet/analyzers/authz"
	"github.com/credvet/credvet/analyzers/bodylimit"
	"github.com/credvet/credvet/analyzers/denyreturn"
	"github.com/credvet/credvet/analyzers/errstatus"
	"github.com/credvet/credvet/analyzers/methoddefault"
	"github.com/credvet/credvet/analyzers/plaintextsecret"
	"github.com/credvet/credvet/analyzers/prefixenum"
	"github.com/credvet/credvet/analyzers/ratelimit"
	"github.com/credvet/credvet/analyzers/secretcompare"
	"github.com/credvet/credvet/analyzers/truncation"
)

// rules is the suite's list, in the order of the reviews' items.
var rules = []Rule{
	{plaintextsecret.Meta, plaintextsecret.Analyzer},
	{secretcompare.Meta, secretcompare.Analyzer},
	{errstatus.Meta, errstatus.Analyzer},
	{ratelimit.Meta, ratelimit.Analyzer},
	{bodylimit.Meta, bodylimit.Analyzer},
	{methoddefault.Meta, methoddefault.Analyzer},
	{authz.Meta, authz.Analyzer},
	{adminctx.Meta, adminctx.Analyzer},
	{prefixenum.Meta, prefixenum.Analyzer},
	{truncation.Meta, truncation.Analyzer},
	{denyreturn.Meta, denyreturn.Analyzer},
}
