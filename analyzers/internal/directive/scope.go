package directive

import (
	"go/ast"
	"go/token"
)

// A scope is what a directive on or above its first line covers.
type scope struct {
	doc      int // first line of the doc comment, or 0
	from, to int
}

// scopesOf lists the declarations and statements of a file. A compound
// statement covers its header only: a directive above an if must not silence
// its whole body.
func scopesOf(fset *token.FileSet, file *ast.File) []scope {
	line := func(p token.Pos) int { return fset.Position(p).Line }
	list := []scope{}
	add := func(n ast.Node, end token.Pos, doc *ast.CommentGroup) {
		s := scope{from: line(n.Pos()), to: line(end)}
		if doc != nil {
			s.doc = line(doc.Pos())
		}
		list = append(list, s)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			add(n, n.End(), n.Doc)
		case *ast.GenDecl:
			add(n, n.End(), n.Doc)
		case *ast.Field:
			add(n, n.End(), n.Doc)
		case *ast.ValueSpec:
			add(n, n.End(), n.Doc)
		case *ast.TypeSpec:
			add(n, n.End(), n.Doc)
		case *ast.IfStmt:
			add(n, n.Body.Lbrace, nil)
		case *ast.ForStmt:
			add(n, n.Body.Lbrace, nil)
		case *ast.RangeStmt:
			add(n, n.Body.Lbrace, nil)
		case *ast.SwitchStmt:
			add(n, n.Body.Lbrace, nil)
		case *ast.TypeSwitchStmt:
			add(n, n.Body.Lbrace, nil)
		case *ast.SelectStmt:
			add(n, n.Body.Lbrace, nil)
		case *ast.CaseClause:
			add(n, n.Colon, nil)
		case *ast.BlockStmt, *ast.LabeledStmt:
		case ast.Stmt:
			add(n, headerEnd(n), nil)
		}
		return true
	})
	return list
}

// headerEnd is where a simple statement ends, not counting the body of a
// function literal in it.
func headerEnd(n ast.Stmt) token.Pos {
	end := n.End()
	ast.Inspect(n, func(m ast.Node) bool {
		if lit, ok := m.(*ast.FuncLit); ok {
			end = min(end, lit.Body.Lbrace)
			return false
		}
		return true
	})
	return end
}

// cover gives the lines that a directive at line acts on: its own line; the
// largest declaration or statement that starts on it or on the next line; or
// the function whose doc comment it stands in.
func cover(scopes []scope, line int) (from, to int) {
	from, to = line, line
	own := false
	for _, s := range scopes {
		if s.from == line {
			own, to = true, max(to, s.to)
		} else if s.from < line && s.to == line {
			own = true // the last line of a statement of several
			from = min(from, s.from)
		}
	}
	if own {
		return from, to
	}
	for _, s := range scopes {
		if s.from == line+1 || s.doc > 0 && s.doc <= line && line < s.from {
			to = max(to, s.to)
		}
	}
	return from, to
}
