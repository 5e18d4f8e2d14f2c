package summary

import (
	"cmp"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ssa"
)

// What a value is compared with, in tests and in what is known of a way: a
// constant's text, or one of these.
const (
	IsNil  = "nil"
	IsTrue = "true"
)

// A Known is one thing that is known of a value on a way: that it is, or is
// not, the constant.
type Known struct {
	Value ssa.Value
	Is    string
	Holds bool
}

// env is what is known on a way. It is small, sorted, and never changed in
// place. An entry with an alias says which value a phi took.
type env []fact

type fact struct {
	v     int32 // number of the value
	alias int32 // number of the value that v is; -1 if the entry is a comparison
	is    int32 // number of the constant
	holds bool
}

// maxKnown bounds what is remembered on a way.
const maxKnown = 24

// number tells what is known on ways apart: equal knowledge has one number.
func (c *Control) number(e env) int32 {
	if len(e) == 0 {
		return 0
	}
	var buf [maxKnown * 7]byte
	b := buf[:0]
	for _, f := range e {
		holds := byte(0)
		if f.holds {
			holds = 1
		}
		b = append(b, byte(f.v), byte(f.v>>8), byte(f.alias), byte(f.alias>>8), byte(f.is), byte(f.is>>8), holds)
	}
	n, ok := c.envs[string(b)]
	if !ok {
		n = int32(len(c.envs) + 1)
		c.envs[string(b)] = n
	}
	return n
}

// numbers gives the values and constants of a function small numbers.
type numbers struct {
	values map[ssa.Value]int32
	list   []ssa.Value
	consts map[string]int32
	names  []string
}

func (n *numbers) value(v ssa.Value) int32 {
	i, ok := n.values[v]
	if !ok {
		i = int32(len(n.list))
		n.values[v] = i
		n.list = append(n.list, v)
	}
	return i
}

func (n *numbers) constant(s string) int32 {
	i, ok := n.consts[s]
	if !ok {
		i = int32(len(n.names))
		n.consts[s] = i
		n.names = append(n.names, s)
	}
	return i
}

// resolve follows the phis whose value is known on the way.
func (c *Control) resolve(e env, v ssa.Value) ssa.Value {
	for range 8 {
		v = c.canonical(v)
		i, ok := c.nums.values[v]
		if !ok {
			return v
		}
		next := v
		for _, f := range e {
			if f.v == i && f.alias >= 0 {
				next = c.nums.list[f.alias]
				break
			}
		}
		if next == v {
			return v
		}
		v = next
	}
	return v
}

// is tells whether a value is the constant, as far as the way tells.
func (c *Control) is(e env, v ssa.Value, want string) (truth, known bool) {
	v = c.resolve(e, v)
	if k, ok := constantKey(v); ok {
		return k == want, true
	}
	if want == IsNil && neverNil(v) {
		return false, true
	}
	i, ok := c.nums.values[v]
	if !ok {
		return false, false
	}
	for _, f := range e {
		if f.v != i || f.alias >= 0 {
			continue
		}
		if c.nums.names[f.is] == want {
			return f.holds, true
		}
		if f.holds {
			return false, true // it is another constant
		}
	}
	return false, false
}

// learn adds what a test tells; false if the way contradicts it.
func (c *Control) learn(e env, k Known) (env, bool) {
	v := c.resolve(e, k.Value)
	if truth, known := c.is(e, v, k.Is); known {
		return e, truth == k.Holds
	}
	if !c.tracked[v] || len(e) >= maxKnown {
		return e, true
	}
	f := fact{v: c.nums.value(v), alias: -1, is: c.nums.constant(k.Is), holds: k.Holds}
	out := append(make(env, 0, len(e)+1), e...)
	return sorted(append(out, f)), true
}

func sorted(e env) env {
	slices.SortFunc(e, func(a, b fact) int {
		return cmp.Or(cmp.Compare(a.v, b.v), cmp.Compare(a.alias, b.alias), cmp.Compare(a.is, b.is))
	})
	return e
}

