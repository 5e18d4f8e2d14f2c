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
	deeds   map[*ssa.Call]bool // what they do
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
	d.acting, d.deeds = names, places
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
