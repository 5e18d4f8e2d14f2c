package suggest

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"net/http"

	"golang.org/x/tools/go/analysis"
)

// A BodyRead is a call that reads the body of a request to its end.
type BodyRead struct {
	Call   *ast.CallExpr
	Reader ast.Expr // the argument that yields the body: r.Body, or what wraps it
	Body   ast.Expr // r.Body
	Limit  string   // how many bytes it may have
	Refuse ast.Stmt // how the function answers a body that is too long; nil if it does not
}

// Bound makes the read fail beyond the limit by http.MaxBytesReader, and has
// that answered with 413. It gives none where nobody would see the failure.
func (x *Fix) Bound(r BodyRead) []analysis.SuggestedFix {
	at := r.Call.Pos()
	if x == nil || !x.limits(at) {
		return nil
	}
	handling, seen := x.handling(r.Call)
	if !seen {
		return nil
	}
	w := x.ResponseWriter(at)
	if handling != nil && !x.refuse(r, handling, w) {
		return nil
	}
	if w == "" {
		w = "nil" // then the connection is not closed; the body is bounded all the same
	}
	text := x.Qualifier("net/http", "MaxBytesReader", at) + "MaxBytesReader(" + w + ", " + x.Text(r.Body) + ", " + r.Limit + ")"
	x.Replace(r.Reader, text)
	return x.Done("Bound the body with http.MaxBytesReader")
}

// limits reports whether the http that the package knows has MaxBytesError.
func (x *Fix) limits(at token.Pos) bool {
	for _, imp := range x.pass.Pkg.Imports() {
		if imp.Path() == "net/http" {
			return imp.Scope().Lookup("MaxBytesError") != nil
		}
	}
	return false
}

// An errorHandling is a block that deals with an error.
type errorHandling struct {
	err  string
	body *ast.BlockStmt
}

// handling finds what happens to the error of a call: it is returned (no
// handling, but seen), or a block deals with it that does not hand it on.
func (x *Fix) handling(call *ast.CallExpr) (h *errorHandling, seen bool) {
	path := x.Enclosing(call.Lparen)
	for len(path) > 0 && path[0] != ast.Node(call) {
		path = path[1:]
	}
	if len(path) < 3 {
		return nil, false
	}
	if ret, ok := path[1].(*ast.ReturnStmt); ok {
		return nil, len(ret.Results) == 1
	}
	assign, ok := path[1].(*ast.AssignStmt)
	if !ok {
		return nil, false
	}
	id, ok := assign.Lhs[len(assign.Lhs)-1].(*ast.Ident)
	if !ok || id.Name == "_" {
		return nil, false
	}
	test, ok := path[2].(*ast.IfStmt)
	if !ok {
		next := following(path[2], assign)
		if ret, ok := next.(*ast.ReturnStmt); ok {
			return nil, mentions(ret, id.Name)
		}
		test, ok = next.(*ast.IfStmt)
	}
	if !ok || !tests(test.Cond, id.Name) || len(test.Body.List) == 0 {
		return nil, false
	}
	ret, ok := test.Body.List[len(test.Body.List)-1].(*ast.ReturnStmt)
	if !ok {
		return nil, false
	}
	if mentions(ret, id.Name) || x.Answers413(test.Body) {
		return nil, true
	}
	if _, alone := test.Cond.(*ast.BinaryExpr); !alone || test.Cond.(*ast.BinaryExpr).Op != token.NEQ {
		return nil, false
	}
	return &errorHandling{id.Name, test.Body}, true
}

// following gives the statement after another one in a block.
func following(block ast.Node, stmt ast.Stmt) ast.Stmt {
	var list []ast.Stmt
	switch b := block.(type) {
	case *ast.BlockStmt:
		list = b.List
	case *ast.CaseClause:
		list = b.Body
	}
	for i, s := range list {
		if s == stmt && i+1 < len(list) {
			return list[i+1]
		}
	}
	return nil
}