// enter moves knowledge over an edge: what the block computes anew is
// forgotten, and its phis take the values of the edge.
func (c *Control) enter(e env, from, to *ssa.BasicBlock) env {
	edge := slices.Index(to.Preds, from)
	type phiValue struct {
		phi   *ssa.Phi
		value ssa.Value
		facts []fact
	}
	var buf [4]phiValue
	phis := buf[:0]
	for _, instr := range to.Instrs {
		phi, ok := instr.(*ssa.Phi)
		if !ok {
			break
		}
		if !c.tracked[phi] {
			continue
		}
		in := c.resolve(e, phi.Edges[edge])
		pv := phiValue{phi: phi, value: in}
		if i, ok := c.nums.values[in]; ok {
			for _, f := range e {
				if f.v == i && f.alias < 0 {
					pv.facts = append(pv.facts, f)
				}
			}
		}
		phis = append(phis, pv)
	}
	if len(phis) == 0 && !slices.ContainsFunc(e, func(f fact) bool { return c.forgotten(f, to) }) {
		return e
	}
	out := make(env, 0, len(e)+len(phis))
	for _, f := range e {
		if !c.forgotten(f, to) {
			out = append(out, f)
		}
	}
	for _, pv := range phis {
		if len(out) >= maxKnown {
			break
		}
		num := c.nums.value(pv.phi)
		if definedIn(pv.value, to) {
			// The value comes round a loop and is about to be computed
			// anew: keep what is known, not what it is.
			for _, f := range pv.facts {
				f.v = num
				out = append(out, f)
			}
			continue
		}
		out = append(out, fact{v: num, alias: c.nums.value(pv.value)})
	}
	return sorted(out)
}

// forgotten reports whether a block computes anew what a fact speaks of.
func (c *Control) forgotten(f fact, b *ssa.BasicBlock) bool {
	return definedIn(c.nums.list[f.v], b) || f.alias >= 0 && definedIn(c.nums.list[f.alias], b)
}

func definedIn(v ssa.Value, b *ssa.BasicBlock) bool {
	instr, ok := v.(ssa.Instruction)
	return ok && instr.Block() == b
}

// constantKey is a constant as tests spell it.
func constantKey(v ssa.Value) (string, bool) {
	k, ok := v.(*ssa.Const)
	if !ok {
		return "", false
	}
	if k.Value == nil {
		if k.IsNil() {
			return IsNil, true
		}
		return "", false
	}
	switch k.Value.Kind() {
	case constant.String:
		return strconv.Quote(constant.StringVal(k.Value)), true
	case constant.Bool:
		return k.Value.String(), true
	}
	return k.Value.ExactString(), true
}

// neverNil reports whether a value cannot be nil by the way it is made.
func neverNil(v ssa.Value) bool {
	switch x := v.(type) {
	case *ssa.MakeInterface, *ssa.Alloc, *ssa.MakeClosure, *ssa.MakeMap, *ssa.MakeSlice, *ssa.MakeChan, *ssa.Function, *ssa.FieldAddr, *ssa.IndexAddr:
		return true
	case *ssa.ChangeInterface:
		return neverNil(x.X)
	case *ssa.UnOp:
		g, ok := x.X.(*ssa.Global)
		return ok && x.Op == token.MUL && isError(deref(g.Type())) // a sentinel
	case *ssa.Call:
		fn := x.Call.StaticCallee()
		if fn == nil || fn.Pkg == nil {
			return false
		}
		switch fn.Pkg.Pkg.Path() + "." + fn.Name() {
		case "errors.New", "fmt.Errorf":
			return true
		}
	}
	return false
}

func deref(t types.Type) types.Type {
	if p, ok := types.Unalias(t).Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

// condition takes a branch's condition apart: the branch is taken when the
// subject is the constant, or, with holds false, when it is not.
func condition(cond ssa.Value) (subject ssa.Value, is string, holds bool) {
	holds = true
	for {
		switch x := cond.(type) {
		case *ssa.UnOp:
			if x.Op == token.NOT {
				cond, holds = x.X, !holds
				continue
			}
		case *ssa.BinOp:
			if x.Op != token.EQL && x.Op != token.NEQ {
				break
			}
			a, b := x.X, x.Y
			if _, ok := a.(*ssa.Const); ok {
				a, b = b, a
			}
			key, ok := constantKey(b)
			if !ok {
				break
			}
			if x.Op == token.NEQ {
				holds = !holds
			}
			switch key {
			case "false":
				cond, holds = a, !holds
				continue
			case IsTrue:
				cond = a
				continue
			}
			return a, key, holds
		}
		return cond, IsTrue, holds
	}
}
