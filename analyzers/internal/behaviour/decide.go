package behaviour

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/term"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// imply gives the guards that have accepted if a value is so.
func (g *guards) imply(v ssa.Value, val term.Value) accepted {
	key := impliedKey{v, val}
	if a, ok := g.implied[key]; ok {
		return a
	}
	if g.busy[key] {
		return nil
	}
	g.busy[key] = true
	a := g.compute(v, val).and(g.sent(v, val))
	delete(g.busy, key)
	g.implied[key] = a
	return a
}

func (g *guards) compute(v ssa.Value, val term.Value) accepted {
	switch x := v.(type) {
	case *ssa.UnOp:
		switch x.Op {
		case token.NOT:
			return g.imply(x.X, Opposite(val))
		case token.MUL:
			return g.named(x, val)
		}
	case *ssa.Field:
		return g.named(x, val)
	case *ssa.BinOp:
		return g.comparison(x, val)
	case *ssa.MakeInterface:
		return g.imply(x.X, val)
	case *ssa.ChangeInterface:
		return g.imply(x.X, val)
	case *ssa.ChangeType:
		return g.imply(x.X, val)
	case *ssa.Phi:
		return g.phi(x, val)
	case *ssa.Call:
		return g.told(x, 0, val)
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok {
			return g.told(call, x.Index, val)
		}
	}
	return nil
}

// Opposite is what a value is not, if it is so.
func Opposite(val term.Value) term.Value {
	return [...]term.Value{term.True: term.False, term.False: term.True, term.IsNil: term.NonNil, term.NonNil: term.IsNil}[val]
}

// phi: what all the values tell that it can have when it is so.
func (g *guards) phi(x *ssa.Phi, val term.Value) accepted {
	var out accepted
	first := true
	for _, e := range x.Edges {
		if c, ok := e.(*ssa.Const); ok && !can(c, val) || val == term.IsNil && neverNil(e) {
			continue
		}
		a := g.imply(e, val)
		if first {
			out, first = a, false
		} else {
			out = out.or(a)
		}
	}
	return out
}

// neverNil reports whether a value is an error that was just made.
func neverNil(v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	to := calleeOf(&call.Call)
	return to.obj != nil && (to.obj.FullName() == "fmt.Errorf" || to.obj.FullName() == "errors.New")
}

// nilIf is that a value is nil, or zero, or that it is not.
func nilIf(zero bool) term.Value {
	if zero {
		return term.IsNil
	}
	return term.NonNil
}

// can reports whether a constant is so.
func can(c *ssa.Const, val term.Value) bool {
	zero := c.Value == nil
	if !zero {
		switch c.Value.ExactString() {
		case "false", "0", `""`:
			zero = true
		}
	}
	return zero == (val == term.False || val == term.IsNil)
}

// comparison: x == nil, n == 1, and comparisons of two values that are not constants.
func (g *guards) comparison(x *ssa.BinOp, val term.Value) accepted {
	a, b := x.X, x.Y
	if _, ok := a.(*ssa.Const); ok {
		a, b = b, a
	}
	equal := val == term.True
	switch x.Op {
	case token.EQL:
	case token.NEQ:
		equal = !equal
	case token.GTR: // len(x) > 0
		c, ok := x.Y.(*ssa.Const)
		if !ok || !can(c, term.IsNil) {
			return g.counter(x, val)
		}
		equal = !equal
	case token.LSS, token.GEQ: // n < 1
		if c, ok := x.Y.(*ssa.Const); ok && c.Value != nil && c.Value.ExactString() == "1" {
			return g.imply(x.X, nilIf((x.Op == token.LSS) == equal)).and(g.counter(x, val))
		}
		return g.counter(x, val)
	default:
		return g.counter(x, val)
	}
	c, ok := b.(*ssa.Const)
	if !ok {
		return g.equality(x, equal)
	}
	out := g.method(a, c, equal, x)
	switch {
	case c.Value != nil && c.Value.ExactString() == "true":
		return out.and(g.imply(a, truth(equal)))
	case c.Value != nil && c.Value.ExactString() == "false":
		return out.and(g.imply(a, truth(!equal)))
	case can(c, term.IsNil) == equal:
		return out.and(g.imply(a, term.IsNil)).and(g.nobody(a, x))
	case can(c, term.IsNil) || equal:
		out = out.and(g.imply(a, term.NonNil))
	}
	return out.and(g.role(a, c, equal, x))
}

