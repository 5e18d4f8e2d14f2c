package bodylimit

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/suggest"
)

// bound makes the reading of a body fail at the maximum that the function
// compares its length with. Without one, how long a body may be is a decision
// that nobody else can take, and there is no fix.
func bound(p *rule.Pass, read token.Pos) []analysis.SuggestedFix {
	x := suggest.New(p.Pass, read)
	if x == nil {
		return nil
	}
	call := x.Call(read)
	if call == nil {
		return nil
	}
	body := onlyBody(x, call)
	_, function := x.Function(read)
	if body == nil || function == nil {
		return nil
	}
	t := lengthTests{x: x, call: call}
	ast.Inspect(function, t.visit)
	if t.limit == "" {
		return nil
	}
	return x.Bound(suggest.BodyRead{Call: call, Reader: body, Body: body, Limit: t.limit, Refuse: t.refuse})
}

// onlyBody finds the request's body in a call.
func onlyBody(x *suggest.Fix, call *ast.CallExpr) ast.Expr {
	var found []ast.Expr
	ast.Inspect(call, func(n ast.Node) bool {
		if e, ok := n.(ast.Expr); ok {
			if body := x.RequestBody(e); body != nil {
				found = append(found, body)
				return false
			}
		}
		return true
	})
	if len(found) != 1 {
		return nil
	}
	return found[0]
}

// lengthTests looks for the maximum, and for how the function answers a body
// that has more. What is compared after the reading counts before what is
// compared with Content-Length: it is what a body may have today.
type lengthTests struct {
	x      *suggest.Fix
	call   *ast.CallExpr
	limit  string
	after  bool
	refuse ast.Stmt
}

func (t *lengthTests) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.FuncLit:
		return n.Pos() <= t.call.Pos() && t.call.End() <= n.End()
	case *ast.IfStmt:
		if t.condition(n.Cond) && len(n.Body.List) == 2 {
			if s, ok := n.Body.List[0].(*ast.ExprStmt); ok && t.refuse == nil && t.x.Answers413(s) {
				t.refuse = s
			}
		}
	}
	return true
}

func (t *lengthTests) condition(cond ast.Expr) bool {
	b, ok := ast.Unparen(cond).(*ast.BinaryExpr)
	if !ok {
		return false
	}
	length, maximum := b.X, b.Y
	switch b.Op {
	case token.LOR:
		return t.condition(b.X) || t.condition(b.Y)
	case token.LSS:
		length, maximum = maximum, length
	case token.GTR:
	default:
		return false
	}
	after := t.lengthRead(length)
	if !after && !t.declared(length) || !t.steady(maximum) || !t.x.Means(maximum, t.call.Pos()) {
		return false
	}
	if t.limit == "" || after && !t.after {
		t.limit, t.after = t.spell(maximum), after
	}
	return true
}

// steady reports whether an expression gives the same wherever it stands: a
// constant, or a variable or field, converted or not.
func (t *lengthTests) steady(e ast.Expr) bool {
	if conv, ok := e.(*ast.CallExpr); ok && len(conv.Args) == 1 && t.x.Info.Types[conv.Fun].IsType() {
		e = conv.Args[0]
	}
	return suggest.Plain(e) || t.x.Info.Types[e].Value != nil
}

// declared reports whether an expression is the request's Content-Length,
// compared before the reading.
func (t *lengthTests) declared(e ast.Expr) bool {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	return ok && sel.Sel.Name == "ContentLength" && e.End() < t.call.Pos() && types.TypeString(t.x.Info.TypeOf(sel.X), nil) == "*net/http.Request"
}

// lengthRead reports whether an expression is the length of something,
// compared after the reading. That it is of what was read the rule has found.
func (t *lengthTests) lengthRead(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || len(call.Args) != 1 || e.Pos() < t.call.End() {
		return false
	}
	if t.x.Info.Types[call.Fun].IsType() {
		return t.lengthRead(call.Args[0])
	}
	id, ok := call.Fun.(*ast.Ident)
	if !ok || t.x.Info.Uses[id] != types.Universe.Lookup("len") {
		return false
	}
	text, ok := call.Args[0].(*ast.Ident)
	return ok && t.assigned(text)
}

// assigned reports whether the call's result was given to a variable.
func (t *lengthTests) assigned(id *ast.Ident) bool {
	for _, n := range t.x.Enclosing(t.call.Lparen) {
		if assign, ok := n.(*ast.AssignStmt); ok {
			lhs, ok := assign.Lhs[0].(*ast.Ident)
			return ok && t.x.Info.ObjectOf(lhs) == t.x.Info.ObjectOf(id)
		}
	}
	return false
}

// spell writes the maximum as an int64.
func (t *lengthTests) spell(e ast.Expr) string {
	untyped := t.x.Info.Types[e].Value != nil
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			if basic, ok := t.x.Info.ObjectOf(n).Type().(*types.Basic); ok && basic.Info()&types.IsUntyped == 0 {
				untyped = false
			}
		case *ast.CallExpr:
			untyped = false
		}
		return true
	})
	if basic, ok := types.Unalias(t.x.Info.TypeOf(e)).(*types.Basic); untyped || ok && basic.Kind() == types.Int64 && t.x.Info.Types[e].Value == nil {
		return t.x.Text(e)
	}
	return "int64(" + t.x.Text(e) + ")"
}