// tests reports whether a condition holds whenever the error is not nil.
func tests(cond ast.Expr, err string) bool {
	b, ok := cond.(*ast.BinaryExpr)
	if !ok {
		return false
	}
	if b.Op == token.LOR {
		return tests(b.X, err) || tests(b.Y, err)
	}
	id, ok := b.X.(*ast.Ident)
	nilID, isNil := b.Y.(*ast.Ident)
	return ok && isNil && b.Op == token.NEQ && id.Name == err && nilID.Name == "nil"
}

func mentions(n ast.Node, name string) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && id.Name == name {
			found = true
		}
		return !found
	})
	return found
}

// Answers413 reports whether a node answers with that status, or tells the
// error of a limit apart.
func (x *Fix) Answers413(n ast.Node) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		if e, ok := n.(ast.Expr); ok {
			if v := x.Info.Types[e].Value; v != nil && v.Kind() == constant.Int && constant.Compare(v, token.EQL, constant.MakeInt64(http.StatusRequestEntityTooLarge)) {
				found = true
			}
		}
		if id, ok := n.(*ast.Ident); ok && id.Name == "MaxBytesError" {
			found = true
		}
		return !found
	})
	return found
}

// refuse answers the error of the limit with 413 before the others.
func (x *Fix) refuse(r BodyRead, h *errorHandling, w string) bool {
	at := h.body.List[0].Pos()
	ret := h.body.List[len(h.body.List)-1].(*ast.ReturnStmt)
	for _, result := range ret.Results {
		if !Plain(result) {
			return false
		}
	}
	answer := ""
	switch {
	case r.Refuse != nil && x.Means(r.Refuse, at):
		answer = x.Text(r.Refuse)
	case w != "":
		q := x.Qualifier("net/http", "Error", at)
		answer = q + "Error(" + w + `, "the body is too large", ` + q + "StatusRequestEntityTooLarge)"
	default:
		return false
	}
	if !x.Own(at) || x.Visible("tooLarge", at) != nil || x.Visible("nil", at) != types.Universe.Lookup("nil") {
		return false
	}
	indent, http := x.Indent(at), x.Qualifier("net/http", "MaxBytesError", at)
	x.Insert(at, "if tooLarge := (*"+http+"MaxBytesError)(nil); "+x.Qualifier("errors", "As", at)+"As("+h.err+", &tooLarge) {\n"+
		indent+"\t"+answer+"\n"+
		indent+"\t"+x.Text(ret)+"\n"+
		indent+"}\n"+indent)
	return true
}

// Plain reports whether an expression does nothing and cannot fail.
func Plain(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Ident, *ast.BasicLit:
		return true
	case *ast.SelectorExpr:
		return Plain(e.X)
	case *ast.CompositeLit:
		return len(e.Elts) == 0
	case *ast.UnaryExpr:
		return Plain(e.X)
	}
	return false
}

// ResponseWriter names the http.ResponseWriter that the function around a
// position was given; "" if there is none.
func (x *Fix) ResponseWriter(at token.Pos) string {
	for _, n := range x.Enclosing(at) {
		var typ *ast.FuncType
		switch n := n.(type) {
		case *ast.FuncLit:
			typ = n.Type
		case *ast.FuncDecl:
			typ = n.Type
		default:
			continue
		}
		for _, field := range typ.Params.List {
			for _, name := range field.Names {
				obj := x.Info.Defs[name]
				if obj != nil && types.TypeString(obj.Type(), nil) == "net/http.ResponseWriter" && x.Visible(name.Name, at) == obj {
					return name.Name
				}
			}
		}
	}
	return ""
}

// RequestBody gives e if it is the Body of an http.Request.
func (x *Fix) RequestBody(e ast.Expr) ast.Expr {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "Body" {
		return nil
	}
	if t := x.Info.TypeOf(sel.X); t == nil || types.TypeString(t, nil) != "*net/http.Request" {
		return nil
	}
	return sel
}