// method: r.Method == "POST" restricts the method.
func (g *guards) method(a ssa.Value, c *ssa.Const, equal bool, at ssa.Instruction) accepted {
	if !equal || c.Value == nil || !isText(c.Type()) {
		return nil
	}
	if !isMethod(a) {
		return nil
	}
	text, err := strconv.Unquote(c.Value.ExactString())
	if err != nil || !methods[text] {
		return nil
	}
	return accepted{term.Method: {Guard: term.Method, By: "a test of the method", At: g.f.e.place(at)}}
}

// isMethod reports whether a value is named like a request's method.
func isMethod(v ssa.Value) bool { return fieldName(v) == "Method" || callName(v) == "Method" }

var methods = map[string]bool{"GET": true, "HEAD": true, "POST": true, "PUT": true, "PATCH": true, "DELETE": true, "OPTIONS": true, "CONNECT": true, "TRACE": true}

// role: user.Role == "admin".
func (g *guards) role(a ssa.Value, c *ssa.Const, equal bool, at ssa.Instruction) accepted {
	name := fieldName(a)
	if name == "" || !equal || c.Value == nil || !strings.Contains(strings.ToLower(name), "role") {
		return nil
	}
	return accepted{term.Authz: {Guard: term.Authz, By: "a test of " + name, At: g.f.e.place(at), Named: true}}
}

// equality of two values decides who may, if one of them names an owner, a
// tenant or a role.
func (g *guards) equality(x *ssa.BinOp, equal bool) accepted {
	if !equal {
		return nil
	}
	a, b := g.f.e.Flow.About(g.f.ssa, x.X), g.f.e.Flow.About(g.f.ssa, x.Y)
	if (proves(a, b) || proves(b, a)) && isText(x.X.Type()) {
		return accepted{term.Authn: {Guard: term.Authn, By: "a comparison with a secret", At: g.f.e.place(x)}}
	}
	if givenOut(x.X, x.Y) != "" {
		return accepted{term.Authn: {Guard: term.Authn, By: "a comparison with what was given out", At: g.f.e.place(x), Named: true}}
	}
	return g.ownership(x.X, x.Y, g.f.e.place(x))
}

// proves reports whether a is what the request presents, and one of both is a
// secret that the request does not bring along twice.
func proves(a, b About) bool { return a.Request && (b.Secret || a.Secret && !b.Request) }

// ownership: one of two values that are compared names an owner, a tenant or a
// role, or both say which user.
func (g *guards) ownership(x, y ssa.Value, at finding.Place) accepted {
	for _, v := range []ssa.Value{x, y} {
		for _, word := range vocabulary.Words(fieldName(v)) {
			if owners[strings.TrimSuffix(word, "s")] {
				return accepted{term.Authz: {Guard: term.Authz, By: "a comparison of " + fieldName(v), At: at, Named: true}}
			}
		}
	}
	for _, pair := range [][2]ssa.Value{{x, y}, {y, x}} {
		if name := g.userName(pair[0]); name != "" && isUser(pair[1]) {
			return accepted{term.Authz: {Guard: term.Authz, By: "a comparison of " + name, At: at, Named: true}}
		}
	}
	return g.sameKey(x, y, at)
}

// sameKey: whoever sends the request is known by a key, and what it is about
// is of the same one. A key that the request says of itself proves nothing.
func (g *guards) sameKey(x, y ssa.Value, at finding.Place) accepted {
	a, b := heldIn(x), heldIn(y)
	if !strings.EqualFold(a, b) || !vocabulary.IdentityKey(a) || g.f.e.Flow.About(g.f.ssa, x).Request || g.f.e.Flow.About(g.f.ssa, y).Request {
		return nil
	}
	return accepted{term.Authz: {Guard: term.Authz, By: "a comparison of " + a, At: at, Named: true}}
}

// heldIn is the field that a value is loaded from, or the getter that gives it.
func heldIn(v ssa.Value) string { return cmp.Or(fieldName(v), callName(v)) }

