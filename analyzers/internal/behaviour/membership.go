package behaviour

import (
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// asks reads a condition that rests on nothing but whether a text is one of
// some constants: a comparison, a look-up in a table, a function that does so.
func (f *function) asks(v ssa.Value, depth int) *term.Membership {
	if depth > 6 {
		return nil
	}
	switch x := v.(type) {
	case *ssa.UnOp:
		if x.Op == token.NOT {
			return opposite(f.asks(x.X, depth+1))
		}
	case *ssa.BinOp:
		return f.asksEqual(x, depth)
	case *ssa.Lookup:
		if !x.CommaOk && isTruth(x.Type()) {
			return f.hasValue(x, constant.MakeBool(true))
		}
	case *ssa.Extract:
		if l, ok := x.Tuple.(*ssa.Lookup); ok {
			if x.Index == 1 {
				return f.hasValue(l, nil)
			}
			if isTruth(x.Type()) {
				return f.hasValue(l, constant.MakeBool(true))
			}
		}
	case *ssa.Call:
		return f.asksCall(x)
	}
	return nil
}

func opposite(m *term.Membership) *term.Membership {
	if m == nil {
		return nil
	}
	return &term.Membership{Of: m.Of, Names: m.Names, Else: !m.Else}
}

// asksEqual: path == "/a", table[path] == "admin", isPublic(path) == false.
func (f *function) asksEqual(x *ssa.BinOp, depth int) *term.Membership {
	a, b := x.X, x.Y
	if _, ok := a.(*ssa.Const); ok {
		a, b = b, a
	}
	c, ok := b.(*ssa.Const)
	if !ok || c.Value == nil || x.Op != token.EQL && x.Op != token.NEQ {
		return nil
	}
	var m *term.Membership
	switch l, isLookup := a.(*ssa.Lookup); {
	case c.Value.Kind() == constant.Bool:
		if m = f.asks(a, depth+1); !constant.BoolVal(c.Value) {
			m = opposite(m)
		}
	case isLookup && !l.CommaOk:
		m = f.hasValue(l, c.Value)
	case c.Value.Kind() == constant.String:
		if of, ok := f.subject(a); ok {
			m = &term.Membership{Of: of, Names: []string{constant.StringVal(c.Value)}}
		}
	}
	if x.Op == token.NEQ {
		return opposite(m)
	}
	return m
}

// hasValue tells for which texts a table has the value; any for nil.
func (f *function) hasValue(l *ssa.Lookup, want constant.Value) *term.Membership {
	of, ok := f.subject(l.Index)
	t := f.tableOf(l.X)
	if !ok || t == nil {
		return nil
	}
	m := &term.Membership{Of: of}
	if want != nil && zero(want) {
		m.Else = true // what is not in it is so, too
	}
	for name, v := range t {
		if want != nil && v == nil {
			return nil
		}
		if (want == nil || constant.Compare(v, token.EQL, want)) != m.Else {
			m.Names = append(m.Names, name)
		}
	}
	slices.Sort(m.Names)
	return m
}

func zero(v constant.Value) bool {
	switch v.Kind() {
	case constant.Bool:
		return !constant.BoolVal(v)
	case constant.String:
		return constant.StringVal(v) == ""
	}
	return constant.Sign(v) == 0
}

// asksCall: slices.Contains(table, path), set.Has(path), isPublic(path).
func (f *function) asksCall(call *ssa.Call) *term.Membership {
	to := calleeOf(&call.Call)
	if to.obj == nil {
		return nil
	}
	if body := f.e.behaviourOf(to.obj); body != nil {
		if body.Asks == nil || body.Asks.Of == term.RouteName {
			return body.Asks
		}
		if body.Asks.Of < len(to.args) {
			if of, ok := f.subject(to.args[body.Asks.Of]); ok {
				return &term.Membership{Of: of, Names: body.Asks.Names, Else: body.Asks.Else}
			}
		}
		return nil
	}
	if len(to.args) != 2 || !holds(to.obj.Name()) || !isTruth(call.Type()) {
		return nil
	}
	t := f.tableOf(to.args[0])
	of, ok := f.subject(one(to.args[1]))
	if !ok || t == nil {
		return nil
	}
	m := &term.Membership{Of: of}
	for name := range t {
		m.Names = append(m.Names, name)
	}
	slices.Sort(m.Names)
	return m
}

func holds(name string) bool { return name == "Contains" || name == "Has" }

// one is the only element of the arguments that a variadic function is given.
func one(v ssa.Value) ssa.Value {
	s, ok := v.(*ssa.Slice)
	if !ok {
		return v
	}
	array, ok := s.X.(*ssa.Alloc)
	if !ok {
		return v
	}
	var elem ssa.Value
	for _, r := range ssabuild.Uses(array) {
		at, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		for _, r := range ssabuild.Uses(at) {
			if st, ok := r.(*ssa.Store); ok {
				if elem != nil {
					return v
				}
				elem = st.Val
			}
		}
	}
	if elem == nil {
		return v
	}
	return elem
}

// subject says what text a value is: the name of the route, or an input.
func (f *function) subject(v ssa.Value) (of int, ok bool) {
	switch x := v.(type) {
	case *ssa.ChangeType:
		return f.subject(x.X)
	case *ssa.Convert:
		return f.subject(x.X)
	case *ssa.Parameter:
		i, ok := f.inputs[x]
		return i, ok && isText(x.Type())
	}
	return term.RouteName, namesRoute(v)
}

// namesRoute reports whether a value is the path of the request, or the
// method of a service that it calls.
func namesRoute(v ssa.Value) bool {
	if !tellsRoute(v) {
		return false
	}
	switch fieldName(v) + callName(v) {
	case "Path", "FullPath", "FullMethod", "Procedure":
		return true
	}
	return false
}

// membership tells what text the only result of a function tells of, if it
// tells nothing else.
func (f *function) membership() *term.Membership {
	results := f.ssa.Signature.Results()
	if results.Len() != 1 || !isTruth(results.At(0).Type()) {
		return nil
	}
	byInput := map[int][]ssa.Value{}
	tests := map[ssa.Value]*term.Membership{}
	note := func(v ssa.Value) {
		if m := f.asks(v, 0); m != nil && tests[v] == nil {
			tests[v] = m
			byInput[m.Of] = append(byInput[m.Of], v)
		}
	}
	for _, b := range f.blocks {
		switch last := b.Instrs[len(b.Instrs)-1].(type) {
		case *ssa.If:
			note(last.Cond)
		case *ssa.Return:
			note(last.Results[0])
			if phi, ok := last.Results[0].(*ssa.Phi); ok {
				for _, e := range phi.Edges {
					note(e)
				}
			}
		}
	}
	for of := range byInput {
		if len(byInput) == 1 {
			return f.told(of, worlds(tests, byInput[of]))
		}
	}
	return nil
}

// told asks a function for its result in each world.
func (f *function) told(of int, list []*world) *term.Membership {
	if list == nil {
		return nil
	}
	results := make([]bool, len(list))
	for i, w := range list {
		yes, no := false, false
		f.e.Flow.Follow(f.ssa, Walk{
			Step: func(s *Step) {
				ret, ok := s.Instr.(*ssa.Return)
				if !ok || ret.Block() == f.ssa.Recover {
					return
				}
				v := s.Resolve(ret.Results[0])
				is, known := w.holds[v]
				if c, ok := v.(*ssa.Const); ok {
					is, known = can(c, term.True), true
				}
				yes, no = yes || is || !known, no || !is || !known
			},
			Cut: w.cuts,
		})
		if yes == no {
			return nil
		}
		results[i] = yes
	}
	out := &term.Membership{Of: of, Else: results[len(results)-1]}
	for i, w := range list {
		if results[i] != out.Else {
			out.Names = append(out.Names, w.names...)
		}
	}
	slices.Sort(out.Names)
	if len(out.Names) == 0 {
		return nil
	}
	return out
}
