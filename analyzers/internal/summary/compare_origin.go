package summary

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// lookedUp tells how the sides hang together: recheck when what one is read
// from was found by the other, sibling when it was found by something that
// came with the other.
func (f *Function) lookedUp(x, y ssa.Value) (recheck, sibling bool) {
	if x == nil || y == nil {
		return false, false
	}
	rx, ry := rootOf(throughText(x)), rootOf(throughText(y))
	if rx == ry {
		return false, false
	}
	for _, p := range []struct{ object, value, root ssa.Value }{{ry, x, rx}, {rx, y, ry}} {
		for arg := range feeds(p.object) {
			switch {
			case sameText(arg, p.value):
				recheck = true
			case rootOf(throughText(arg)) == p.root && isText(arg.Type()) && p.root != p.value:
				sibling = true
			case isText(arg.Type()) && sameTuple(throughText(arg), p.root):
				sibling = true
			case isText(arg.Type()) && f.inputRoot(arg) && f.inputRoot(p.value):
				sibling = true
			}
		}
	}
	return recheck, sibling && !recheck
}

// sameTuple reports whether two values are results of one call.
func sameTuple(a, b ssa.Value) bool {
	x, ok := a.(*ssa.Extract)
	y, ok2 := b.(*ssa.Extract)
	return ok && ok2 && x != y && x.Tuple == y.Tuple
}

// inputRoot reports whether a value is a text parameter.
func (f *Function) inputRoot(v ssa.Value) bool {
	p, ok := throughText(v).(*ssa.Parameter)
	return ok && isText(p.Type())
}

// sameText reports whether two values are the same text.
func sameText(a, b ssa.Value) bool {
	a, b = throughText(a), throughText(b)
	if a == b {
		return true
	}
	la, ok := a.(*ssa.UnOp)
	lb, ok2 := b.(*ssa.UnOp)
	if !ok || !ok2 {
		return false
	}
	switch xa := la.X.(type) {
	case *ssa.FieldAddr:
		xb, ok := lb.X.(*ssa.FieldAddr)
		return ok && xa.Field == xb.Field && rootOf(xa.X) == rootOf(xb.X)
	case *ssa.UnOp:
		return sameText(xa, lb.X) // of a pointer in a field
	}
	return false
}

// throughText looks through conversions and trimmings.
func throughText(v ssa.Value) ssa.Value {
	for range maxSideDepth {
		switch x := v.(type) {
		case *ssa.Convert:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.Call:
			obj := calleeObject(x.Common())
			if obj == nil || obj.Pkg() == nil || obj.Pkg().Path() != "strings" || len(x.Call.Args) == 0 {
				return v
			}
			v = x.Call.Args[0]
		default:
			return v
		}
	}
	return v
}

// feeds yields what the calls were given that made an object or filled it:
// Where("token = ?", token).Find(&app).
func feeds(object ssa.Value) func(func(ssa.Value) bool) {
	return func(yield func(ssa.Value) bool) {
		seen := map[ssa.Value]bool{}
		more := true
		var args func(v ssa.Value, depth int)
		calls := func(c *ssa.CallCommon, depth int) {
			for _, a := range c.Args {
				args(a, depth+1)
			}
			if c.IsInvoke() {
				args(c.Value, depth+1)
			}
		}
		args = func(v ssa.Value, depth int) {
			if !more || seen[v] || depth > 5 {
				return
			}
			seen[v] = true
			if v != object {
				more = yield(v)
			}
			switch x := v.(type) {
			case *ssa.Call:
				calls(x.Common(), depth)
			case *ssa.Extract:
				args(x.Tuple, depth)
			case *ssa.MakeInterface:
				args(x.X, depth)
			case *ssa.Convert:
				args(x.X, depth)
			case *ssa.ChangeType:
				args(x.X, depth)
			case *ssa.Slice:
				args(x.X, depth)
			case *ssa.UnOp:
				args(x.X, depth)
			case *ssa.FieldAddr:
				args(x.X, depth)
			case *ssa.Alloc:
				for _, r := range ssabuild.Uses(x) {
					switch r := r.(type) {
					case *ssa.IndexAddr: // a variadic argument
						for _, s := range ssabuild.Uses(r) {
							if st, ok := s.(*ssa.Store); ok && st.Addr == r {
								args(st.Val, depth+1)
							}
						}
					case *ssa.FieldAddr:
						for _, s := range ssabuild.Uses(r) {
							if st, ok := s.(*ssa.Store); ok && st.Addr == r {
								args(st.Val, depth+1)
							}
						}
					case *ssa.Store:
						if r.Addr == x {
							args(r.Val, depth+1)
						}
					case *ssa.MakeInterface:
						for _, u := range ssabuild.Uses(r) {
							if c, ok := u.(*ssa.Call); ok && v == object {
								calls(c.Common(), depth)
							}
							if s, ok := u.(*ssa.Store); ok && v == object {
								args(s.Addr, depth+1)
							}
						}
					case *ssa.Call:
						if v == object {
							calls(r.Common(), depth)
						}
					}
				}
			}
		}
		args(object, 0)
	}
}

