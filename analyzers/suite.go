// Package analyzers is the credvet suite: its rules, with what describes
// them, and the root analyzer that owns the options.
package analyzers

import (
	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/ours"
	"github.com/credvet/credvet/analyzers/internal/rule"
)

// What drivers need of the inside.
type (
	Finding     = finding.Finding
	Step        = finding.Step
	Place       = finding.Place
	Subject     = finding.Subject
	Suppression = finding.Suppression
	Result      = finding.Result
	Silence     = finding.Silence
	Severity    = finding.Severity
	Confidence  = config.Confidence
	Meta        = rule.Meta
	List        = config.List
	Options     = config.Options
)

// The levels of confidence and severity.
const (
	Low, Medium, High    = config.Low, config.Medium, config.High
	Error, Warning, Note = finding.Error, finding.Warning, finding.Note
)

// A Rule of the suite.
type Rule struct {
	Meta
	Analyzer *analysis.Analyzer // its result is a *Result
}

// Rules lists the rules in the order of the reviews' items.
func Rules() []Rule { return rules }

// Suite is what a driver runs: every rule, gosec, which does nothing unless the
// options say so, and Root.
func Suite() []*analysis.Analyzer {
	suite := []*analysis.Analyzer{Root, gosecAnalyzer}
	for _, r := range rules {
		suite = append(suite, r.Analyzer)
	}
	return suite
}

// SetOptions replaces the options in force; see Options. A driver with flags
// of its own calls it before the first pass runs, instead of setting Root's.
func SetOptions(o Options) { Configure(o, nil) }

// Ours reports whether a package is analysed; see design: one predicate
// decides, in every driver.
func Ours(pkgPath string, module *analysis.Module) bool {
	return ours.Path(pkgPath, module, config.Current.Deps)
}
