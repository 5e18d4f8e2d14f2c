package methoddefault

import (
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

// A dispatch is a function that compares the request's method with constants.
type dispatch struct {
	f       *summary.Function
	methods map[ssa.Value]bool // values that are the method
	tests   []test             // the comparisons
	ifs     map[*ssa.If]string // branches on the method: the constant
	acting  []string           // methods whose cases act
	cases   map[string]*summary.Reached
}

// A test is a comparison of the method with a constant.
type test struct {
	pos    token.Pos
	method string
}

// newDispatch finds the method and its tests; nil if fewer than two constants
// are told apart, the function has no response, or something else decides
// about the method, too.
func newDispatch(f *summary.Function) *dispatch {
	d := &dispatch{f: f, methods: map[ssa.Value]bool{}, ifs: map[*ssa.If]string{}, cases: map[string]*summary.Reached{}}
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			if v, ok := instr.(ssa.Value); ok && isRequestMethod(v) {
				d.spread(v)
			}
		}
	}
	if len(d.methods) == 0 || !hasResponse(f.SSA) || d.decidedElsewhere() {
		return nil
	}
	for _, b := range f.SSA.Blocks {
		if branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok {
			d.branch(branch)
		}
	}
	consts := map[string]bool{}
	for _, c := range d.ifs {
		consts[c] = true
	}
	if len(consts) < 2 {
		return nil
	}
	return d
}

// spread marks a value, and what it becomes by assignment and change of case.
func (d *dispatch) spread(v ssa.Value) {
	if d.methods[v] {
		return
	}
	d.methods[v] = true
	for _, r := range ssabuild.Uses(v) {
		switch x := r.(type) {
		case *ssa.Phi:
			d.spread(x)
		case *ssa.ChangeType:
			d.spread(x)
		case *ssa.Convert:
			d.spread(x)
		case *ssa.Call:
			if changesCase(x) {
				d.spread(x)
			}
		}
	}
}

func changesCase(c *ssa.Call) bool {
	fn := c.Call.StaticCallee()
	return fn != nil && fn.Pkg != nil && fn.Pkg.Pkg.Path() == "strings" && (fn.Name() == "ToUpper" || fn.Name() == "ToLower" || fn.Name() == "TrimSpace")
}

// isRequestMethod recognises r.Method of a server's request, and the method
// getters of frameworks.
func isRequestMethod(v ssa.Value) bool {
	switch x := v.(type) {
	case *ssa.UnOp:
		fa, ok := x.X.(*ssa.FieldAddr)
		return ok && x.Op == token.MUL && isRequest(fa.X.Type()) && fieldName(fa) == "Method"
	case *ssa.Call:
		obj := x.Call.Method
		if fn := x.Call.StaticCallee(); !x.Call.IsInvoke() && fn != nil {
			obj, _ = fn.Object().(*types.Func)
		}
		if obj == nil || obj.Name() != "Method" || obj.Signature().Recv() == nil {
			return false
		}
		return model.Responds(obj.Signature().Recv().Type())
	}
	return false
}

func isRequest(t types.Type) bool {
	named := model.Named(t)
	return named != nil && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "net/http" && named.Obj().Name() == "Request"
}

func fieldName(fa *ssa.FieldAddr) string {
	st, ok := types.Unalias(fa.X.Type()).Underlying().(*types.Pointer).Elem().Underlying().(*types.Struct)
	if !ok {
		return ""
	}
	return st.Field(fa.Field).Name()
}

// hasResponse reports whether a function gets the response to answer on.
func hasResponse(fn *ssa.Function) bool {
	for _, p := range fn.Params {
		if summary.IsResponse(p.Type()) {
			return true
		}
	}
	for _, v := range fn.FreeVars {
		if summary.IsResponse(v.Type()) {
			return true
		}
	}
	return false
}