// rewritten reports whether a value is stored where the other one was read:
// the comparison only asks whether there is something to change.
func (f *Function) rewritten(x, y ssa.Value) bool {
	if x == nil || y == nil {
		return false
	}
	load, ok := throughText(y).(*ssa.UnOp)
	if !ok {
		return false
	}
	from, ok := load.X.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			st, ok := instr.(*ssa.Store)
			if !ok || !sameText(st.Val, x) {
				continue
			}
			if fa, ok := st.Addr.(*ssa.FieldAddr); ok && fa.Field == from.Field && rootOf(fa.X) == rootOf(from.X) {
				return true
			}
		}
	}
	return false
}

// renewed reports whether a mismatch makes the function set a cookie to one of
// the values: the other one only tells whether the caller has it already.
func (f *Function) renewed(at ssa.Instruction, x, y ssa.Value) bool {
	cmp, ok := at.(*ssa.BinOp)
	if !ok {
		return false
	}
	equal, differ := 0, 1
	if cmp.Op == token.NEQ {
		equal, differ = 1, 0
	}
	for _, r := range ssabuild.Uses(cmp) {
		branch, ok := r.(*ssa.If)
		if !ok {
			continue
		}
		at := branch.Block()
		for _, b := range f.SSA.Blocks {
			if f.cfg.reachesWithout(at.Succs[differ], b, at) && !f.cfg.reachesWithout(at.Succs[equal], b, at) && slices.ContainsFunc(b.Instrs, func(instr ssa.Instruction) bool {
				call, ok := instr.(*ssa.Call)
				return ok && (setsCookie(call, x) || setsCookie(call, y))
			}) {
				return true
			}
		}
	}
	return false
}

// setsCookie reports whether a call sets a cookie to a value.
func setsCookie(call *ssa.Call, value ssa.Value) bool {
	obj := calleeObject(call.Common())
	if obj == nil || obj.Name() != "SetCookie" {
		return false
	}
	return slices.ContainsFunc(call.Call.Args, func(a ssa.Value) bool {
		if sameText(a, value) {
			return true
		}
		cookie, ok := a.(*ssa.Alloc)
		return ok && slices.ContainsFunc(ssabuild.Uses(cookie), func(r ssa.Instruction) bool {
			fa, ok := r.(*ssa.FieldAddr)
			return ok && fieldOf(fa.X.Type(), fa.Field).v.Name() == "Value" && slices.ContainsFunc(storesAt(fa), func(v ssa.Value) bool { return sameText(v, value) })
		})
	})
}

// storesAt gives what is stored at an address.
func storesAt(addr ssa.Value) []ssa.Value {
	var out []ssa.Value
	for _, r := range ssabuild.Uses(addr) {
		if st, ok := r.(*ssa.Store); ok && st.Addr == addr {
			out = append(out, st.Val)
		}
	}
	return out
}