// userName is the name of a field, or of a local variable that what the caller
// names was held in, if it says which user.
func (g *guards) userName(v ssa.Value) string {
	names := []string{fieldName(v)}
	if names[0] == "" && callName(v) == "" {
		names = g.localNames(v)
	}
	for _, name := range names {
		if aboutUser(name) {
			return name
		}
	}
	return ""
}

// isUser reports whether a value says which user: CurrentUserID(r), user.ID,
// claims.UserID.
func isUser(v ssa.Value) bool {
	if name := fieldName(v); name != "" {
		return aboutUser(name) || strings.EqualFold(name, "id") && aboutUser(OwnerOf(v))
	}
	return aboutUser(callName(v))
}

// aboutUser reports whether a name speaks of a user.
func aboutUser(name string) bool { return slices.Contains(vocabulary.Words(name), "user") }

// OwnerOf names the type that the field which a value is loaded from belongs
// to; "" if it is no field.
func OwnerOf(v ssa.Value) string {
	switch x := v.(type) {
	case *ssa.UnOp:
		if fa, ok := x.X.(*ssa.FieldAddr); ok {
			return model.TypeName(fa.X.Type())
		}
	case *ssa.Field:
		return model.TypeName(x.X.Type())
	}
	return ""
}

// alike: a function that compares any two values says who the caller is only
// if a secret is one of them, neither is a constant, and more than the route
// is asked.
func (g *guards) alike(x, y ssa.Value, at finding.Place) accepted {
	for _, v := range []ssa.Value{x, y} {
		if tellsRoute(v) {
			return nil
		}
	}
	out := g.ownership(x, y, at)
	_, cx := x.(*ssa.Const)
	_, cy := y.(*ssa.Const)
	if a, b := g.f.e.Flow.About(g.f.ssa, x), g.f.e.Flow.About(g.f.ssa, y); !cx && !cy && (a.Secret || b.Secret) {
		out = out.and(accepted{term.Authn: {Guard: term.Authn, By: "a comparison with a secret", At: at}})
	}
	return out
}

var owners = map[string]bool{"owner": true, "tenant": true, "role": true, "author": true, "creator": true, "uid": true}

// named: user.IsAdmin and the like.
func (g *guards) named(v ssa.Value, val term.Value) accepted {
	name := fieldName(v)
	if out := g.setUp(v, name, val, g.f.e.place(g.f.ssa)); out != nil {
		return out
	}
	if name == "" || val != term.True {
		return nil
	}
	if b, ok := v.Type().Underlying().(*types.Basic); !ok || b.Info()&types.IsBoolean == 0 {
		return nil
	}
	if vocabulary.Authorization("", name) || vocabulary.Right(name) && !g.f.e.Flow.About(g.f.ssa, v).Request {
		return accepted{term.Authz: {Guard: term.Authz, By: "a test of " + name, At: g.f.e.place(g.f.ssa), Named: true}}
	}
	return nil
}

// fieldName is the field that a value is loaded from, or "".
func fieldName(v ssa.Value) string {
	switch x := v.(type) {
	case *ssa.UnOp:
		if fa, ok := x.X.(*ssa.FieldAddr); ok && x.Op == token.MUL {
			if fv := fieldVar(fa.X.Type(), fa.Field); fv != nil {
				return fv.Name()
			}
		}
	case *ssa.Field:
		if fv := fieldVar(x.X.Type(), x.Field); fv != nil {
			return fv.Name()
		}
	case *ssa.ChangeType:
		return fieldName(x.X)
	case *ssa.Convert:
		return fieldName(x.X)
	}
	return ""
}

func callName(v ssa.Value) string {
	if call, ok := v.(*ssa.Call); ok {
		if to := calleeOf(&call.Call); to.obj != nil && len(to.args) <= 1 {
			return to.obj.Name()
		}
	}
	return ""
}

