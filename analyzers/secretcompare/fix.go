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
func constantTime(p *rule.Pass, c *candidate) []analysis.SuggestedFix {
	if c.cmp.Far || c.cmp.Look {
		return nil
	}
	x := suggest.New(p.Pass, c.cmp.Pos)
	if x == nil {
		return nil
	}
	e := comparisonAt(x, c.cmp.Pos)
	if e.whole == nil {
		return nil
	}
	a, b := octets(x, e.a), octets(x, e.b)
	if a == "" || b == "" {
		return nil
	}
	op := " == 1"
	if e.negated {
		op = " != 1"
	}
	q := x.Qualifier("crypto/subtle", "ConstantTimeCompare", e.whole.Pos())
	x.Replace(e.whole, q+"ConstantTimeCompare("+a+", "+b+")"+op)
	return x.Done("Compare with subtle.ConstantTimeCompare")
}

// An equality is an expression that says whether two texts are the same.
type equality struct {
	whole   ast.Expr
	a, b    ast.Expr
	negated bool
}

// comparisonAt finds the comparison that SSA knows by the position of its
// operator or parenthesis.
func comparisonAt(x *suggest.Fix, pos token.Pos) equality {
	path := x.Enclosing(pos)
	for i, n := range path {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if n.OpPos == pos && (n.Op == token.EQL || n.Op == token.NEQ) {
				return equality{n, n.X, n.Y, n.Op == token.NEQ}
			}
		case *ast.CallExpr:
			if n.Lparen == pos && i+1 < len(path) {
				return callAt(x, n, path[i+1])
			}
		}
	}
	return equality{}
}

// callAt reads bytes.Equal and the Compare of bytes and strings, together
// with the operator that makes an answer of them.
func callAt(x *suggest.Fix, call *ast.CallExpr, parent ast.Node) equality {
	if len(call.Args) != 2 {
		return equality{}
	}
	if _, ok := x.Calls(call, "bytes", "Equal"); ok {
		if not, ok := parent.(*ast.UnaryExpr); ok && not.Op == token.NOT {
			return equality{not, call.Args[0], call.Args[1], true}
		}
		return equality{call, call.Args[0], call.Args[1], false}
	}
	_, ofBytes := x.Calls(call, "bytes", "Compare")
	_, ofStrings := x.Calls(call, "strings", "Compare")
	test, ok := parent.(*ast.BinaryExpr)
	if !ok || !ofBytes && !ofStrings || test.X != ast.Expr(call) || test.Op != token.EQL && test.Op != token.NEQ {
		return equality{}
	}
	if v := x.Info.Types[test.Y].Value; v == nil || v.Kind() != constant.Int || constant.Sign(v) != 0 {
		return equality{}
	}
	return equality{test, call.Args[0], call.Args[1], test.Op == token.NEQ}
}

// octets spells a text as a []byte; "" if it is of another type.
func octets(x *suggest.Fix, e ast.Expr) string {
	e = ast.Unparen(e)
	if conv, ok := e.(*ast.CallExpr); ok && len(conv.Args) == 1 && x.Info.Types[conv.Fun].IsType() && isString(x.Info.TypeOf(conv)) && isBytes(x.Info.TypeOf(conv.Args[0])) {
		return octets(x, conv.Args[0]) // string(b) only made it comparable
	}
	switch t := x.Info.TypeOf(e); {
	case isBytes(t):
		return x.Text(e)
	case isString(t) && x.Visible("byte", e.Pos()) == types.Universe.Lookup("byte"):
		return "[]byte(" + x.Text(e) + ")"
	}
	return ""
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
