package directive

import (
	"go/ast"
	"strings"
)

// Nosec reports whether a comment is one that silences gosec.
func Nosec(c *ast.Comment) bool {
	if strings.HasPrefix(c.Text, "//gosec:disable") {
		return true
	}
	alone := ast.CommentGroup{List: []*ast.Comment{c}}
	for line := range strings.Lines(alone.Text()) {
		if strings.HasPrefix(strings.TrimLeft(line, " \t"), "#nosec") {
			return true
		}
	}
	return false
}