// told gives what the result of a call tells.
func (g *guards) told(call *ssa.Call, index int, val term.Value) accepted {
	known := g.calledBy(call)
	to, at := known.callee, known.at
	var out accepted
	for _, m := range known.mirrors {
		if m.Result == index && sameValue(m.Value, val) {
			out = out.and(g.imply(m.Arg.Of, m.Arg.Value))
		}
	}
	if to.obj == nil {
		return out.and(g.dynamic(call, index, val))
	}
	out = out.and(g.uncounted(call, index, val)).and(g.unlocked(call, index, val))
	for _, r := range known.rows {
		i, want, ok := decision(r, to.obj)
		if k, decides := rowGuard(r); decides && ok && i == index && want == val {
			out = out.and(accepted{k: {Guard: k, By: r.Name() + quality(r), At: at}})
		}
		if r.Kind == model.Compare && !r.Constant && ok && i == index && want == val && len(to.args) == 2 {
			out = out.and(g.alike(to.args[0], to.args[1], at))
		}
		if r.Kind == model.Answered && val == term.False && index == 0 {
			out = out.and(g.unanswered(call, to))
		}
	}
	if len(known.rows) > 0 {
		return out
	}
	standard := g.f.e.standard(to.obj.Pkg())
	if !standard {
		out = out.and(g.lookup(call, to, index, val)).and(g.setUp(resultOf(call, index), to.obj.Name(), val, at))
	}
	if body := g.f.e.behaviourOf(to.obj); body != nil {
		tells := false
		for _, c := range body.Checks {
			if c.Result == index && sameValue(c.Value, val) {
				tells = true
				out = out.and(checked(c, body.Name))
			}
		}
		if !tells {
			return out
		}
	} else if standard {
		return out
	}
	return out.and(g.ofRoute(call, g.byName(to.obj, index, val, at)))
}

// ofRoute drops the authentication that a name tells of if all the function is
// given is the route: needsAuth(r.URL.Path) asks nothing about the caller.
func (g *guards) ofRoute(call *ssa.Call, acc accepted) accepted {
	if _, ok := acc[term.Authn]; ok && g.independent(call) == byRoute {
		delete(acc, term.Authn)
	}
	return acc
}

// A called is what a call is of; told is asked for each value of each result.
type called struct {
	callee  callee
	at      finding.Place
	mirrors []Mirror
	rows    []*model.Row
}

func (g *guards) calledBy(call *ssa.Call) *called {
	if c := g.called[call]; c != nil {
		return c
	}
	c := &called{callee: calleeOf(&call.Call), at: g.f.e.place(call)}
	c.mirrors, _ = g.f.e.Flow.Mirrors(g.f.ssa, call)
	if c.callee.obj != nil {
		c.rows = g.f.rows(c.callee)
	}
	g.called[call] = c
	return c
}

func quality(r *model.Row) string {
	if r.Quality == "" {
		return ""
	}
	return " (" + r.Quality + ")"
}

// sameValue: the zero value of a bool is false, of all else nil.
func sameValue(a, b term.Value) bool { return a == b }

func checked(c term.Check, name string) accepted {
	if len(c.Guards) == 0 {
		return nil
	}
	out := accepted{}
	for _, a := range c.Guards {
		if name != "" && a.By != name {
			a.By = name
		}
		out[a.Guard] = a
	}
	return out
}

// rowGuard is the guard that a row's function decides on.
func rowGuard(r *model.Row) (term.Guard, bool) {
	switch r.Kind {
	case model.Guard:
		return term.ParseGuard(r.Guard)
	case model.Limiter:
		return term.RateLimit, true
	case model.Verify:
		return term.Authn, true
	case model.Compare:
		return term.Authn, r.Constant // others compare paths and headers all day; see alike
	}
	return 0, false
}

// decision reads how a row's function says yes: which result, and what it is then.
func decision(r *model.Row, obj *types.Func) (index int, want term.Value, ok bool) {
	word, n, numbered := strings.Cut(r.Decision, " ")
	results := obj.Signature().Results()
	switch word {
	case "error":
		index, want = results.Len()-1, term.IsNil
	case "false":
		index, want = 0, term.True
	case "true":
		index, want = 0, term.False
	case "zero":
		index, want = 0, term.NonNil
	case "nonzero":
		index, want = 0, term.IsNil
	default:
		return 0, 0, false
	}
	if numbered {
		index, _ = strconv.Atoi(n)
	}
	return index, want, true
}

