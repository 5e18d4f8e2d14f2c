package secretcompare

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/suggest"
)

// constantTime puts subtle.ConstantTimeCompare where two texts are compared
// for equality and nothing else: the outcome is the same for all values.
// A comparison that ignores case, or among several values, has no such twin.
// The edits stand around the two texts and never repeat them: one may be a
// secret.
func constantTime(p *rule.Pass, c *candidate) []analysis.SuggestedFix {
	if c.cmp.Far || c.cmp.Look {
		return nil
	}
	x := suggest.New(p.Pass, c.cmp.Pos)
	if x == nil {
		return nil
	}
	path := x.Enclosing(c.cmp.Pos)
	for i, n := range path {
		made := false
		switch n := n.(type) {
		case *ast.BinaryExpr:
			made = n.OpPos == c.cmp.Pos && ofOperator(x, n)
		case *ast.CallExpr:
			made = n.Lparen == c.cmp.Pos && i+1 < len(path) && ofCall(x, n, path[i+1])
		}
		if made {
			return x.Done("Compare with subtle.ConstantTimeCompare")
		}
	}
	return nil
}

// ofOperator rewrites a == b.
func ofOperator(x *suggest.Fix, n *ast.BinaryExpr) bool {
	if n.Op != token.EQL && n.Op != token.NEQ || !texts(x, n.X) || !texts(x, n.Y) {
		return false
	}
	x.Insert(n.X.Pos(), function(x, n.Pos())+"(")
	octets(x, n.X)
	x.Between(n.X.End(), n.Y.Pos(), ", ")
	octets(x, n.Y)
	x.Insert(n.Y.End(), ") "+n.Op.String()+" 1")
	return true
}

// ofCall rewrites bytes.Equal, and the Compare of bytes and strings together
// with the operator that makes an answer of it.
func ofCall(x *suggest.Fix, call *ast.CallExpr, parent ast.Node) bool {
	if len(call.Args) != 2 || !texts(x, call.Args[0]) || !texts(x, call.Args[1]) {
		return false
	}
	_, equal := x.Calls(call, "bytes", "Equal")
	_, ofBytes := x.Calls(call, "bytes", "Compare")
	_, ofStrings := x.Calls(call, "strings", "Compare")
	switch parent := parent.(type) {
	case *ast.ExprStmt, *ast.GoStmt, *ast.DeferStmt:
		return false
	case *ast.BinaryExpr:
		comparison := parent.Op == token.EQL || parent.Op == token.NEQ
		if ofBytes || ofStrings {
			if !comparison || parent.X != ast.Expr(call) || !isZero(x, parent.Y) {
				return false
			}
			x.Replace(parent.Y, "1")
		} else if comparison || !equal {
			return false
		}
	case *ast.UnaryExpr:
		if !equal || parent.Op != token.NOT {
			return false
		}
		x.Between(parent.OpPos, call.Pos(), "")
		x.Insert(call.End(), " != 1")
		equal = false
	default:
		if !equal {
			return false
		}
	}
	if equal {
		x.Insert(call.End(), " == 1")
	}
	x.Replace(call.Fun, function(x, call.Pos()))
	octets(x, call.Args[0])
	octets(x, call.Args[1])
	return true
}

func function(x *suggest.Fix, at token.Pos) string {
	return x.Qualifier("crypto/subtle", "ConstantTimeCompare", at) + "ConstantTimeCompare"
}

func isZero(x *suggest.Fix, e ast.Expr) bool {
	v := x.Info.Types[e].Value
	return v != nil && v.Kind() == constant.Int && constant.Sign(v) == 0
}

// texts reports whether ConstantTimeCompare can be given an expression,
// as it is or converted.
func texts(x *suggest.Fix, e ast.Expr) bool {
	t := x.Info.TypeOf(e)
	return isBytes(t) || isString(t) && x.Visible("byte", e.Pos()) == types.Universe.Lookup("byte")
}

// octets makes a []byte of an expression.
func octets(x *suggest.Fix, e ast.Expr) {
	conv, ok := e.(*ast.CallExpr)
	switch {
	case isBytes(x.Info.TypeOf(e)):
	case ok && len(conv.Args) == 1 && x.Info.Types[conv.Fun].IsType() && isBytes(x.Info.TypeOf(conv.Args[0])):
		x.Between(e.Pos(), conv.Args[0].Pos(), "") // string(b) only made it comparable
		x.Between(conv.Args[0].End(), e.End(), "")
	default:
		x.Insert(e.Pos(), "[]byte(")
		x.Insert(e.End(), ")")
	}
}

func isString(t types.Type) bool {
	if t == nil {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

func isBytes(t types.Type) bool {
	if t == nil {
		return false
	}
	s, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	b, ok := s.Elem().Underlying().(*types.Basic)
	return ok && b.Kind() == types.Byte
}
