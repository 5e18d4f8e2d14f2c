package model

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

//go:embed rows/*.yaml
var files embed.FS

// A document is one YAML document; it is parsed when first asked for.
type document struct {
	file     string
	line     int // where the document begins in its file
	text     []byte
	path     string // on its package line
	subtypes bool   // some row of it may hold for implementers
	parsed   func() *Package
}

// index maps a package path, without its major version, to its documents. The
// documents are not parsed for it.
var index = sync.OnceValue(func() map[string][]*document {
	idx := make(map[string][]*document)
	for _, d := range embedded() {
		key, _ := Normalize(d.path)
		idx[key] = append(idx[key], d)
	}
	return idx
})

// embedded gives the documents of the binary, by file name.
func embedded() []*document {
	entries, err := files.ReadDir("rows")
	if err != nil {
		panic(err) // the embedded folder is part of the binary
	}
	var docs []*document
	for _, e := range entries {
		text, err := files.ReadFile(path.Join("rows", e.Name()))
		if err != nil {
			panic(err)
		}
		docs = append(docs, splitDocuments(e.Name(), text)...)
	}
	return docs
}

// Embedded gives the documents of the binary, by path and then by file.
func Embedded() []*Package {
	var list []*Package
	for _, key := range slices.Sorted(maps.Keys(index())) {
		for _, d := range index()[key] {
			list = append(list, d.parsed())
		}
	}
	return list
}

// splitDocuments cuts a file at its "---" lines.
func splitDocuments(file string, text []byte) []*document {
	var docs []*document
	line := 1
	for part := range bytes.SplitSeq(text, []byte("\n---\n")) {
		d := &document{file: file, line: line, text: part, path: headerPath(part)}
		line += bytes.Count(part, []byte("\n")) + 2
		if d.path == "" {
			continue
		}
		d.subtypes = bytes.Contains(part, []byte("subtypes:"))
		d.parsed = sync.OnceValue(func() *Package {
			p, err := d.parse()
			if err != nil {
				panic(err) // the schema test keeps this from shipping
			}
			return p
		})
		docs = append(docs, d)
	}
	return docs
}

// headerPath is the import path on the document's package line, or "".
func headerPath(doc []byte) string {
	for line := range bytes.Lines(doc) {
		if rest, ok := bytes.CutPrefix(line, []byte("package:")); ok {
			return string(bytes.TrimSpace(rest))
		}
	}
	return ""
}

// parse reads the document, strictly: an unknown key is an error. Errors tell
// file and line.
func (d *document) parse() (*Package, error) {
	if p, ok := d.parsePlain(); ok {
		return p, nil
	}
	return d.parseYAML()
}

// parseYAML reads the document with the YAML library.
func (d *document) parseYAML() (*Package, error) {
	tree, err := parser.ParseBytes(d.text, 0)
	if err != nil {
		return nil, d.locate(err)
	}
	p := &Package{file: d.file, line: d.line}
	if len(tree.Docs) == 0 || tree.Docs[0].Body == nil {
		return nil, fmt.Errorf("%s:%d: the document is empty", d.file, d.line)
	}
	if err := yaml.NodeToValue(tree.Docs[0].Body, p, yaml.Strict()); err != nil {
		return nil, d.locate(err)
	}
	lines := rowLines(tree.Docs[0].Body)
	for i, r := range p.Rows {
		if r == nil {
			return nil, fmt.Errorf("%s:%d: a row is empty", d.file, d.line)
		}
		r.pkg = p
		if i < len(lines) {
			r.line = d.line + lines[i] - 1
		}
	}
	return p, nil
}

// locate turns the position that the YAML library tells into one of the file.
func (d *document) locate(err error) error {
	line := 1
	if e, ok := errors.AsType[yaml.Error](err); ok && e.GetToken() != nil {
		line = e.GetToken().Position.Line
	}
	return fmt.Errorf("%s:%d: %s", d.file, d.line+line-1, message(err))
}

// message is what the YAML library has against a document, without the excerpt
// that it shows of it.
func message(err error) string {
	if e, ok := errors.AsType[yaml.Error](err); ok {
		return e.GetMessage()
	}
	return err.Error()
}

// rowLines gives the line of each row.
func rowLines(body ast.Node) []int {
	m, ok := body.(*ast.MappingNode)
	if !ok {
		return nil
	}
	for _, v := range m.Values {
		seq, ok := v.Value.(*ast.SequenceNode)
		if !ok || v.Key.String() != "rows" {
			continue
		}
		var lines []int
		for _, n := range seq.Values {
			lines = append(lines, n.GetToken().Position.Line)
		}
		return lines
	}
	return nil
}

// Parse reads one document from text that bears a name for messages.
func Parse(name string, text []byte) (*Package, error) {
	d := &document{file: name, line: 1, text: text}
	return d.parse()
}

// majorSuffix is a path element like /v2 or the end of one like yaml.v3; v0
// and v1 are API versions that name a package of their own.
var majorSuffix = regexp.MustCompile(`[/.]v(?:[2-9]|[1-9][0-9]+)(/|$)`)

// Normalize strips the major versions, and the folder a vendored copy stands
// in, from an import path, and gives one that has moved its new one:
// "github.com/go-chi/chi/v5/middleware" gives
// "github.com/go-chi/chi/middleware" and "5". Of several majors
// ("gophercloud/v2/openstack/compute/v2/servers") the first one is the module's.
func Normalize(pkgPath string) (stripped, major string) {
	if i := strings.LastIndex(pkgPath, "/vendor/"); i >= 0 {
		pkgPath = pkgPath[i+len("/vendor/"):]
	}
	if host, _, _ := strings.Cut(pkgPath, "/"); !strings.Contains(host, ".") {
		return pkgPath, "" // a package of the standard library
	}
	stripped = majorSuffix.ReplaceAllStringFunc(pkgPath, func(m string) string {
		if major == "" {
			major = strings.TrimSuffix(m[2:], "/")
		}
		return m[len(strings.TrimSuffix(m, "/")):]
	})
	if now, ok := moved[stripped]; ok {
		stripped = now
	}
	return stripped, major
}

// moved maps the import paths that a library had before, or that a fork of the
// same API has, to the one that rows name.
var moved = map[string]string{
	"github.com/go-xorm/xorm": "xorm.io/xorm",
	"github.com/xorm-io/xorm": "xorm.io/xorm",
}

// packages gives the documents about a package, whatever its major version
// where the document does not name majors; the project's own first.
func packages(pkgPath string) []*Package {
	stripped, major := Normalize(pkgPath)
	out := ownPackages(stripped, major)
	for _, d := range index()[stripped] {
		if p := d.parsed(); p.holdsFor(major) {
			out = append(out, p)
		}
	}
	return out
}

// holdsFor reports whether the document is about a major version; v0 and v1
// have none in their import path.
func (p *Package) holdsFor(major string) bool {
	if major == "" {
		major = "1"
	}
	return p.Majors == "" || hasWord(p.Majors, major)
}

func hasWord(list, word string) bool {
	for w := range strings.SplitSeq(list, ",") {
		if strings.TrimSpace(w) == word {
			return true
		}
	}
	return false
}
