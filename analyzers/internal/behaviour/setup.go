package behaviour

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/term"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// setUp: what happens only as long as the service is not set up happens once,
// before there is anybody who could be asked: the set-up decides who may.
func (g *guards) setUp(v ssa.Value, name string, val term.Value, at finding.Place) accepted {
	if v == nil || name == "" || !isTruth(v.Type()) {
		return nil
	}
	if done, ok := vocabulary.SetUp(name); !ok || val != truth(!done) {
		return nil
	}
	return accepted{term.Authz: {Guard: term.Authz, By: "a test that nobody has set it up (" + name + ")", At: at, Named: true, Once: true}}
}

// nobody: no users are there, whoever asks.
func (g *guards) nobody(v ssa.Value, at ssa.Instruction) accepted {
	if isError(v.Type()) {
		return nil // that the look-up went well says nothing of what it found
	}
	if b, ok := v.(*ssa.Call); ok && isLength(v) {
		v = b.Call.Args[0]
	}
	call, ok := v.(*ssa.Call)
	if x, is := v.(*ssa.Extract); is {
		call, ok = x.Tuple.(*ssa.Call)
	}
	if !ok {
		return nil
	}
	to := calleeOf(&call.Call)
	if to.obj == nil || !vocabulary.CountsUsers(to.obj.Name()) || !asksForAll(to) {
		return nil
	}
	return accepted{term.Authz: {Guard: term.Authz, By: "a test that there are no users (" + qualified(to.obj) + ")", At: g.f.e.place(at), Named: true, Once: true}}
}

// asksForAll reports whether a call is given nothing that could narrow it down
// to what the request names.
func asksForAll(to callee) bool {
	args := to.args
	if to.obj.Signature().Recv() != nil {
		args = args[1:]
	}
	for _, a := range args {
		if _, constant := a.(*ssa.Const); !constant && !isContext(a.Type()) {
			return false
		}
	}
	return true
}

// resultOf gives the value of a call's result; nil if nothing uses it.
func resultOf(call *ssa.Call, index int) ssa.Value {
	if _, tuple := call.Type().(*types.Tuple); !tuple {
		return call
	}
	for _, r := range ssabuild.Uses(call) {
		if x, ok := r.(*ssa.Extract); ok && x.Index == index {
			return x
		}
	}
	return nil
}

func isError(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}

func isTruth(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}
