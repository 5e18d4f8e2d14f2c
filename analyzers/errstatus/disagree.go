package errstatus

import (
	"fmt"
	"go/constant"
	"go/types"
	"net/http"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/ours"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// A verdict is an answer that gives every error of a look-up one status.
type verdict struct {
	v      *view
	answer answer
	call   *ssa.Call // the look-up
	of     *types.Func
	what   string
}

// disagreeing reports answers that say, for every error of the look-up of one
// object, that the service has failed, while other functions of the package
// say for every error of the same look-up that there is nothing there. Both
// cannot be right for both kinds of error.
func (p *pass) disagreeing() {
	absences := map[*types.Func][]verdict{}
	var failures []verdict
	for _, v := range p.views {
		for _, a := range v.answers {
			failed := a.status >= 500 && a.status != http.StatusServiceUnavailable
			if !failed && a.status != http.StatusNotFound {
				continue
			}
			switch d, ok := v.verdict(a); {
			case ok && failed && v.asksFor(d.call, d.of) && !v.foundBefore(d.call, d.of):
				failures = append(failures, d)
			case ok && !failed:
				absences[d.of] = append(absences[d.of], d)
			}
		}
	}
	for _, d := range failures {
		others := slices.DeleteFunc(slices.Clone(absences[d.of]), func(o verdict) bool { return o.v == d.v })
		if inSeveral(others) && !p.mayYieldNil(d.of) {
			p.disagree(d, others[0])
		}
	}
}

// inSeveral reports whether verdicts are those of more than one function: one
// alone may be the one that is wrong.
func inSeveral(list []verdict) bool {
	return slices.ContainsFunc(list, func(d verdict) bool { return d.v != list[0].v })
}

// disagree reports a verdict of failure.
func (p *pass) disagree(d, other verdict) {
	weak := 1
	if d.answer.named {
		weak++
	}
	message := fmt.Sprintf("every error of %s is answered with %s, and with 404 by %s; tell not-found apart",
		d.what, spell(d.answer), p.name(other.v, other.answer.at.Pos()))
	path := p.pathOf(p.step(d.call, "%s may find nothing", d.what), p.StepAt(other.answer.at.Pos(), "another function answers every error of it with 404"))
	p.report(d.v, d.answer, config.High.Less(weak), message, path, nil)
}

// verdict gives the one that an answer is, if it is one.
func (v *view) verdict(a answer) (verdict, bool) {
	for _, err := range v.errors {
		k := summary.KeyOfError(err)
		if !v.within(a.at, regionKey{err: k}) || v.told(k) || v.inquires(k) {
			continue
		}
		call, obj, what := v.lookup(err)
		if call == nil || !findsOne(obj) || v.CarriesStatus(call) {
			continue
		}
		if _, ok := v.decides(a.at, k); ok {
			return verdict{v, a, call, obj, what}, true
		}
	}
	return verdict{}, false
}

// inquires reports whether a branch asks more of an error than whether it is
// one, if only whether it is a sentinel of a class that is not known.
func (v *view) inquires(k summary.ErrorKey) bool {
	is := func(x ssa.Value) bool { return isErrorType(x.Type()) && summary.KeyOfError(x) == k }
	return slices.ContainsFunc(v.SSA.Blocks, func(b *ssa.BasicBlock) bool {
		branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok {
			return false
		}
		cond := branch.Cond
		if not, ok := cond.(*ssa.UnOp); ok {
			cond = not.X
		}
		switch x := cond.(type) {
		case *ssa.BinOp:
			return (is(x.X) || is(x.Y)) && !comparesNil(x)
		case *ssa.Call:
			return slices.ContainsFunc(x.Call.Args, is)
		case *ssa.Extract:
			as, ok := x.Tuple.(*ssa.TypeAssert)
			return ok && is(as.X)
		}
		return false
	})
}

// findsOne reports whether a function is named for looking up, and gives one
// object and an error. A list is empty where nothing is found, and what the
// standard library reads may be the service's own.
func findsOne(obj *types.Func) bool {
	results := obj.Signature().Results()
	if !vocabulary.Lookup(obj.Name()) || results.Len() != 2 || obj.Pkg() == nil || ours.Standard(obj.Pkg().Path()) {
		return false
	}
	switch t := results.At(0).Type().Underlying().(type) {
	case *types.Slice, *types.Map, *types.Chan:
		return false
	case *types.Basic:
		return t.Info()&types.IsBoolean == 0
	}
	return true
}

// asksFor reports whether what is looked up is what the request asks for, and
// not what the service has made, loaded or put in the context before.
func (v *view) asksFor(call *ssa.Call, obj *types.Func) bool {
	return slices.ContainsFunc(keys(call, obj), func(key ssa.Value) bool {
		return !loadedField(key) && (v.FromRequest(key) || v.numberOf(key))
	})
}

// foundBefore reports whether a call before, which can fail, was given what is
// looked up: then it is there, and only the service can be why it is not found.
func (v *view) foundBefore(call *ssa.Call, obj *types.Func) bool {
	wanted := keys(call, obj)
	for b := call.Block().Idom(); b != nil; b = b.Idom() {
		for _, instr := range b.Instrs {
			before, ok := instr.(*ssa.Call)
			if ok && failing(before) && slices.ContainsFunc(before.Call.Args, func(a ssa.Value) bool { return slices.Contains(wanted, a) }) {
				return true
			}
		}
	}
	return false
}

// failing reports whether a call gives an error.
func failing(call *ssa.Call) bool {
	results := call.Call.Signature().Results()
	return results.Len() > 0 && isErrorType(results.At(results.Len()-1).Type())
}

// numberOf reports whether a value is a number read from a text of the request,
// or what a helper of ours reads from the request under a name that it is given.
func (v *view) numberOf(key ssa.Value) bool {
	for range 4 {
		switch x := key.(type) {
		case *ssa.Convert:
			key = x.X
		case *ssa.ChangeType:
			key = x.X
		case *ssa.Extract:
			key = x.Tuple
		case *ssa.Call:
			if packageOf(x) == "strconv" {
				return slices.ContainsFunc(x.Call.Args, v.FromRequest)
			}
			return v.OursCalled(x) && slices.ContainsFunc(x.Call.Args, isRequestArg) && slices.ContainsFunc(x.Call.Args, isText)
		default:
			return false
		}
	}
	return false
}

func isRequestArg(arg ssa.Value) bool { return isRequest(arg.Type()) }

func isText(arg ssa.Value) bool {
	k, ok := arg.(*ssa.Const)
	return ok && k.Value != nil && k.Value.Kind() == constant.String
}

// mayYieldNil reports whether any function of the package asks whether a look-up
// gave nil: then it may find nothing without an error.
func (p *pass) mayYieldNil(obj *types.Func) bool {
	return slices.ContainsFunc(p.views, func(v *view) bool {
		for _, b := range v.SSA.Blocks {
			for _, instr := range b.Instrs {
				ex, ok := instr.(*ssa.Extract)
				if !ok || ex.Index != 0 || !slices.ContainsFunc(ssabuild.Uses(ex), comparesNil) {
					continue
				}
				if call, ok := ex.Tuple.(*ssa.Call); ok {
					if of, _ := v.Callee(call); of == obj {
						return true
					}
				}
			}
		}
		return false
	})
}

func comparesNil(instr ssa.Instruction) bool {
	cmp, ok := instr.(*ssa.BinOp)
	if !ok {
		return false
	}
	isNil := func(v ssa.Value) bool {
		k, ok := v.(*ssa.Const)
		return ok && k.IsNil()
	}
	return isNil(cmp.X) || isNil(cmp.Y)
}
