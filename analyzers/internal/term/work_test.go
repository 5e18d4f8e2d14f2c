package term

import "testing"

// TestLargeTermIsUnknown rewrites a function that hands what it is given twice
// to a function that does the same, and so on: written out, that is a term of
// more than a million parts.
func TestLargeTermIsUnknown(t *testing.T) {
	f := Term{Op: Func, Body: &Behaviour{Name: "f", Params: 1, Returns: []Term{ListOf(In(0, ""), In(0, ""))}}}
	for range 20 {
		called := Term{Op: Apply, Args: []Term{f, In(0, "")}}
		f = Term{Op: Func, Body: &Behaviour{Name: "f", Params: 1, Returns: []Term{ListOf(called, called)}}}
	}
	got := Reduce(Term{Op: Apply, Args: []Term{f, Const("x")}})
	if n := parts(got); n > 2*maxSteps {
		t.Errorf("the term has %d parts", n)
	}
	if !cut(got) {
		t.Error("nothing in it is unknown")
	}
}

func TestSmallTermIsKnown(t *testing.T) {
	f := Term{Op: Func, Body: &Behaviour{Name: "f", Params: 1, Returns: []Term{ListOf(In(0, ""), In(0, ""))}}}
	got := Reduce(Term{Op: Apply, Args: []Term{f, Const("x")}})
	if got.String() != `["x" "x"]` {
		t.Errorf("got %s", got)
	}
}

func parts(t Term) int {
	n := 1
	for _, a := range t.Args {
		n += parts(a)
	}
	return n
}

func cut(t Term) bool {
	if t.Op == Unknown {
		return true
	}
	for _, a := range t.Args {
		if cut(a) {
			return true
		}
	}
	return false
}