// decidedElsewhere reports whether the method is looked up in a table or
// handed to a function that may decide, or a function of methods is called
// with the request.
func (d *dispatch) decidedElsewhere() bool {
	for v := range d.methods {
		for _, r := range ssabuild.Uses(v) {
			switch x := r.(type) {
			case *ssa.Lookup:
				return true
			case *ssa.Call:
				if !changesCase(x) && leadsToBranch(x) {
					return true
				}
			}
		}
	}
	for _, b := range d.f.SSA.Blocks {
		for _, instr := range b.Instrs {
			c, ok := instr.(*ssa.Call)
			if !ok || d.methods[c] {
				continue
			}
			if name := calleeName(c); strings.Contains(strings.ToLower(name), "method") && leadsToBranch(c) {
				return true
			}
			if slices.ContainsFunc(c.Call.Args, func(a ssa.Value) bool { return namesMethods(a) }) && leadsToBranch(c) {
				return true
			}
		}
	}
	return false
}

func calleeName(c *ssa.Call) string {
	if c.Call.IsInvoke() {
		return c.Call.Method.Name()
	}
	if fn := c.Call.StaticCallee(); fn != nil {
		return fn.Name()
	}
	return ""
}

// leadsToBranch reports whether a call's result is tested.
func leadsToBranch(v ssa.Value) bool {
	seen := map[ssa.Value]bool{}
	var visit func(v ssa.Value) bool
	visit = func(v ssa.Value) bool {
		if seen[v] {
			return false
		}
		seen[v] = true
		for _, r := range ssabuild.Uses(v) {
			switch x := r.(type) {
			case *ssa.If:
				return true
			case *ssa.UnOp, *ssa.BinOp, *ssa.Phi, *ssa.Extract:
				if visit(x.(ssa.Value)) {
					return true
				}
			}
		}
		return false
	}
	return visit(v)
}

// branch notes a branch on the method.
func (d *dispatch) branch(branch *ssa.If) {
	cmp, ok := branch.Cond.(*ssa.BinOp)
	if !ok || cmp.Op != token.EQL && cmp.Op != token.NEQ {
		return
	}
	x, y := cmp.X, cmp.Y
	if !d.methods[x] {
		x, y = y, x
	}
	text, ok := constText(y)
	if !d.methods[x] || !ok || text == "" {
		return
	}
	d.ifs[branch] = strings.ToUpper(text)
	d.tests = append(d.tests, test{cmp.Pos(), strings.ToUpper(text)})
}

func constText(v ssa.Value) (string, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil {
		return "", false
	}
	s, err := strconv.Unquote(c.Value.ExactString())
	return s, err == nil
}

// matches reports whether a test is a branch on the method on the side where
// the method is the constant.
func (d *dispatch) matches(t summary.Test) (string, bool) {
	text, ok := d.ifs[t.If]
	return text, ok && t.Holds
}

// answersByMethod finds the cases that act, and reports whether there are at
// least two: they answer, call on or change something where other methods do
// not come to.
func (d *dispatch) answersByMethod() bool {
	others := d.f.Control().Reachable(nil, func(t summary.Test) bool { _, ok := d.matches(t); return ok })
	places := map[*ssa.Call]bool{}
	var names []string
	for _, text := range d.constants() {
		r := d.f.Control().Reachable(nil, func(t summary.Test) bool {
			other, ok := d.ifs[t.If]
			return ok && (other == text) != t.Holds
		})
		d.cases[text] = r
		acts := false
		for _, b := range d.f.SSA.Blocks {
			for _, instr := range b.Instrs {
				c, ok := instr.(*ssa.Call)
				if ok && r.Has(c) && !others.Has(c) && d.acts(c) {
					acts = true
					places[c] = true
				}
			}
		}
		if acts {
			names = append(names, text)
		}
	}
	d.acting = names
	return len(names) >= 2 && len(places) >= 2
}

