package analyzers

import (
	"github.com/credvet/credvet/analyzers/bodylimit"
)

// rules is the suite's list.
var rules = []Rule{
	{bodylimit.Meta, bodylimit.Analyzer},
}
