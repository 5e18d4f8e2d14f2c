package summary

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// errorClasses completes the summary: which classes the function tells apart
// among the errors that it is given.
func (f *Function) errorClasses() {
	if !slices.ContainsFunc(f.SSA.Params, func(p *ssa.Parameter) bool { return isError(p.Type()) }) {
		return
	}
	s := f.Summary
	add := func(c ErrorClass) {
		for _, old := range s.ErrorClasses {
			if old.Input == c.Input && old.Class == c.Class {
				return
			}
		}
		if len(s.ErrorClasses) < maxErrorClasses {
			s.ErrorClasses = append(s.ErrorClasses, c)
		}
	}
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			switch x := instr.(type) {
			case *ssa.If:
				f.addTested(x.Cond, 0, add)
			case *ssa.Return:
				for _, v := range x.Results {
					f.addTested(v, 0, add)
				}
			case *ssa.Call:
				f.addPassed(x, add)
			}
		}
	}
	f.predicateResult(s)
}

func (f *Function) addTested(v ssa.Value, depth int, add func(ErrorClass)) {
	if phi, ok := v.(*ssa.Phi); ok && depth < 3 && isBool(phi.Type()) {
		for _, e := range phi.Edges {
			f.addTested(e, depth+1, add)
		}
		return
	}
	subject, is, holds := condition(v)
	et, ok := f.ErrorTest(Test{Subject: subject, Is: is, Holds: holds})
	if !ok {
		return
	}
	if i, ok := f.inputs[et.Err.Value]; ok && et.Err.Field == 0 {
		add(ErrorClass{Input: i, Class: et.Class, What: et.What, Named: et.Named})
	}
}

// addPassed takes over what a function tells apart that gets the error.
func (f *Function) addPassed(call *ssa.Call, add func(ErrorClass)) {
	targets, _ := f.targets(&call.Call)
	for _, t := range targets {
		if !t.ours {
			continue
		}
		for _, c := range t.summary.ErrorClasses {
			if c.Input >= len(t.operands) || t.operands[c.Input].v == nil {
				continue
			}
			if i, ok := f.inputs[KeyOfError(t.operands[c.Input].v).Value]; ok {
				c.Input, c.Says = i, 0
				add(c)
			}
		}
	}
}

// predicateResult: a function with one result, a bool that is true of errors
// of one class only.
func (f *Function) predicateResult(s *Summary) {
	if len(s.ErrorClasses) != 1 || f.SSA.Signature.Results().Len() != 1 || !isBool(f.SSA.Signature.Results().At(0).Type()) {
		return
	}
	tests := 0
	var only func(v ssa.Value, depth int) bool
	only = func(v ssa.Value, depth int) bool {
		switch x := v.(type) {
		case *ssa.Const:
			return true
		case *ssa.Phi:
			return depth < 3 && !slices.ContainsFunc(x.Edges, func(e ssa.Value) bool { return !only(e, depth+1) })
		}
		subject, is, holds := condition(v)
		_, ok := f.ErrorTest(Test{Subject: subject, Is: is, Holds: holds})
		tests++
		return ok && holds
	}
	for _, ret := range f.returns() {
		if !only(ret.Results[0], 0) {
			return
		}
	}
	if tests > 0 {
		s.ErrorClasses[0].Says = 1
	}
}

// Tells gives the classes that a call's target tells apart in an error that it
// gets.
func (f *Function) Tells(call *ssa.Call, err ErrorKey) []ErrorClass {
	targets, _ := f.targets(&call.Call)
	var list []ErrorClass
	for _, t := range targets {
		if !t.ours {
			continue
		}
		for _, c := range t.summary.ErrorClasses {
			if c.Input < len(t.operands) && t.operands[c.Input].v != nil && KeyOfError(t.operands[c.Input].v) == err {
				list = append(list, c)
			}
		}
	}
	return list
}
