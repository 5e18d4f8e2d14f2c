package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// generators are the packages that make random numbers.
var generators = map[string]bool{"math/rand": true, "math/rand/v2": true, "crypto/rand": true}

// drawn labels what stands at a random place of an alphabet: it is as random
// as the number, and text made of it is the usual way to make a token.
func (f *Function) drawn(v, index ssa.Value, instr ssa.Instruction) {
	if call := drawing(index, 0); call != nil {
		l := f.source(call.Pos(), "result of "+funcWord(call.Call.StaticCallee().Object().(*types.Func)), Random, f.place(call.Pos()), nil)
		f.addLabel(v, l, evidence{pos: instr.Pos()})
		return
	}
	s := f.vals[index]
	if s == nil {
		return
	}
	for _, l := range append(labelSet(nil), s.labels...) {
		if l.Has(Random) {
			f.addLabel(v, l, evidence{holder: holder{v: index}, label: l, pos: instr.Pos()})
		}
	}
}

// enoughCharacters of a random text are too many to try, even against a fast hash.
const enoughCharacters = 12

// drawsShort reports whether a call asks for few characters: the greatest number
// that it passes is the length.
func drawsShort(c ssa.CallInstruction) bool {
	length := int64(0)
	if c == nil {
		return false
	}
	for _, arg := range c.Common().Args {
		if n, fixed := constInt(arg); fixed {
			length = max(length, n)
		}
	}
	return 0 < length && length < enoughCharacters
}

// maxDrawing bounds how far an index is followed back to the number.
const maxDrawing = 6

// drawing gives the call of a generator that a number comes from; nil if none.
func drawing(v ssa.Value, depth int) *ssa.Call {
	if depth > maxDrawing {
		return nil
	}
	switch x := v.(type) {
	case *ssa.Convert:
		return drawing(x.X, depth+1)
	case *ssa.Extract:
		return drawing(x.Tuple, depth+1)
	case *ssa.BinOp:
		if call := drawing(x.X, depth+1); call != nil {
			return call
		}
		return drawing(x.Y, depth+1)
	case *ssa.Call:
		fn := x.Call.StaticCallee()
		if fn == nil || fn.Object() == nil || fn.Object().Pkg() == nil {
			return nil
		}
		switch path := fn.Object().Pkg().Path(); {
		case generators[path]:
			return x
		case path == "math/big" && fn.Signature.Recv() != nil: // big.Int.Int64
			return drawing(x.Call.Args[0], depth+1)
		}
	}
	return nil
}
