package methoddefault

import (
	"go/ast"
	"go/constant"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/suggest"
)

// addDefault answers the methods without a case with 405, where one switch or
// one chain of else-ifs asks about nothing but the method.
func (d *dispatch) addDefault(p *rule.Pass, at token.Pos) []analysis.SuggestedFix {
	x := suggest.New(p.Pass, at)
	if x == nil {
		return nil
	}
	w := x.ResponseWriter(at)
	typ, body := x.Function(at)
	if w == "" || typ.Results.NumFields() > 0 || len(d.constants()) > 9 {
		return nil
	}
	var dispatching ast.Stmt
	for _, n := range x.Enclosing(at) {
		switch n := n.(type) {
		case *ast.SwitchStmt:
			if n.Switch == at {
				dispatching = n
			}
		case *ast.IfStmt:
			if n.If == at {
				dispatching = n
			}
		}
	}
	if dispatching == nil || !slices.Contains(body.List, dispatching) || !x.Own(at) || !d.allIn(x, dispatching) {
		return nil
	}
	last := dispatching == body.List[len(body.List)-1]
	indent := x.Indent(at)
	http := x.Qualifier("net/http", "Error", at)
	lines := []string{
		w + `.Header().Set("Allow", "` + strings.Join(d.constants(), ", ") + `")`,
		http + "Error(" + w + `, "method not allowed", ` + http + "StatusMethodNotAllowed)",
	}
	if !last {
		lines = append(lines, "return")
	}
	answer := indent + "\t" + strings.Join(lines, "\n"+indent+"\t") + "\n" + indent
	switch s := dispatching.(type) {
	case *ast.SwitchStmt:
		if !d.onlyMethods(x, s) || !x.Own(s.Body.Rbrace) {
			return nil
		}
		x.Insert(s.Body.Rbrace, "default:\n"+answer)
	case *ast.IfStmt:
		end := d.lastElse(x, s)
		if end == token.NoPos || !x.Own(end-1) {
			return nil
		}
		x.Insert(end, " else {\n"+answer+"}")
	}
	return x.Done("Answer other methods with 405")
}

// allIn reports whether nothing else acts on a method that the statement would
// then refuse: all are told apart in it, or left before it.
func (d *dispatch) allIn(x *suggest.Fix, s ast.Stmt) bool {
	for _, t := range d.tests {
		if t.pos < s.Pos() && !d.leaves(x, t.pos) || t.pos > s.End() {
			return false
		}
	}
	return true
}

// leaves reports whether a comparison is all that an if asks, and whether the
// function ends where it holds.
func (d *dispatch) leaves(x *suggest.Fix, comparison token.Pos) bool {
	path := x.Enclosing(comparison)
	for i, n := range path {
		cond, ok := n.(*ast.BinaryExpr)
		if !ok || cond.OpPos != comparison {
			continue
		}
		s, ok := path[i+1].(*ast.IfStmt)
		if !ok || cond.Op != token.EQL || len(s.Body.List) == 0 {
			return false
		}
		_, returns := s.Body.List[len(s.Body.List)-1].(*ast.ReturnStmt)
		return returns
	}
	return false
}

// onlyMethods reports whether all cases of a switch name methods.
func (d *dispatch) onlyMethods(x *suggest.Fix, s *ast.SwitchStmt) bool {
	if s.Tag == nil || s.Init != nil {
		return false
	}
	for _, c := range s.Body.List {
		clause := c.(*ast.CaseClause)
		if clause.List == nil {
			return false
		}
		for _, e := range clause.List {
			if !d.names(x, e) {
				return false
			}
		}
	}
	return len(s.Body.List) > 0
}

// names reports whether an expression is one of the methods that are told
// apart.
func (d *dispatch) names(x *suggest.Fix, e ast.Expr) bool {
	v := x.Info.Types[e].Value
	return v != nil && v.Kind() == constant.String && slices.Contains(d.constants(), strings.ToUpper(constant.StringVal(v)))
}

// lastElse is where the else of a chain goes whose conditions all ask about
// the method only.
func (d *dispatch) lastElse(x *suggest.Fix, s *ast.IfStmt) token.Pos {
	for {
		cond, ok := ast.Unparen(s.Cond).(*ast.BinaryExpr)
		if !ok || s.Init != nil || cond.Op != token.EQL || !d.names(x, cond.X) && !d.names(x, cond.Y) {
			return token.NoPos
		}
		next, chained := s.Else.(*ast.IfStmt)
		if !chained {
			if s.Else != nil {
				return token.NoPos
			}
			return s.Body.End()
		}
		s = next
	}
}
