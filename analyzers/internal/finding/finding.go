// Package finding defines what a rule reports and turns it into diagnostics.
//
// A rule returns its findings as its result, the suppressed ones among them.
// Diagnostics are made from them in one place (see Diagnostic), so that every
// driver shows the same set.
package finding

import (
	"cmp"
	"fmt"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers/internal/config"
)

// Severity of a finding.
type Severity string

// The severities, in the words of the JSON report.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Note    Severity = "note"
)

// A Place is a position that means the same in every process: facts and
// reports carry it instead of a token.Pos. File is a base name; Line and
// Column count from 1, Column in bytes.
type Place struct {
	Package string
	File    string
	Line    int
	Column  int
}

// String gives file:line, for messages.
func (p Place) String() string { return fmt.Sprintf("%s:%d", p.File, p.Line) }

// A Step of the path that proves a finding. Pos anchors it in the reporting
// package (a foreign step at the call that leads there); At is where it is.
type Step struct {
	Pos     token.Pos
	At      Place
	Message string
}

// A Subject identifies the route that a finding is about, whatever its position.
type Subject struct {
	Kind         string // "route"
	Methods      []string
	Pattern      string
	Handler      string
	Registration Place
}

// Suppression says what silenced a finding.
type Suppression struct {
	By     string // "directive", "baseline", "nosec"
	Reason string
}

// A Finding of a rule.
type Finding struct {
	Rule       string
	Message    string
	Severity   Severity
	Confidence config.Confidence
	CWE        []string
	Pos, End   token.Pos
	Function   string // the enclosing function, as pkg.Type.Method without the package's path
	Subject    *Subject
	Path       []Step
	Sink       string // what the fingerprint names besides rule and function: the sink or effect, never a position
	Fixes      []analysis.SuggestedFix
	Suppressed *Suppression
}

// A Silence says why a rule that judges routes has nothing to report on one.
type Silence struct {
	Rule    string
	Subject Subject
	Reason  string
}

// Result of a rule's analyzer: all its findings in a package, of every
// confidence, sorted.
type Result struct {
	Findings    []Finding
	Silences    []Silence
	InGenerated int         // findings in generated files with no step in a hand-written one: counted, not reported
	Cleared     []token.Pos // where what the rule looks for is proven to be guarded; a rule need not tell
}

// Sort orders findings by position, rule and message, and drops exact repeats.
func Sort(fset *token.FileSet, list []Finding) []Finding {
	slices.SortStableFunc(list, func(a, b Finding) int {
		pa, pb := fset.Position(a.Pos), fset.Position(b.Pos)
		return cmp.Or(cmp.Compare(pa.Filename, pb.Filename), cmp.Compare(pa.Line, pb.Line), cmp.Compare(pa.Column, pb.Column),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message), cmp.Compare(b.Confidence, a.Confidence))
	})
	return slices.CompactFunc(list, func(a, b Finding) bool {
		return a.Pos == b.Pos && a.Rule == b.Rule && a.Message == b.Message
	})
}

// Diagnostic is the finding as drivers of go/analysis show it. The rule stands
// in the message because go vet prints neither analyzer nor category.
func (f *Finding) Diagnostic() analysis.Diagnostic {
	d := analysis.Diagnostic{
		Pos:            f.Pos,
		End:            f.End,
		Category:       f.Rule,
		Message:        fmt.Sprintf("%s (%s)", f.Message, f.Rule),
		SuggestedFixes: f.Fixes,
	}
	for _, s := range f.Path {
		if s.Pos.IsValid() {
			d.Related = append(d.Related, analysis.RelatedInformation{Pos: s.Pos, Message: s.Message})
		}
	}
	return d
}

// PlaceOf converts a position of pkgPath.
func PlaceOf(fset *token.FileSet, pkgPath string, pos token.Pos) Place {
	p := fset.Position(pos)
	return Place{Package: pkgPath, File: p.Filename[strings.LastIndexAny(p.Filename, `/\`)+1:], Line: p.Line, Column: p.Column}
}
