package denyreturn

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/suggest"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

// leave ends the handler at the end of the branch that refuses, or returns
// what the refusal gives. There is no fix where that would not end the
// request: in a chain that goes on by itself, in a function that has something
// else to return, in a loop.
func leave(p *rule.Pass, call *ssa.Call, r *summary.Reply, o offence) []analysis.SuggestedFix {
	x := suggest.New(p.Pass, call.Pos())
	if x == nil || !r.Always {
		return nil
	}
	refusal := x.Call(call.Pos())
	if refusal == nil {
		return nil
	}
	block, stmt := branch(x.Enclosing(call.Pos()), refusal)
	if stmt == nil || !x.Own(stmt.Pos()) {
		return nil
	}
	last := block[len(block)-1]
	if stmt.Pos() < o.call.Pos() && o.call.Pos() < last.End() || ends(last) {
		return nil
	}
	typ, _ := x.Function(call.Pos())
	switch {
	case typ.Results.NumFields() == 0 && (r.Stops || takesWriter(x, refusal)):
		at, ok := x.After(last.End())
		if !ok {
			return nil
		}
		x.Insert(at, "\n"+x.Indent(last.Pos())+"return")
	case typ.Results.NumFields() == 1 && stmt == last && stmt.(*ast.ExprStmt).X == ast.Expr(refusal) && returnable(x, typ, refusal):
		x.Insert(stmt.Pos(), "return ")
	default:
		return nil
	}
	return x.Done("Return after the refusal")
}

// branch gives the statements of the branch that a refusal stands in, and the
// refusal's own; none if it is no statement, or repeats.
func branch(path []ast.Node, refusal *ast.CallExpr) (block []ast.Stmt, stmt ast.Stmt) {
	for i, n := range path {
		switch n := n.(type) {
		case *ast.ExprStmt:
			if n.X == ast.Expr(refusal) {
				stmt = n
			}
		case *ast.ForStmt, *ast.RangeStmt:
			return nil, nil
		case *ast.FuncLit, *ast.FuncDecl:
			if block == nil {
				return nil, nil
			}
			return block, stmt
		case *ast.BlockStmt:
			if block == nil && stmt != nil {
				if _, conditional := path[i+1].(*ast.IfStmt); !conditional {
					return nil, nil
				}
				block = n.List
			}
		case *ast.CaseClause:
			if block == nil && stmt != nil {
				block = n.Body
			}
		}
	}
	return nil, nil
}

// ends reports whether control does not get past a statement.
func ends(s ast.Stmt) bool {
	switch s.(type) {
	case *ast.ReturnStmt, *ast.BranchStmt:
		return true
	}
	return false
}

// takesWriter reports whether a call answers by an http.ResponseWriter: then
// the request ends with the handler.
func takesWriter(x *suggest.Fix, call *ast.CallExpr) bool {
	exprs := call.Args
	if sel, ok := call.Fun.(*ast.SelectorExpr); ok {
		exprs = append([]ast.Expr{sel.X}, exprs...)
	}
	for _, e := range exprs {
		if t := x.Info.TypeOf(e); t != nil && types.TypeString(t, nil) == "net/http.ResponseWriter" {
			return true
		}
	}
	return false
}

// returnable reports whether a function can return what a call gives, an
// error.
func returnable(x *suggest.Fix, typ *ast.FuncType, call *ast.CallExpr) bool {
	have, want := x.Info.TypeOf(call), x.Info.TypeOf(typ.Results.List[0].Type)
	return have != nil && want != nil && types.Identical(have, want) && types.Identical(have, types.Universe.Lookup("error").Type())
}