// byName: a function of which only the name is known, or whose body can
// refuse and whose name says why.
func (g *guards) byName(obj *types.Func, index int, val term.Value, at finding.Place) accepted {
	results := obj.Signature().Results()
	if index >= results.Len() || !acceptsBy(results.At(index).Type(), obj.Name(), val) {
		return nil
	}
	owner := ""
	if recv := obj.Signature().Recv(); recv != nil {
		owner = model.TypeName(recv.Type())
	}
	out := accepted{}
	for k, judge := range judges {
		of := owner
		if term.Guard(k) == term.RateLimit && of == "" && obj.Pkg() != nil {
			of = obj.Pkg().Name() // captcha.Verify, limiter.Allow
		}
		if judge != nil && judge(of, obj.Name()) {
			out[term.Guard(k)] = term.Accepted{Guard: term.Guard(k), By: qualified(obj), At: at, Named: true}
		}
	}
	return out
}

var judges = [term.Guards]func(owner, name string) bool{
	term.Authn:     func(o, n string) bool { return vocabulary.Authentication(o, n) || vocabulary.Verification(o, n) },
	term.Authz:     vocabulary.Authorization,
	term.RateLimit: vocabulary.Limiting,
}

// acceptsBy reports whether a result of the type says yes by being so.
func acceptsBy(t types.Type, name string, val term.Value) bool {
	if isError(t) {
		return val == term.IsNil
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if u.Info()&types.IsBoolean != 0 {
			if denies(name) {
				return val == term.False
			}
			return val == term.True
		}
		return val == term.NonNil
	}
	return val == term.NonNil
}

// denies reports whether a function of that name says no by true.
func denies(name string) bool {
	for _, w := range vocabulary.Words(name) {
		switch w {
		case "denied", "deny", "forbidden", "blocked", "locked", "exceeded", "limited", "throttled", "unauthorized", "unauthenticated", "anonymous", "guest", "too", "not", "reached", "over", "banned":
			return true
		}
	}
	return false
}

// dynamic: a function value whose behaviour is known, or a parameter or field
// whose name says what it asks.
func (g *guards) dynamic(call *ssa.Call, index int, val term.Value) accepted {
	fn := g.f.eval(call.Call.Value)
	if fn.Op == term.Func && fn.Body != nil {
		for _, c := range fn.Body.Checks {
			if c.Result == index && c.Value == val {
				return checked(c, "")
			}
		}
		return nil
	}
	name := fieldName(call.Call.Value)
	if p, ok := call.Call.Value.(*ssa.Parameter); ok {
		name = p.Name()
	}
	if v, ok := call.Call.Value.(*ssa.FreeVar); ok {
		name = v.Name()
	}
	results := call.Call.Signature().Results()
	if name == "" || index >= results.Len() || !acceptsBy(results.At(index).Type(), name, val) {
		return nil
	}
	out := accepted{}
	for k, judge := range judges {
		if judge != nil && judge("", name) {
			out[term.Guard(k)] = term.Accepted{Guard: term.Guard(k), By: name, At: g.f.e.place(call), Named: true}
		}
	}
	return out
}

// afterCall gives the guards that have accepted once a call has returned.
func (g *guards) afterCall(call *ssa.Call) accepted {
	out := accepted{}
	_, requires := g.f.e.Flow.Mirrors(g.f.ssa, call)
	for _, is := range requires {
		out = out.and(g.imply(is.Of, is.Value))
	}
	to := calleeOf(&call.Call)
	if to.obj == nil {
		return out
	}
	if body := g.f.e.behaviourOf(to.obj); body != nil {
		for _, c := range body.Checks {
			if c.Result == term.Returned {
				out = out.and(checked(c, body.Name))
			}
		}
	}
	if l := g.f.e.lessonOf(to.obj); l != nil && to.obj.Signature().Results().Len() == 0 {
		if k, ok := term.ParseGuard(l.Arg); ok {
			out = out.and(accepted{k: {Guard: k, By: qualified(to.obj)}})
		}
	}
	return out
}

// unanswered gives what the calls before tell that were given the same
// context, if they have not stopped the chain.
func (g *guards) unanswered(test *ssa.Call, to callee) accepted {
	out := accepted{}
	if len(to.args) == 0 {
		return out
	}
	for _, b := range g.f.blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(*ssa.Call)
			if !ok || call == test || !call.Block().Dominates(test.Block()) {
				continue
			}
			out = out.and(g.f.stopping(call))
		}
	}
	return out
}
