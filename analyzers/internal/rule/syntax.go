package rule

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/ast/astutil"
	"golang.org/x/tools/go/ssa"
)

// File gives the file that a position stands in, or nil.
func (p *Pass) File(pos token.Pos) *ast.File {
	for _, file := range p.Files {
		if file.FileStart <= pos && pos < file.FileEnd {
			return file
		}
	}
	return nil
}

// CallSpan gives the source range of a call; SSA knows its parenthesis only.
func (p *Pass) CallSpan(call ssa.CallInstruction) (start, end token.Pos) {
	pos := call.Pos()
	if file := p.File(pos); file != nil {
		path, _ := astutil.PathEnclosingInterval(file, pos, pos)
		for _, n := range path {
			if c, ok := n.(*ast.CallExpr); ok && c.Lparen == pos {
				return c.Pos(), c.End()
			}
		}
	}
	return pos, pos
}
