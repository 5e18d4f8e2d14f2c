package driver

import (
	"cmp"
	"fmt"
	"go/token"
	"path/filepath"
	"slices"

	"github.com/credvet/credvet/analyzers"
)

// A Spot is a line of a file.
type Spot struct {
	File string // absolute, links resolved
	Line int
}

// NewSpot makes a spot of a file that exists.
func NewSpot(file string, line int) (*Spot, error) {
	abs, err := filepath.Abs(file)
	if err != nil {
		return nil, err
	}
	abs, err = filepath.EvalSymlinks(abs)
	if err != nil {
		return nil, err
	}
	return &Spot{File: abs, Line: line}, nil
}

// Is reports whether a file is that of the spot.
func (s *Spot) Is(abs string) bool {
	if abs == s.File {
		return true
	}
	if filepath.Base(abs) != filepath.Base(s.File) {
		return false
	}
	to, err := filepath.EvalSymlinks(abs)
	return err == nil && to == s.File
}

// A Function is what the engine knows of a function, whoever calls it.
type Function struct {
	Name    string
	Package string
	Position
	End     Position
	Handler bool     // requests can be handed to it: its parameters say so
	Effects []Effect // with the guards that stand before each in the function itself
	Checks  []Check  // what its results tell
	Public  string   // why a directive says that it is open
	Partial bool     // something was cut off
}

// A Check is what a function tells by a result, or by returning at all.
type Check struct {
	Tells  string // "result 1 is nil"
	Guards []Verdict
	Of     []analyzers.Guard // for each of these, which guard
}

// A Silence says why a rule has nothing to report on a route.
type Silence struct {
	Rule, Reason string
	Subject      Subject
}

// Spans reports whether a place is in the function.
func (f *Function) Spans(at Position) bool {
	return at.Abs != "" && at.Abs == f.Abs && f.Line <= at.Line && at.Line <= f.End.Line
}

// functions resolves those functions that stand around the spot, the
// innermost first.
func (r *resolver) functions(list []analyzers.Function, spot *Spot) []Function {
	if spot == nil {
		return nil
	}
	var out []Function
	for _, from := range list {
		to := Function{Name: from.Name, Package: r.pkg.Path(), Position: r.exact(from.Pos), End: r.exact(from.End), Handler: from.Handler}
		if spot.Line < to.Line || to.End.Line < spot.Line || !spot.Is(to.Abs) {
			continue
		}
		if b := from.Body; b != nil {
			to.Effects, to.Public, to.Partial = r.effects(b.Effects), b.Public, b.Partial
			for _, c := range b.Checks {
				to.Checks = append(to.Checks, r.check(c))
			}
		}
		out = append(out, to)
	}
	return out
}

// exact is where a position stands in its file, whatever line directives say:
// that is what an editor shows.
func (r *resolver) exact(pos token.Pos) Position { return r.position(r.fset.PositionFor(pos, false)) }

func (r *resolver) check(c analyzers.Check) Check {
	out := Check{Tells: tells(c)}
	for _, a := range c.Guards {
		if a.Guard >= analyzers.Guards {
			continue
		}
		out.Of = append(out.Of, a.Guard)
		out.Guards = append(out.Guards, Verdict{Status: analyzers.Guarded, By: a.By, At: r.known(a.At), Named: a.Named})
	}
	return out
}

func tells(c analyzers.Check) string {
	switch {
	case c.Result == analyzers.Returned:
		return "it returns at all"
	case c.Result == analyzers.Unanswered:
		return "it returns without having stopped the chain"
	}
	return fmt.Sprintf("result %d is %s", c.Result, c.Value)
}

// silences resolves why rules have nothing to report.
func (r *resolver) silences(list []analyzers.Silence) []Silence {
	var out []Silence
	for _, s := range list {
		out = append(out, Silence{Rule: s.Rule, Reason: s.Reason, Subject: r.subject(&s.Subject)})
	}
	return out
}

func (r *resolver) subject(s *analyzers.Subject) Subject {
	return Subject{Kind: s.Kind, Methods: s.Methods, Pattern: s.Pattern, Handler: s.Handler, Registration: r.place(s.Registration)}
}

// sortFunctions puts the innermost first, and drops repeats from several
// configurations.
func sortFunctions(list []Function) []Function {
	slices.SortStableFunc(list, func(a, b Function) int {
		return cmp.Or(cmp.Compare(b.Line, a.Line), cmp.Compare(b.Column, a.Column), cmp.Compare(a.Package, b.Package))
	})
	return slices.CompactFunc(list, func(a, b Function) bool { return a.Position == b.Position })
}

// sortSilences orders silences, and keeps one for a rule and route.
func sortSilences(list []Silence) []Silence {
	slices.SortStableFunc(list, func(a, b Silence) int {
		ka, kb := a.Subject.Key(), b.Subject.Key()
		return cmp.Or(a.Subject.Registration.compare(b.Subject.Registration), slices.Compare(ka[:], kb[:]), cmp.Compare(a.Rule, b.Rule))
	})
	return slices.CompactFunc(list, func(a, b Silence) bool {
		return a.Rule == b.Rule && a.Subject.Key() == b.Subject.Key() && a.Subject.Registration == b.Subject.Registration
	})
}
