package analyzers

import (
	"github.com/credvet/credvet/analyzers/denyreturn"
	"github.com/credvet/credvet/analyzers/methoddefault"
)

// rules is the suite's list.
var rules = []Rule{
	{methoddefault.Meta, methoddefault.Analyzer},
	{denyreturn.Meta, denyreturn.Analyzer},
}
