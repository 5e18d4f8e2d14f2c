package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
)

// A span is a range of lines, both ends included.
type span struct{ from, to int }

func (s span) has(line int) bool { return s.from <= line && line <= s.to }

func (s span) size() int { return s.to - s.from }

// A decl is a top-level declaration: a function, or one name of a var, const
// or type declaration.
type decl struct {
	name string // see normal
	span
}

// A source is a file of a checkout, as far as its lines say what they belong
// to.
type source struct {
	pkg        string
	decls      []decl
	literals   []span // function literals
	statements []span // but for blocks
}

// sources parses files once.
type sources map[string]*source

// at parses a file; nil if there is none.
func (all sources) at(file string) *source {
	s, ok := all[file]
	if !ok {
		s = parse(file)
		all[file] = s
	}
	return s
}

// parse takes what it can get: a file with an error in it has lines, too.
func parse(name string) *source {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil
	}
	fset := token.NewFileSet()
	file, _ := parser.ParseFile(fset, name, text, parser.SkipObjectResolution)
	if file == nil || file.Name == nil {
		return nil
	}
	s := &source{pkg: file.Name.Name}
	lines := func(n ast.Node) span {
		return span{fset.PositionFor(n.Pos(), false).Line, fset.PositionFor(n.End(), false).Line}
	}
	for _, d := range file.Decls {
		s.decls = append(s.decls, declsOf(d, lines)...)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			s.literals = append(s.literals, lines(n))
		case *ast.BlockStmt:
		case ast.Stmt:
			s.statements = append(s.statements, lines(n))
		}
		return true
	})
	return s
}

func declsOf(d ast.Decl, lines func(ast.Node) span) []decl {
	var list []decl
	switch d := d.(type) {
	case *ast.FuncDecl:
		name := d.Name.Name
		if d.Recv != nil && len(d.Recv.List) > 0 {
			name = receiver(d.Recv.List[0].Type) + "." + name
		}
		list = append(list, decl{name, lines(d)})
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				list = append(list, decl{"type " + spec.Name.Name, lines(spec)})
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					list = append(list, decl{d.Tok.String() + " " + name.Name, lines(spec)})
				}
			}
		}
	}
	return list
}

// receiver names the type of a receiver.
func receiver(t ast.Expr) string {
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.ParenExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x.Name
		default:
			return "?"
		}
	}
}

// named finds a declaration by what a label calls it. Of several (init), it is
// the one with the line in it.
func (s *source) named(name string, line int) (decl, bool) {
	var found []decl
	for _, want := range []string{name, trimPackage(name, s.pkg), "var " + name, "type " + name, "const " + name} {
		for _, d := range s.decls {
			if d.name == want {
				found = append(found, d)
			}
		}
		if len(found) > 0 {
			break
		}
	}
	if len(found) == 0 {
		return decl{}, false
	}
	for _, d := range found {
		if d.has(line) {
			return d, true
		}
	}
	return found[0], true
}

func trimPackage(name, pkg string) string {
	if len(name) > len(pkg) && name[:len(pkg)+1] == pkg+"." {
		return name[len(pkg)+1:]
	}
	return name
}

// around finds the declaration that a line belongs to.
func (s *source) around(line int) (decl, bool) {
	for _, d := range s.decls {
		if d.has(line) {
			return d, true
		}
	}
	return decl{}, false
}

// innermost is the smallest of the spans with the line in it.
func innermost(spans []span, line int) (best span, ok bool) {
	for _, s := range spans {
		if s.has(line) && (!ok || s.size() <= best.size()) {
			best, ok = s, true
		}
	}
	return best, ok
}
