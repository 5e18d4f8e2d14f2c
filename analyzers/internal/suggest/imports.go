package suggest

import (
	"bytes"
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// Qualifier gives what stands before a member of a package at a position:
// "subtle.", an alias that the file has for it, or nothing for a dot import.
// The import is added if need be, under a name that is free.
func (x *Fix) Qualifier(pkg, member string, at token.Pos) string {
	for _, spec := range x.file.Imports {
		name := x.Info.PkgNameOf(spec)
		switch {
		case name == nil || name.Imported().Path() != pkg:
		case name.Name() == "." && x.fromFile(member, at):
			return ""
		case x.Visible(name.Name(), at) == name:
			return name.Name() + "."
		}
	}
	if q := x.imported[pkg]; q != "" {
		return q
	}
	base := path.Base(pkg)
	name := base
	for i := 2; x.Visible(name, at) != nil || x.declared(name); i++ {
		name = base + strconv.Itoa(i)
	}
	alias := name
	if name == base {
		alias = ""
	}
	x.addImport(alias, pkg)
	x.imported[pkg] = name + "."
	return name + "."
}

// fromFile reports whether nothing nearer than the file's dot imports has the name.
func (x *Fix) fromFile(name string, at token.Pos) bool {
	obj := x.Visible(name, at)
	return obj != nil && obj.Pkg() != x.pass.Pkg && obj.Parent() != types.Universe
}

// declared reports whether the file or its package has the name: then no
// import can.
func (x *Fix) declared(name string) bool {
	return x.pass.Pkg.Scope().Lookup(name) != nil || x.Info.Scopes[x.file].Lookup(name) != nil
}

// addImport adds an import where gofmt would sort it.
func (x *Fix) addImport(name, pkg string) {
	text := strconv.Quote(pkg)
	if name != "" {
		text = name + " " + text
	}
	var single []*ast.GenDecl
	for _, d := range x.file.Decls {
		decl, ok := d.(*ast.GenDecl)
		if !ok || decl.Tok != token.IMPORT {
			break
		}
		if decl.Lparen.IsValid() && len(decl.Specs) > 0 {
			x.addSpec(decl, pkg, text)
			return
		}
		single = append(single, decl)
	}
	for _, decl := range single {
		if importPath(decl.Specs[0]) > pkg && decl.Doc == nil {
			x.Insert(decl.Pos(), "import "+text+"\n")
			return
		}
	}
	end, before := x.file.Name.End(), "\n\nimport "
	if n := len(single); n > 0 {
		end, before = single[n-1].End(), "\nimport "
	}
	if eol, ok := x.After(end); ok {
		end = eol
	}
	x.Insert(end, before+text)
}

// addSpec adds a line to a list of imports: to the first group of standard
// packages, at its place; or as such a group.
func (x *Fix) addSpec(decl *ast.GenDecl, pkg, text string) {
	var last *ast.ImportSpec
	for _, s := range decl.Specs {
		spec := s.(*ast.ImportSpec)
		if last != nil && x.line(begin(spec)) > x.line(last.End())+1 {
			break // the next group
		}
		if !standard(importPath(spec)) && last == nil {
			x.Insert(begin(spec), text+"\n\n\t")
			return
		}
		if importPath(spec) > pkg {
			x.Insert(begin(spec), text+"\n\t")
			return
		}
		last = spec
	}
	end := last.End()
	if eol, ok := x.After(end); ok {
		end = eol
	}
	x.Insert(end, "\n\t"+text)
}

// begin is where an import begins, its comment counted.
func begin(spec *ast.ImportSpec) token.Pos {
	if spec.Doc != nil {
		return spec.Doc.Pos()
	}
	return spec.Pos()
}

func importPath(spec ast.Spec) string {
	s, _ := strconv.Unquote(spec.(*ast.ImportSpec).Path.Value)
	return s
}

// standard reports whether a path looks like one of the standard library.
func standard(pkg string) bool {
	first, _, _ := strings.Cut(pkg, "/")
	return !strings.Contains(first, ".")
}

// dropImports removes imports that only what is taken away has used.
func (x *Fix) dropImports() {
	left, taken := map[types.Object]bool{}, map[types.Object]bool{}
	ast.Inspect(x.file, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok {
			return true
		}
		if name, ok := x.Info.Uses[id].(*types.PkgName); ok {
			if x.isGone(id) && x.imported[name.Imported().Path()] == "" {
				taken[name] = true
			} else {
				left[name] = true
			}
		}
		return true
	})
	for _, d := range x.file.Decls {
		decl, ok := d.(*ast.GenDecl)
		if !ok || decl.Tok != token.IMPORT {
			break
		}
		for _, s := range decl.Specs {
			if name := x.Info.PkgNameOf(s.(*ast.ImportSpec)); name != nil && taken[name] && !left[name] && !x.names(name) {
				x.dropImport(decl, s.(*ast.ImportSpec))
			}
		}
	}
}

// names reports whether the text that is added speaks of an import.
func (x *Fix) names(name *types.PkgName) bool {
	for _, e := range x.edits {
		if strings.Contains(string(e.NewText), name.Name()+".") {
			return true
		}
	}
	return false
}

func (x *Fix) isGone(id *ast.Ident) bool {
	for _, n := range x.gone {
		if n.Pos() <= id.Pos() && id.End() <= n.End() {
			return true
		}
	}
	return false
}

// dropImport removes an import with its line. What is added at its ends stays
// an edit of its own: another fix may add the same.
func (x *Fix) dropImport(decl *ast.GenDecl, spec *ast.ImportSpec) {
	var n ast.Node = spec
	if !decl.Lparen.IsValid() || len(decl.Specs) == 1 && !x.edited(decl.Pos(), decl.End()) {
		n = decl
	}
	from, to := n.Pos(), n.End()
	eol, ok := x.After(to)
	if !ok || !x.Own(from) {
		x.replace(from, to, "")
		return
	}
	switch {
	case x.edited(eol, eol):
		from, to = x.tokens.LineStart(x.line(from))-1, eol
	case x.edited(from, from):
		if i := slices.Index(decl.Specs, ast.Spec(spec)); i+1 < len(decl.Specs) {
			to = begin(decl.Specs[i+1].(*ast.ImportSpec))
		}
	default:
		from, to = x.lines(from, eol)
	}
	x.replace(from, to, "")
}

// edited reports whether an edit lies within a range.
func (x *Fix) edited(from, to token.Pos) bool {
	return slices.ContainsFunc(x.edits, func(e analysis.TextEdit) bool { return from <= e.Pos && e.End <= to })
}

// lines widens a range to whole lines; where a blank one would be left
// without need, it goes, too.
func (x *Fix) lines(from, to token.Pos) (token.Pos, token.Pos) {
	from = x.tokens.LineStart(x.line(from))
	next := func() {
		if x.line(to) == x.tokens.LineCount() {
			to = x.file.FileEnd
		} else {
			to = x.tokens.LineStart(x.line(to) + 1)
		}
	}
	next()
	before := bytes.TrimRight(x.src[:x.offset(from)], " \t\r\n")
	blank := bytes.Count(x.src[len(before):x.offset(from)], []byte("\n")) > 1
	if eol, ok := x.After(to); ok && eol == to && (blank || bytes.HasSuffix(before, []byte("("))) {
		next()
	} else if blank && x.offset(to) < len(x.src) && x.src[x.offset(to)] == ')' {
		from = x.tokens.LineStart(x.line(from) - 1)
	}
	return from, to
}
