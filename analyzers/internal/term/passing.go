package term

// Passing is a middleware of either style with the given guards: applied to a
// handler it wraps it, in a chain it goes on.
func Passing(name string, prot Protection) Term {
	wrapped := Term{Op: Func, Body: Wrapping(name, prot), Args: []Term{In(0, "")}}
	goes := prot
	return Term{Op: Func, Body: &Behaviour{Name: name, Params: 1, Returns: []Term{wrapped}, Goes: &goes}}
}

// Wrapping is a handler that calls its one free variable behind guards.
func Wrapping(name string, prot Protection) *Behaviour {
	return &Behaviour{Name: name, Calls: []Call{{Callee: In(0, ""), Next: true, Prot: prot}}}
}
