package fixes

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ast/astutil"
)

// tidy makes one file of several fixes: an import that only what they took
// away together has used goes, one that two of them add is there once, and
// what was as gofmt has it stays so.
func tidy(old, text []byte) ([]byte, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", text, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	before, err := parser.ParseFile(token.NewFileSet(), "", old, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	changed := unite(fset, file)
	for _, spec := range before.Imports {
		path, name := pathAndName(spec)
		if name != "_" && name != "." && astutil.UsesImport(before, path) && !astutil.UsesImport(file, path) {
			changed = astutil.DeleteNamedImport(fset, file, name, path) || changed
		}
	}
	if changed {
		var b bytes.Buffer
		if err := format.Node(&b, fset, file); err != nil {
			return nil, err
		}
		text = b.Bytes()
	}
	if formatted, err := format.Source(old); err != nil || !bytes.Equal(formatted, bytes.ReplaceAll(old, []byte("\r\n"), []byte("\n"))) {
		return text, nil // what was not formatted is left alone
	}
	if text, err = format.Source(text); err == nil && bytes.Contains(old, []byte("\r\n")) {
		text = bytes.ReplaceAll(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")), []byte("\n"), []byte("\r\n"))
	}
	return text, err
}

func pathAndName(spec *ast.ImportSpec) (path, name string) {
	path, _ = strconv.Unquote(spec.Path.Value)
	if spec.Name != nil {
		name = spec.Name.Name
	}
	return path, name
}

// unite leaves one of imports that are there twice.
func unite(fset *token.FileSet, file *ast.File) bool {
	changed := false
	seen := map[[2]string]bool{}
	for _, spec := range slices.Clone(file.Imports) {
		path, name := pathAndName(spec)
		if key := [2]string{path, name}; seen[key] {
			changed = astutil.DeleteNamedImport(fset, file, name, path)
			astutil.AddNamedImport(fset, file, name, path)
		} else {
			seen[key] = true
		}
	}
	return changed
}