func (d *dispatch) constants() []string {
	var list []string
	for _, c := range d.ifs {
		if !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	slices.SortFunc(list, func(a, b string) int { return int(d.first(a) - d.first(b)) })
	return list
}

// first is where a constant is first compared.
func (d *dispatch) first(text string) token.Pos {
	pos := token.Pos(0)
	for branch, c := range d.ifs {
		if p := branch.Cond.Pos(); c == text && (pos == 0 || p < pos) {
			pos = p
		}
	}
	return pos
}

// acts reports whether a call answers a request with a success, hands it on,
// or has an effect.
func (d *dispatch) acts(c *ssa.Call) bool {
	if r := d.f.Reply(c); r != nil && (!r.Refusal() || r.Checks) {
		return true
	}
	return changes(d.f, c)
}

func changes(f *summary.Function, c *ssa.Call) bool {
	return slices.ContainsFunc(f.Effects(c), func(e summary.Effect) bool {
		switch e.Kind {
		case summary.Nexts, summary.Writes, summary.Sends, summary.Execs:
			return !f.Bookkeeping(c, e)
		}
		return false
	})
}

// A way is how a request with a method without a case gets through.
type way struct {
	exit    token.Pos
	success *ssa.Call // the answer that it shares with the cases; nil if nothing is written
}

// What the way of other methods has seen.
const (
	silent   = iota
	answered // something of its own, or what nobody knows
)

// otherwise follows the requests whose method has no case. It gives a way on
// which nothing is written, or one that joins the cases in their success.
func (d *dispatch) otherwise() *way {
	var found *way
	w := &summary.Walk{Mark: silent}
	w.Cut = func(t summary.Test, _ int) bool { _, ok := d.matches(t); return ok }
	w.Step = func(s *summary.Step) {
		switch x := s.Instr.(type) {
		case *ssa.Call:
			if s.Mark == silent && found == nil || s.Mark == silent && found.success == nil {
				if d.sharedSuccess(x) && d.tested(s) {
					found = &way{success: x}
				}
			}
			if r := d.f.Reply(x); r != nil {
				if r.Always || r.Kind == summary.Delegated {
					s.Mark = answered
				} else {
					s.Forks = []summary.Fork{{Mark: answered, Learn: r.Known(x)}, {Mark: s.Mark, Learn: r.KnownOpen(x)}}
				}
			} else if changes(d.f, x) {
				s.Mark = answered
			}
		case *ssa.Panic:
			s.Stop = true
		case *ssa.Return:
			if s.Mark == silent && x.Block() != d.f.SSA.Recover && d.tested(s) && returnsNothing(s, x) && found == nil {
				found = &way{exit: exitPos(x, d.f.SSA)}
			}
		}
	}
	d.f.Control().Follow(w)
	return found
}

// tested reports whether a way has passed a comparison of the method with a
// case that acts: a way that left before is no default.
func (d *dispatch) tested(s *summary.Step) bool {
	n := map[string]bool{}
	for _, t := range s.Branches() {
		if c, ok := d.ifs[t.If]; ok && slices.Contains(d.acting, c) {
			n[c] = true
		}
	}
	return len(n) >= len(d.acting)
}

// sharedSuccess reports whether a call is a success, with a status of its
// own, that at least two acting cases come to as well, one of which changed
// something.
func (d *dispatch) sharedSuccess(c *ssa.Call) bool {
	r := d.f.Reply(c)
	if r == nil || !r.Always || r.Kind != summary.SetsOnly && r.Kind != summary.Full || r.Status < 200 || r.Status > 299 {
		return false
	}
	n, changing := 0, false
	for _, text := range d.acting {
		reached := d.cases[text]
		if !reached.Has(c) {
			continue
		}
		n++
		for _, b := range d.f.SSA.Blocks {
			for _, instr := range b.Instrs {
				if e, ok := instr.(*ssa.Call); ok && reached.Has(e) && changes(d.f, e) {
					changing = true
				}
			}
		}
	}
	return n >= 2 && changing
}

// returnsNothing reports whether a return tells the caller nothing: no
// results, or nil errors and values.
func returnsNothing(s *summary.Step, ret *ssa.Return) bool {
	for _, v := range ret.Results {
		if !types.IsInterface(v.Type()) {
			return false
		}
		if isNil, known := s.Is(v, summary.IsNil); !known || !isNil {
			return false
		}
	}
	return true
}

func exitPos(ret *ssa.Return, fn *ssa.Function) token.Pos {
	if ret.Pos().IsValid() {
		return ret.Pos()
	}
	if fn.Syntax() != nil {
		return fn.Syntax().End() - 1
	}
	return fn.Pos()
}
