package main

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"
)

// near is how far from the label's line a finding may be where no declaration
// says what belongs together.
const near = 3

// A place is where a label points, in one checkout.
type place struct {
	file     string
	pkg      string // the package's name
	function string // the declaration, see normal; "" if the line is in none
	span            // its lines, or those of the literal that is meant
	literal  bool   // the span is that of a literal
	at       span   // the statement at the label's line: a registration is meant by it, not by its function
	note     string // where the file is not as the label says
}

// locate finds the label's place in the checkout that it speaks of.
func locate(l *label, src *source) *place {
	p := &place{file: l.File, pkg: src.pkg, span: span{l.Line - near, l.Line + near}}
	d, ok := src.named(normal(l.Func), l.Line)
	if l.Func == "" || !ok {
		d, ok = src.around(l.Line)
		if l.Func != "" {
			p.note = fmt.Sprintf("%s has no %s: judged by the line", l.File, l.Func)
		}
	}
	if ok {
		p.function, p.span = d.name, d.span
		if lit, ok := innermost(src.literals, l.Line); ok && closure(l.Func) {
			p.span, p.literal = lit, true
		}
	}
	p.at = p.span
	// A label may stand at the function's first line and mean all of it.
	if stmt, ok := innermost(src.statements, l.Line); ok && p.has(l.Line) && l.Line > p.from {
		p.at = stmt
	}
	return p
}

// The ways in which a finding speaks of a place.
const (
	viaPosition     = "position"
	viaFunction     = "function" // the finding stands elsewhere, but is about this function
	viaHandler      = "handler"
	viaRegistration = "registration"
	viaStep         = "step"
)

// about tells in which way a finding speaks of the place, in the checkout that
// the label was made in; "" if it does not.
func (p *place) about(f *finding) string {
	if f.Subject != nil {
		return p.aboutRoute(f)
	}
	switch {
	case p.holds(f.spot):
		return viaPosition
	case p.isFunction(f):
		return viaFunction
	}
	return ""
}

// aboutRoute: a function may register hundreds of routes, so there only the
// statement counts at which the label stands.
func (p *place) aboutRoute(f *finding) string {
	registration := f.Subject.Registration
	switch {
	case p.handles(f):
		return viaHandler
	case p.holds(registration) || p.holds(f.spot):
		if p.at.has(registration.Line) && registration.File == p.file || p.at.has(f.Line) && f.File == p.file {
			return viaRegistration
		}
	case slices.ContainsFunc(f.Steps, p.holds):
		return viaStep
	}
	return ""
}

func (p *place) holds(s spot) bool { return s.File == p.file && p.has(s.Line) }

// isFunction reports whether the finding names the function. Positions move
// out of generated files, for one.
func (p *place) isFunction(f *finding) bool {
	if p.function == "" || p.literal || path.Dir(f.File) != path.Dir(p.file) {
		return false
	}
	ok, _ := same(f.Function, p.function, p.pkg)
	return ok
}

// handles reports whether the function is the handler of the finding's route.
// A handler's name without its package counts if the finding has to do with
// the place's package.
func (p *place) handles(f *finding) bool {
	if p.function == "" || p.literal {
		return false
	}
	ok, qualified := same(f.Subject.Handler, p.function, p.pkg)
	here := func(s spot) bool { return path.Dir(s.File) == path.Dir(p.file) }
	return ok && (qualified || here(f.spot) || slices.ContainsFunc(f.Steps, here))
}

// A fixed place is the same function in the fixed commit, where positions have
// moved.
type fixedPlace struct {
	*place
	said     []*finding // what was found before the fix
	checkout string
	sources  sources
}

// about tells in which way a finding still speaks of the place.
func (p *fixedPlace) about(f *finding) string {
	if f.Subject == nil {
		switch {
		case p.inside(f.spot):
			return viaPosition
		case p.isFunction(f):
			return viaFunction
		}
		return ""
	}
	switch {
	case p.handles(f):
		return viaHandler
	// What was found by a registration, or on the way, is the same only if it
	// is about the same route.
	case slices.ContainsFunc(p.said, func(old *finding) bool { return old.sameRoute(f) }):
		return viaRegistration
	}
	return ""
}

func (f *finding) sameRoute(g *finding) bool {
	a, b := f.Subject, g.Subject
	return a != nil && b != nil && a.Pattern == b.Pattern && normal(a.Handler) == normal(b.Handler)
}

// inside reports whether a spot is in the function, which may be in another
// file of the package by now.
func (p *fixedPlace) inside(s spot) bool {
	if path.Dir(s.File) != path.Dir(p.file) {
		return false
	}
	if p.function == "" {
		return p.holds(s)
	}
	src := p.sources.at(filepath.Join(p.checkout, filepath.FromSlash(s.File)))
	if src == nil {
		return false
	}
	d, ok := src.around(s.Line)
	return ok && d.name == p.function
}
