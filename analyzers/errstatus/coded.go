package errstatus

import (
	"go/ast"
	"go/types"
	"net/http"
	"slices"

	"golang.org/x/tools/go/ast/astutil"

	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// coded reports whether an answer of 400 tells the class by a code of the
// service's own beside the status: its clients go by that.
func (p *pass) coded(a answer, class string) bool {
	return a.status == http.StatusBadRequest && slices.ContainsFunc(p.given(a), func(e ast.Expr) bool {
		if sel, ok := e.(*ast.SelectorExpr); ok {
			e = sel.Sel
		}
		id, ok := e.(*ast.Ident)
		if !ok {
			return false
		}
		c, ok := p.TypesInfo.Uses[id].(*types.Const)
		return ok && c.Pkg() != nil && c.Pkg().Path() != "net/http" && vocabulary.ErrorClass(c.Name()) == class
	})
}

// given lists what an answering call is given, or what is returned.
func (p *pass) given(a answer) []ast.Expr {
	pos := a.at.Pos()
	file := p.File(pos)
	if file == nil {
		return nil
	}
	path, _ := astutil.PathEnclosingInterval(file, pos, pos)
	for _, n := range path {
		switch n := n.(type) {
		case *ast.CallExpr:
			if n.Lparen == pos {
				return n.Args
			}
		case *ast.ReturnStmt:
			if n.Return == pos {
				return n.Results
			}
		}
	}
	return nil
}
