package summary

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// callee is the declared function that a call names, also an interface's
// method; nil if there is none.
func (f *Function) callee(c ssa.CallInstruction) *types.Func { return calleeObject(c.Common()) }

// Aborts reports whether a call tells the framework to stop the chain.
func (f *Function) Aborts(c ssa.CallInstruction) bool {
	obj := f.callee(c)
	return obj != nil && f.pkg.rows.Function(obj, model.Abort) != nil
}

// AnsweredTest reports whether a value tells if the request is answered: a
// modelled predicate, or a call or field of such a name.
func (f *Function) AnsweredTest(v ssa.Value) bool {
	switch x := v.(type) {
	case *ssa.Call:
		obj := f.callee(x)
		if obj == nil {
			return false
		}
		return f.pkg.rows.Function(obj, model.Answered) != nil || len(x.Call.Args) <= 2 && vocabulary.Answered(obj.Name())
	case *ssa.UnOp:
		if fa, ok := x.X.(*ssa.FieldAddr); ok {
			return vocabulary.Answered(fieldName(fa))
		}
	}
	return false
}

func fieldName(fa *ssa.FieldAddr) string {
	if st, ok := deref(fa.X.Type()).Underlying().(*types.Struct); ok {
		return st.Field(fa.Field).Name()
	}
	return ""
}

// Local reports whether a response is made by the function itself.
func (f *Function) Local(w ssa.Value) bool {
	if w == nil {
		return true
	}
	for _, p := range f.refs(w) {
		if _, ok := p.root.v.(*ssa.Alloc); p.root.input < 0 && ok {
			return true
		}
	}
	return false
}

// SameResponse reports whether two values can be the same response.
func (f *Function) SameResponse(a, b ssa.Value) bool {
	if a == nil || b == nil {
		return false
	}
	for _, p := range f.refs(a) {
		for _, q := range f.refs(b) {
			if p.root == q.root {
				return true
			}
		}
	}
	return a == b
}

// Bookkeeping reports whether a call's effect only notes what happened, or
// tidies up: by the names of what is called, there and on the way inside.
func (f *Function) Bookkeeping(c ssa.CallInstruction, e Effect) bool {
	if strings.HasPrefix(e.What, "os.Remove") {
		return true
	}
	if obj := f.callee(c); obj != nil {
		owner := packagePath(obj)
		owner = owner[strings.LastIndexByte(owner, '/')+1:]
		if recv := obj.Signature().Recv(); recv != nil {
			owner += "_" + model.TypeName(recv.Type())
		}
		if vocabulary.Bookkeeping(owner, obj.Name()) {
			return true
		}
	}
	for _, h := range e.Hops {
		if name, ok := strings.CutPrefix(h.Message, "passed to "); ok && wordKeepsBooks(name) {
			return true
		}
	}
	return e.Named && wordKeepsBooks(e.What)
}

func wordKeepsBooks(name string) bool {
	owner, word := "", name
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		owner, word = name[:i], name[i+1:]
	}
	return vocabulary.Bookkeeping(owner, word)
}
