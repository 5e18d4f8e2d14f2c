package model

import (
	"cmp"
	"fmt"
	"go/token"
	"go/types"
	"maps"
	"reflect"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
)

// own are the documents of the project itself, by path.
var own = map[string][]*Package{}

// SetOwn makes docs the project's own documents, in the place of those that it
// had before. What they say of a function, method, field or variable counts
// instead of what the embedded rows say of it. Nothing may be looked up
// meanwhile.
func SetOwn(docs []*Package) {
	own = map[string][]*Package{}
	for _, p := range docs {
		key, _ := Normalize(p.Path)
		own[key] = append(own[key], p)
	}
	tables.Clear()
}

// ownPackages gives the project's documents about a package.
func ownPackages(stripped, major string) []*Package {
	var out []*Package
	for _, p := range own[stripped] {
		if p.holdsFor(major) {
			out = append(out, p)
		}
	}
	return out
}

// Decode reads a document of a project's own rows; file names it in errors.
// Whoever calls it has seen to it that nothing has an unknown key or the wrong
// type.
func Decode(file string, node ast.Node) (*Package, []error) {
	p := &Package{file: file, line: node.GetToken().Position.Line, own: true}
	if err := yaml.NodeToValue(node, p, yaml.Strict()); err != nil {
		return nil, []error{fmt.Errorf("%s:%d: %s", file, p.line, message(err))}
	}
	lines := rowLines(node)
	for i, r := range p.Rows {
		r.pkg, r.line = p, p.line
		if i < len(lines) {
			r.line = lines[i]
		}
	}
	return p, p.Check()
}

// subjectKey tells rows about one thing from those about another.
func (r *Row) subjectKey() string {
	return r.Func + "|" + r.Type + "|" + r.Method + "|" + r.Field + "|" + r.Var
}

// Words gives the closed sets of words that rows choose from, by key.
func Words() map[string][]string {
	words := maps.Clone(vocabularies)
	for kind := range shapes {
		words["kind"] = append(words["kind"], string(kind))
	}
	return words
}

// Spell gives what a document says, a line each, without places and reasons.
func (p *Package) Spell() []string {
	var list []string
	if p.Default != "" {
		list = append(list, fmt.Sprintf("%s: default %s", p.Path, p.Default))
	}
	for _, r := range p.Rows {
		var keys []string
		v := reflect.ValueOf(*r)
		for i := range v.NumField() {
			name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("yaml"), ",")
			if name != "" && name != "reason" && !v.Field(i).IsZero() {
				keys = append(keys, fmt.Sprintf("%s: %v", name, v.Field(i)))
			}
		}
		list = append(list, p.Path+": {"+strings.Join(keys, ", ")+"}")
	}
	return list
}

// Own reports whether the project's own rows speak of a function or method.
func Own(fn *types.Func) bool {
	rows := Functions(fn)
	return len(rows) > 0 && rows[0].pkg.own
}

// Misfits gives what the project's own rows say of a package that is not so:
// there is no such function, or it has no such argument. Of a package that is
// only imported, what it keeps to itself cannot be seen.
func Misfits(pkg *types.Package, imported bool) []error {
	var errs []error
	for _, p := range ownPackages(Normalize(pkg.Path())) {
		for _, r := range p.Rows {
			if !imported || token.IsExported(r.subject()) {
				errs = append(errs, r.Fit(pkg)...)
			}
		}
	}
	return errs
}

// subject is the name at the package's level that a row is about.
func (r *Row) subject() string { return cmp.Or(r.Type, r.Func, r.Var) }
