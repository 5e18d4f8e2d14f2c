package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// What protects is told by bodies. Where a call leads to none, as through an
// interface that another package implements, the name has to do: what it yields
// is taken for protected, as a guard of which only the name is known is taken
// for a guard.

// assumeProtected gives the first result of an unknown call that is named for
// hashing or sealing the labels of the text that it is given.
func (f *Function) assumeProtected(c ssa.CallInstruction, obj *types.Func, at ssa.Instruction) {
	state := protectionOf(obj)
	if state == Plain {
		return
	}
	hops := []Hop{{At: f.place(at.Pos()), Message: state.String() + " by " + funcWord(obj) + ", as its name says"}}
	for _, arg := range c.Common().Args {
		if !isText(arg.Type()) {
			continue
		}
		list := f.content(arg, at, false)
		for i := range list {
			list[i].label.State = max(list[i].label.State, state)
		}
		f.deliver(c, Ref{Out, 0, ""}, list, at, hops)
	}
}

// protectionOf is the state that a function's name promises of the text that it
// returns; Plain if none.
func protectionOf(obj *types.Func) State {
	results := obj.Signature().Results()
	if results.Len() == 0 || !isText(results.At(0).Type()) {
		return Plain
	}
	yields := resultName(obj.Name())
	switch {
	case vocabulary.Sealing(obj.Name()) || vocabulary.IsSealedName(yields):
		return Sealed
	case vocabulary.Hashing(obj.Name()) || vocabulary.IsHashName(yields):
		return Hashed
	}
	return Plain
}
