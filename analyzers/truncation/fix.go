package truncation

import (
	"go/ast"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/suggest"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

// refuse makes the reading of a request's body fail at the limit where it now
// ends. Anything else that is cut would need a way to say no that the
// function may not have, and there is no fix.
func (l loss) refuse(p *rule.Pass) []analysis.SuggestedFix {
	if l.event.Label.Has(summary.Cut | summary.LinesCut) {
		return nil
	}
	x := suggest.New(p.Pass, l.pos)
	if x == nil {
		return nil
	}
	for _, n := range x.Enclosing(l.pos) {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			continue
		}
		if limited := limitedRead(x, call); limited != nil {
			return x.Bound(suggest.BodyRead{Call: call, Reader: limited, Body: limited.Args[0], Limit: x.Text(limited.Args[1])})
		}
	}
	return nil
}

// limitedRead gives the LimitReader around a request's body when a call reads
// that to its end.
func limitedRead(x *suggest.Fix, read *ast.CallExpr) *ast.CallExpr {
	var reader ast.Expr
	if _, ok := x.Calls(read, "io", "ReadAll"); ok && len(read.Args) == 1 {
		reader = read.Args[0]
	} else if _, ok := x.Calls(read, "io", "Copy"); ok && len(read.Args) == 2 {
		reader = read.Args[1]
	} else {
		return nil
	}
	limited, ok := x.Calls(reader, "io", "LimitReader")
	if !ok || len(limited.Args) != 2 || x.RequestBody(limited.Args[0]) == nil {
		return nil
	}
	return limited
}
