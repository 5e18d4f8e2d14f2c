package analyzers

import (
	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers/bodylimit"
	"github.com/credvet/credvet/analyzers/gosec"
)

// A GosecRule describes a rule of gosec.
type GosecRule = gosec.Rule

// GosecURL is where gosec describes its rules.
const GosecURL = gosec.URL

// gosecAnalyzer runs gosec, if the options say so. Both judge whether a form is
// parsed without a bound, but gosec takes no note of a bound.
var gosecAnalyzer = gosec.New(map[string]*analysis.Analyzer{"G120": bodylimit.Analyzer})

// GosecRules lists the rules of gosec that run with the option.
func GosecRules() []GosecRule { return gosec.Rules() }

// GosecIDs names them.
func GosecIDs() []string { return gosec.IDs() }
