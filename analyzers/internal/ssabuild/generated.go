package ssabuild

import (
	"go/ast"

	"golang.org/x/tools/go/analysis"
)

// Generated gives the names of a package's generated files. The marker counts
// in the original file; cgo's output carries one of its own, and line
// directives lead from it to the original.
func Generated(pass *analysis.Pass) map[string]bool {
	list := map[string]bool{}
	for _, file := range pass.Files {
		tf := pass.Fset.File(file.FileStart)
		if ast.IsGenerated(file) && pass.Fset.Position(file.Name.Pos()).Filename == tf.Name() {
			list[tf.Name()] = true
		}
	}
	return list
}
