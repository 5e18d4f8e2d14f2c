// Package suggest makes suggested fixes: edits of one file, after each of
// which it compiles and is as gofmt would have it.
//
// A fix is all or nothing: where a step cannot be done, there is none.
package suggest

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"
	"golang.org/x/tools/go/types/typeutil"
)

// A Fix is being put together.
type Fix struct {
	Info *types.Info

	pass     *analysis.Pass
	file     *ast.File
	tokens   *token.File
	src      []byte
	edits    []analysis.TextEdit
	imported map[string]string // what the fix imports: path -> qualifier
	gone     []ast.Node        // what it takes away
}

// New begins a fix of the file that a position stands in; nil where nobody
// edits that file: it is generated, or its lines come from another one.
func New(pass *analysis.Pass, pos token.Pos) *Fix {
	if !pos.IsValid() || pass.ReadFile == nil {
		return nil
	}
	for _, file := range pass.Files {
		if pos < file.FileStart || pos >= file.FileEnd {
			continue
		}
		x := &Fix{Info: pass.TypesInfo, pass: pass, file: file, tokens: pass.Fset.File(pos), imported: map[string]string{}}
		if ast.IsGenerated(file) || pass.Fset.Position(pos).Filename != x.tokens.Name() {
			return nil
		}
		src, err := pass.ReadFile(x.tokens.Name())
		if err != nil || len(src) != x.tokens.Size() {
			return nil
		}
		x.src = src
		return x
	}
	return nil
}

// Enclosing gives the nodes around a position, the innermost first.
func (x *Fix) Enclosing(pos token.Pos) []ast.Node {
	path, _ := astutil.PathEnclosingInterval(x.file, pos, pos)
	return path
}

// Call gives the call whose parenthesis stands at a position, which is what
// SSA knows of it, or nil.
func (x *Fix) Call(lparen token.Pos) *ast.CallExpr {
	for _, n := range x.Enclosing(lparen) {
		if call, ok := n.(*ast.CallExpr); ok && call.Lparen == lparen {
			return call
		}
	}
	return nil
}

// Function gives the body of the function around a position.
func (x *Fix) Function(pos token.Pos) (*ast.FuncType, *ast.BlockStmt) {
	for _, n := range x.Enclosing(pos) {
		switch n := n.(type) {
		case *ast.FuncLit:
			return n.Type, n.Body
		case *ast.FuncDecl:
			return n.Type, n.Body
		}
	}
	return nil, nil
}

// Calls reports whether an expression calls one of the functions of a package.
func (x *Fix) Calls(e ast.Expr, pkg string, names ...string) (*ast.CallExpr, bool) {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return nil, false
	}
	fn := typeutil.StaticCallee(x.Info, call)
	return call, fn != nil && fn.Pkg() != nil && fn.Pkg().Path() == pkg && fn.Signature().Recv() == nil && slices.Contains(names, fn.Name())
}

// Insert adds text at a position.
func (x *Fix) Insert(pos token.Pos, text string) { x.replace(pos, pos, text) }

// Replace puts another expression in the place of one.
func (x *Fix) Replace(n ast.Expr, text string) {
	const decl = "package p\n\nvar _ = "
	if formatted, err := format.Source([]byte(decl + text)); err == nil {
		text = strings.TrimSuffix(strings.TrimPrefix(string(formatted), decl), "\n")
	}
	x.gone = append(x.gone, n)
	x.replace(n.Pos(), n.End(), text)
}

// Between puts text in the place of what stands between two positions, which
// uses no import.
func (x *Fix) Between(from, to token.Pos, text string) { x.replace(from, to, text) }

func (x *Fix) replace(from, to token.Pos, text string) {
	x.edits = append(x.edits, analysis.TextEdit{Pos: from, End: to, NewText: []byte(text)})
}

// Done gives the fix, with the imports removed that nothing needs any more.
func (x *Fix) Done(message string) []analysis.SuggestedFix {
	if len(x.edits) == 0 {
		return nil
	}
	x.dropImports()
	slices.SortStableFunc(x.edits, func(a, b analysis.TextEdit) int {
		if a.Pos != b.Pos {
			return int(a.Pos - b.Pos)
		}
		return int(a.End - b.End)
	})
	return []analysis.SuggestedFix{{Message: message, TextEdits: x.joined()}}
}

// joined makes one edit of those that touch: not every consumer keeps the
// order of additions at one place. Imports stay apart, since other fixes add
// the same.
func (x *Fix) joined() []analysis.TextEdit {
	code := x.file.Name.End()
	if n := len(x.file.Imports); n > 0 {
		code = x.file.Imports[n-1].End()
	}
	var list []analysis.TextEdit
	for _, e := range x.edits {
		if last := len(list) - 1; last >= 0 && list[last].End == e.Pos && list[last].Pos > code {
			list[last].End = e.End
			list[last].NewText = slices.Concat(list[last].NewText, e.NewText)
			continue
		}
		list = append(list, e)
	}
	return list
}

// Text spells a node.
func (x *Fix) Text(n ast.Node) string {
	var b strings.Builder
	if format.Node(&b, x.pass.Fset, n) != nil {
		return ""
	}
	return b.String()
}

// Indent is the white space that the line of a position begins with.
func (x *Fix) Indent(pos token.Pos) string {
	line := x.src[x.offset(x.tokens.LineStart(x.line(pos))):]
	return string(line[:len(line)-len(bytes.TrimLeft(line, " \t"))])
}

// After is the end of the line of a position if nothing but a comment
// follows there: where the next statement goes.
func (x *Fix) After(pos token.Pos) (token.Pos, bool) {
	rest, _, _ := bytes.Cut(x.src[x.offset(pos):], []byte("\n"))
	rest = bytes.TrimRight(rest, "\r")
	text := bytes.TrimLeft(rest, " \t")
	if len(text) > 0 && !bytes.HasPrefix(text, []byte("//")) {
		return 0, false
	}
	return pos + token.Pos(len(rest)), true
}

// Own reports whether a line has nothing but blanks before a position.
func (x *Fix) Own(pos token.Pos) bool {
	start := x.tokens.LineStart(x.line(pos))
	return len(bytes.TrimLeft(x.src[x.offset(start):x.offset(pos)], " \t")) == 0
}

func (x *Fix) offset(pos token.Pos) int { return x.tokens.Offset(pos) }

func (x *Fix) line(pos token.Pos) int { return x.tokens.Line(pos) }

// Visible gives the object that a name means at a position.
func (x *Fix) Visible(name string, at token.Pos) types.Object {
	scope := x.Info.Scopes[x.file].Innermost(at)
	if scope == nil {
		return nil
	}
	_, obj := scope.LookupParent(name, at)
	return obj
}

// Means reports whether all names in a node mean at another position what
// they mean where they stand.
func (x *Fix) Means(n ast.Node, at token.Pos) bool {
	same := true
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			same = same && x.Means(n.X, at)
			return false
		case *ast.FuncLit, *ast.KeyValueExpr:
			same = false // they have names of their own
		case *ast.Ident:
			if obj := x.Info.ObjectOf(n); obj == nil || x.Visible(n.Name, at) != obj {
				same = false
			}
		}
		return same
	})
	return same
}
