package rule

import (
	"go/ast"
	"go/token"
)

// spans widens positions as SSA gives them (a call's parenthesis, an
// operator) to the expressions that they stand for.
type spans struct {
	files []*ast.File
	nodes map[*ast.File]map[token.Pos]ast.Node
}

// of gives the extent of what SSA means by pos: the call whose parenthesis it
// is, the binary expression whose operator it is; else pos alone.
func (s *spans) of(pos token.Pos) (from, to token.Pos) {
	for _, file := range s.files {
		if file.FileStart <= pos && pos <= file.FileEnd {
			if n := s.index(file)[pos]; n != nil {
				return n.Pos(), n.End()
			}
		}
	}
	return pos, pos
}

func (s *spans) index(file *ast.File) map[token.Pos]ast.Node {
	if idx, ok := s.nodes[file]; ok {
		return idx
	}
	idx := map[token.Pos]ast.Node{}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			idx[n.Lparen] = n
		case *ast.BinaryExpr:
			idx[n.OpPos] = n
		case *ast.IndexExpr:
			idx[n.Lbrack] = n
		case *ast.SliceExpr:
			idx[n.Lbrack] = n
		}
		return true
	})
	if s.nodes == nil {
		s.nodes = map[*ast.File]map[token.Pos]ast.Node{}
	}
	s.nodes[file] = idx
	return idx
}
