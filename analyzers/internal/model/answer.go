package model

import "go/types"

// Responds reports whether requests are answered by calling methods of a
// type: answer rows have it, or a type that it embeds, as their receiver.
func Responds(t types.Type) bool { return responds(t, 0) }

// Answers reports whether a function is given something that Responds.
func Answers(sig *types.Signature) bool {
	for p := range sig.Params().Variables() {
		if Responds(p.Type()) {
			return true
		}
	}
	return false
}

func responds(t types.Type, depth int) bool {
	named := Named(t)
	if named == nil || named.Obj().Pkg() == nil {
		return false
	}
	if tableOf(named.Obj().Pkg().Path()).responds[named.Obj().Name()] {
		return true
	}
	st, ok := named.Underlying().(*types.Struct)
	if !ok || depth > 2 {
		return false
	}
	for f := range st.Fields() {
		if f.Embedded() && responds(f.Type(), depth+1) {
			return true
		}
	}
	return false
}

// responding are the types on whose methods answers are written, among those
// that stand for the response itself.
func responding(t *table, r *Row) {
	if r.Kind == Answer && r.Writer == "recv" && r.Status != "implicit" {
		t.responds[r.Type] = true
	}
}
