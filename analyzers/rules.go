package analyzers

import (
	"github.com/credvet/credvet/analyzers/adminctx"
	"github.com/credvet/credvet/analyzers/authz"
	"github.com/credvet/credvet/analyzers/bodylimit"
	"github.com/credvet/credvet/analyzers/denyreturn"
	"github.com/credvet/credvet/analyzers/methoddefault"
	"github.com/credvet/credvet/analyzers/plaintextsecret"
	"github.com/credvet/credvet/analyzers/ratelimit"
)

// rules is the suite's list, in the order of the reviews' items.
var rules = []Rule{
	{plaintextsecret.Meta, plaintextsecret.Analyzer},
	{ratelimit.Meta, ratelimit.Analyzer},
	{bodylimit.Meta, bodylimit.Analyzer},
	{methoddefault.Meta, methoddefault.Analyzer},
	{authz.Meta, authz.Analyzer},
	{adminctx.Meta, adminctx.Analyzer},
	{denyreturn.Meta, denyreturn.Analyzer},
}
