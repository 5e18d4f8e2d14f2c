package term

import "slices"

// The names of the functions that wrap a handler with each of a list.
const (
	foldForward  = "wrap with each"
	foldBackward = "wrap with each, from the last"
)

// Fold is a handler that is wrapped with each middleware of a list, the first
// one innermost, or, backward, outermost.
func Fold(list, handler Term, backward bool) Term {
	name := foldForward
	if backward {
		name = foldBackward
	}
	return Reduce(Term{Op: Apply, Args: []Term{{Op: Lib, Text: name}, list, handler}})
}

func fold(t Term, w work) Term {
	list, h := t.Args[1], t.Args[2]
	if list.Op == Nil {
		return h
	}
	if list.Op != List || slices.ContainsFunc(list.Args, func(a Term) bool { return a.Key == "..." }) {
		return t
	}
	mws := slices.Clone(list.Args)
	if t.Args[0].Text == foldBackward {
		slices.Reverse(mws)
	}
	for _, mw := range mws {
		h = reduce(Term{Op: Apply, Args: []Term{mw, h}}, w.deeper())
	}
	return h
}
