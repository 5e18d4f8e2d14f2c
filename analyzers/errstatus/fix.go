package errstatus

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"net/http"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/suggest"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// statusNames are the statuses that a fix may put in the place of another
// refusal: where one of them is right, no other is.
var statusNames = map[int]string{
	http.StatusUnauthorized:          "StatusUnauthorized",
	http.StatusForbidden:             "StatusForbidden",
	http.StatusNotFound:              "StatusNotFound",
	http.StatusConflict:              "StatusConflict",
	http.StatusRequestEntityTooLarge: "StatusRequestEntityTooLarge",
}

// statusFix replaces the status of a refusal where it stands as a constant in
// the answering call, or return, and nothing else there speaks of it.
func (p *pass) statusFix(a answer, status int) []analysis.SuggestedFix {
	name, ok := statusNames[status]
	x := suggest.New(p.Pass.Pass, a.at.Pos())
	if !ok || a.status < 400 || x == nil {
		return nil
	}
	var list []ast.Expr
	if a.call != nil {
		if call := x.Call(a.call.Pos()); call != nil {
			list = call.Args
		}
	} else if ret := returnAt(x, a.at.Pos()); ret != nil {
		list = ret.Results
	}
	e := onlyStatus(x, list, a)
	if e == nil || a.call != nil && saysOtherwise(a.call) {
		return nil
	}
	if a.code > 0 {
		name = correct(a, status)
	}
	text := respelled(x, e, name, a.code > 0, status)
	if text == "" {
		return nil
	}
	x.Replace(e, text)
	return x.Done("Answer " + text)
}

// saysOtherwise reports whether the text of an answer speaks for the status
// that it has: both would have to be changed.
func saysOtherwise(call *ssa.Call) bool {
	for _, text := range texts(call) {
		for _, w := range vocabulary.Words(text) {
			switch w {
			case "internal", "error", "invalid", "bad", "malformed", "unavailable":
				return true
			}
		}
	}
	return false
}

func returnAt(x *suggest.Fix, pos token.Pos) *ast.ReturnStmt {
	for _, n := range x.Enclosing(pos) {
		if ret, ok := n.(*ast.ReturnStmt); ok && ret.Return == pos {
			return ret
		}
	}
	return nil
}

// onlyStatus gives the one expression that is the answer's status, or code.
func onlyStatus(x *suggest.Fix, list []ast.Expr, a answer) ast.Expr {
	want := a.status
	if a.code > 0 {
		want = a.code - 1
	}
	var found []ast.Expr
	for _, e := range list {
		ast.Inspect(e, func(n ast.Node) bool {
			sub, ok := n.(ast.Expr)
			if !ok {
				return true
			}
			v := x.Info.Types[sub].Value
			if v == nil || v.Kind() != constant.Int || !constant.Compare(v, token.EQL, constant.MakeInt64(int64(want))) {
				return true
			}
			found = append(found, sub)
			return false
		})
	}
	for _, e := range list {
		if len(found) == 1 && e == found[0] {
			return e
		}
	}
	return nil
}

// respelled writes another status the way the wrong one is written: by a name
// of the same package, or as a number.
func respelled(x *suggest.Fix, e ast.Expr, name string, code bool, status int) string {
	if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.INT && !code {
		return strconv.Itoa(status)
	}
	sel, ok := e.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	old, ok := x.Info.Uses[sel.Sel].(*types.Const)
	if !ok || old.Pkg() == nil {
		return ""
	}
	if code && strings.HasPrefix(old.Name(), "Code") {
		name = "Code" + name
	}
	other, ok := old.Pkg().Scope().Lookup(name).(*types.Const)
	if !ok || !types.Identical(other.Type(), old.Type()) && !code || !code && other.Val().ExactString() != strconv.Itoa(status) {
		return ""
	}
	return x.Text(sel.X) + "." + name
}
