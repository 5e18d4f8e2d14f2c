package summary

import (
	"go/constant"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// holds reports whether the constants under which a row holds are met at a
// call. What is not a constant meets only a negated condition.
func (f *Function) holds(r *model.Row, t target) bool {
	for path, want := range r.When {
		got := f.constantAt(path, t)
		met := false
		for _, w := range want {
			if not, ok := strings.CutPrefix(w, "!"); ok {
				met = met || got != not
			} else {
				met = met || got == w
			}
		}
		if !met {
			return false
		}
	}
	return true
}

// constantAt gives the constant at an access path of a call, as text; "" when
// it is none.
func (f *Function) constantAt(path string, t target) string {
	p, err := model.ParsePath(path)
	if err != nil {
		return ""
	}
	index := p.Index
	if p.Root == "arg" && t.shift() {
		index++
	}
	if index >= len(t.operands) || t.operands[index].v == nil {
		return ""
	}
	v := t.operands[index].v
	if len(p.Selectors) == 0 {
		return constantText(v)
	}
	suffix := strings.Join(p.Selectors, "")
	for _, base := range f.refs(v) {
		want := base.below(suffix)
		for _, w := range f.byRoot[want.root] {
			if s, ok := w.instr.(*ssa.Store); ok && w.place == want {
				return constantText(s.Val)
			}
		}
	}
	return ""
}

// shift reports whether the target's first operand is a receiver.
func (t target) shift() bool { return t.method }

// constantText is a constant as text, also behind conversions and pointers to
// it (aws.String("SecureString"), to.Ptr(x)); "" if v is none.
func constantText(v ssa.Value) string {
	for {
		switch x := v.(type) {
		case *ssa.Const:
			if x.Value == nil {
				return ""
			}
			if x.Value.Kind() == constant.String {
				return constant.StringVal(x.Value)
			}
			return x.Value.ExactString()
		case *ssa.ChangeType:
			v = x.X
		case *ssa.Convert:
			v = x.X
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.Call:
			if v = pointed(x); v == nil {
				return ""
			}
		default:
			return ""
		}
	}
}

// pointed is what a call gives a pointer to, if it is given a value of that
// type alone and the model knows that it hands it on; else nil.
func pointed(c *ssa.Call) ssa.Value {
	callee := c.Common().StaticCallee()
	if callee == nil || len(c.Call.Args) != 1 {
		return nil
	}
	if origin := callee.Origin(); origin != nil {
		callee = origin
	}
	obj, _ := callee.Object().(*types.Func)
	ptr, ok := c.Type().Underlying().(*types.Pointer)
	if !ok || model.Function(obj, model.Step) == nil || !types.Identical(ptr.Elem(), c.Call.Args[0].Type()) {
		return nil
	}
	return c.Call.Args[0]
}
