package driver

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers"
)

// A Position in a file. Line and Column count from 1, Column in bytes; both
// are 0 where only the file is known.
type Position struct {
	File   string // as reports show it: relative with slashes, or path@version/file
	Abs    string // where the file is on disk
	Line   int
	Column int
}

// String gives file:line:column, as much of it as is known.
func (p Position) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// compare orders positions as they are shown.
func (p Position) compare(q Position) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// A Step of the path that proves a finding.
type Step struct {
	Position
	Message string
}

// A Subject is the route that a finding is about.
type Subject struct {
	Kind         string
	Methods      []string
	Pattern      string
	Handler      string
	Registration Position
}

// A Fix is one way to mend the code; its edits belong together.
type Fix struct {
	Message string
	Edits   []Edit
}

// An Edit replaces the bytes from Start to End of a file, exclusive, by Text.
type Edit struct {
	From, To   Position
	Start, End int
	Text       []byte
}

// A Finding of a rule, with its positions resolved: it stands for itself when
// the syntax it came from is gone.
type Finding struct {
	Rule       string
	Message    string
	Severity   analyzers.Severity
	Confidence analyzers.Confidence
	CWE        []string
	Position
	End         Position // exclusive
	Package     string
	Function    string
	Subject     *Subject // nil unless the finding is about a route
	Path        []Step
	Fixes       []Fix
	Fingerprint string // survives moves within the file
	Suppressed  *analyzers.Suppression

	moduleFile string // the file relative to its module
	sink       string
}

// About spells what the finding is about besides its file: the function or
// route, the rule, and the sink. It has no position.
func (f *Finding) About() string {
	about := f.Function
	if s := f.Subject; s != nil {
		methods := slices.Sorted(slices.Values(s.Methods))
		about = fmt.Sprintf("%s %s %s %s", s.Kind, strings.Join(methods, ","), s.Pattern, s.Handler)
	}
	return about + "\x00" + f.Rule + "\x00" + f.sink
}

// A Directive is a comment that silences findings, as it is written.
type Directive struct {
	Position
	Text string
}

// The kinds of errors.
const (
	LoadError       = "load"       // nothing matched, no module, a file that cannot be read
	CompileError    = "compile"    // the package has an error in its source
	DependencyError = "dependency" // the package depends on one that was not analysed
	InternalError   = "internal"   // credvet failed
	SettingsError   = "settings"   // the configuration speaks of what is not there
)

// An Error is something that could not be analysed.
type Error struct {
	Kind    string
	Package string // "" if it is not about one
	Position
	Message string
}

// String gives the error as one line: the position or the package, if known,
// and the message.
func (e Error) String() string {
	switch {
	case e.File != "":
		return e.Position.String() + ": " + e.Message
	case e.Package != "":
		return e.Package + ": " + e.Message
	}
	return e.Message
}

// sortFindings orders findings by position, rule and message.
func sortFindings(list []Finding) {
	slices.SortStableFunc(list, func(a, b Finding) int {
		return cmp.Or(a.Position.compare(b.Position), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message),
			cmp.Compare(a.Function, b.Function), cmp.Compare(a.sink, b.sink), cmp.Compare(b.Confidence, a.Confidence))
	})
}

// sortErrors orders errors and drops repeats.
func sortErrors(list []Error) []Error {
	slices.SortFunc(list, func(a, b Error) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Package, b.Package), a.Position.compare(b.Position), cmp.Compare(a.Message, b.Message))
	})
	return slices.Compact(list)
}
