package errstatus

import (
	"fmt"
	"go/types"
	"net/http"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// leaked reports answers to the service's own failures that show the text of
// the error: paths, addresses, statements.
func (p *pass) leaked(v *view) {
	for _, a := range v.answers {
		if a.call == nil || a.code > 0 || a.status < 500 && a.status != http.StatusUnauthorized {
			continue
		}
		err := v.shown(a.call)
		if err == nil || toldApart(a.call, err) {
			continue
		}
		what, c, ok := v.internal(err)
		if !ok {
			continue
		}
		switch {
		case v.forOperators():
			c = config.Low // who runs the service is who has to read it
		case c == config.Low && p.rare() && v.accesses(err):
			c = config.Medium
		}
		message := fmt.Sprintf("the text of an error%s is the answer to a failure (%s): log it and answer a text of your own", of(what), spell(a))
		var path []finding.Step
		if calls := sites(err); len(calls) > 0 {
			path = p.pathOf(p.step(calls[0], "the error comes from %s", what))
		}
		p.report(v, a, c, message, path, nil)
	}
}

// forOperators reports whether a handler is a literal that is handed to a guard
// for administrators: AdminGuard(func(...) {...}).
func (v *view) forOperators() bool {
	for fn := v.SSA; fn.Parent() != nil; fn = fn.Parent() {
		for _, use := range usesOfLiteral(fn) {
			if call, ok := use.(*ssa.Call); ok {
				if obj, _ := v.Callee(call); obj != nil && vocabulary.ForAdministrators(obj.Name()) {
					return true
				}
			}
		}
	}
	return false
}

// usesOfLiteral lists what a function literal is used by in the function around it.
func usesOfLiteral(fn *ssa.Function) []ssa.Instruction {
	var list []ssa.Instruction
	for _, b := range fn.Parent().Blocks {
		for _, instr := range b.Instrs {
			if slices.ContainsFunc(instr.Operands(nil), func(op *ssa.Value) bool { return isLiteral(*op, fn) }) {
				list = append(list, instr)
			}
		}
	}
	return list
}

func isLiteral(v ssa.Value, fn *ssa.Function) bool {
	if c, ok := v.(*ssa.ChangeType); ok {
		v = c.X
	}
	if c, ok := v.(*ssa.MakeClosure); ok {
		v = c.Fn
	}
	return v == fn
}

// rare reports whether most answers of the package to failures have a text of
// their own.
func (p *pass) rare() bool {
	if p.failures == 0 {
		for _, v := range p.views {
			for _, a := range v.answers {
				if a.call != nil && a.code == 0 && a.status >= 500 {
					p.failures++
					if v.shown(a.call) != nil {
						p.showing++
					}
				}
			}
		}
	}
	return p.failures >= 6 && p.showing*3 <= p.failures
}

func of(what string) string {
	if what == "" {
		return ""
	}
	return " of " + what
}

// shown gives the error whose text an answering call gets, or nil.
func (v *view) shown(call *ssa.Call) ssa.Value {
	var err ssa.Value
	keeps := v.keepsErrors(call)
	parts(call, func(part ssa.Value) bool {
		if err != nil {
			return false
		}
		if c, ok := part.(*ssa.Call); ok && c.Call.IsInvoke() && c.Call.Method.Name() == "Error" && isErrorType(c.Call.Value.Type()) {
			err = c.Call.Value
			return false
		}
		if !keeps && isErrorType(part.Type()) && formatted(call, part) {
			err = part
			return false
		}
		return true
	})
	return err
}

// keepsErrors reports whether what answers notes an error that it is given,
// and does not show it: gin's AbortWithError, an own error with a cause.
func (v *view) keepsErrors(call *ssa.Call) bool {
	for _, a := range call.Call.Args {
		if isErrorType(a.Type()) {
			return true
		}
	}
	return v.OursCalled(call)
}

// formatted reports whether an error is among the values of a text that the
// call, or one within it, puts together.
func formatted(call *ssa.Call, err ssa.Value) bool {
	for _, r := range ssabuild.Uses(err) {
		switch x := r.(type) {
		case *ssa.MakeInterface, *ssa.ChangeInterface:
			for _, u := range ssabuild.Uses(x.(ssa.Value)) {
				s, ok := u.(*ssa.Store)
				if !ok {
					continue
				}
				if ia, ok := s.Addr.(*ssa.IndexAddr); ok && isVariadic(ia.X) {
					return true
				}
			}
		}
	}
	return false
}

// isVariadic reports whether an array holds the variadic arguments of a call
// that puts a text together.
func isVariadic(v ssa.Value) bool {
	a, ok := v.(*ssa.Alloc)
	if !ok || a.Comment != "varargs" {
		return false
	}
	for _, r := range ssabuild.Uses(a) {
		s, ok := r.(*ssa.Slice)
		if !ok {
			continue
		}
		for _, u := range ssabuild.Uses(s) {
			if c, ok := u.(*ssa.Call); ok && (formats(c) || writesText(c)) {
				return true
			}
		}
	}
	return false
}

// writesText: c.String(500, "failed: %v", err), fmt.Fprintf(w, ...).
func writesText(c *ssa.Call) bool {
	for _, arg := range c.Call.Args {
		if k, ok := arg.(*ssa.Const); ok && k.Value != nil {
			if b, ok := k.Type().Underlying().(*types.Basic); ok && b.Info()&types.IsString != 0 {
				return true
			}
		}
	}
	return false
}

func isErrorType(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}

// internal reports whether an error is one of the service's inside, and whose.
// Errors that the project makes to be read (checks, validation, errors of
// classes that are told apart) are not.
func (v *view) internal(err ssa.Value) (what string, c config.Confidence, ok bool) {
	calls := sites(err)
	if len(calls) == 0 {
		return "", 0, false
	}
	c = config.Low
	for _, call := range calls {
		obj, name := v.Callee(call)
		if obj == nil {
			continue
		}
		if vocabulary.Checking(obj.Name()) || summary.MakesError(call) || v.OwnErrors(call) {
			return "", 0, false
		}
		if what == "" {
			what = name
		}
		for _, e := range v.Effects(call) {
			switch e.Kind {
			case summary.Reads, summary.Writes, summary.Execs: // a mail server's complaint is often what the caller asked for
				if !e.Named {
					c = config.Medium
				}
			}
		}
	}
	return what, c, what != ""
}

// accesses reports whether an error comes from a function that is named for
// getting at stored data.
func (v *view) accesses(err ssa.Value) bool {
	for _, call := range sites(err) {
		if obj, _ := v.Callee(call); obj != nil && (vocabulary.Reading("", obj.Name()) || vocabulary.StateChanging("", obj.Name())) {
			return true
		}
	}
	return false
}
