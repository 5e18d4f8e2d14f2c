package model

import (
	"bytes"
	"embed"
	"fmt"
	"path"
	"regexp"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"
)

//go:embed rows/*.yaml
var files embed.FS

// A document is one embedded YAML document; it is parsed when first asked for.
type document struct {
	file   string
	text   []byte
	parsed func() *Package
}

// index maps a package path, without its major version, to its documents. Only
// the lines that begin with "package:" are read for it.
var index = sync.OnceValue(func() map[string][]*document {
	idx := make(map[string][]*document)
	entries, err := files.ReadDir("rows")
	if err != nil {
		panic(err) // the embedded folder is part of the binary
	}
	for _, e := range entries {
		text, err := files.ReadFile(path.Join("rows", e.Name()))
		if err != nil {
			panic(err)
		}
		for _, doc := range splitDocuments(text) {
			d := &document{file: e.Name(), text: doc}
			d.parsed = sync.OnceValue(func() *Package {
				p, err := Parse(d.text)
				if err != nil {
					panic(fmt.Sprintf("model rows %s: %v", d.file, err)) // the schema test keeps this from shipping
				}
				return p
			})
			idx[headerPath(doc)] = append(idx[headerPath(doc)], d)
		}
	}
	return idx
})

func splitDocuments(text []byte) [][]byte {
	var docs [][]byte
	for doc := range bytes.SplitSeq(text, []byte("\n---\n")) {
		if headerPath(doc) != "" {
			docs = append(docs, doc)
		}
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

// Parse reads one document, strictly: an unknown key is an error that tells
// its line.
func Parse(text []byte) (*Package, error) {
	p := new(Package)
	if err := yaml.UnmarshalWithOptions(text, p, yaml.Strict()); err != nil {
		return nil, err
	}
	for _, r := range p.Rows {
		r.pkg = p
	}
	return p, nil
}

var majorSuffix = regexp.MustCompile(`^(.*?)(?:/v([0-9]+)|\.v([0-9]+))((?:/.*)?)$`)

// Normalize strips the major version, and the folder a vendored copy stands
// in, from an import path: "github.com/go-chi/chi/v5/middleware" gives
// "github.com/go-chi/chi/middleware" and "5".
func Normalize(pkgPath string) (stripped, major string) {
	if i := strings.LastIndex(pkgPath, "/vendor/"); i >= 0 {
		pkgPath = pkgPath[i+len("/vendor/"):]
	}
	if !strings.Contains(pkgPath, "/v") && !strings.HasPrefix(pkgPath, "gopkg.in/") {
		return pkgPath, ""
	}
	m := majorSuffix.FindStringSubmatch(pkgPath)
	if m == nil || !strings.Contains(pkgPath, ".") || m[2] == "1" || strings.HasPrefix(m[2]+m[3], "0") {
		return pkgPath, ""
	}
	return m[1] + m[4], m[2] + m[3]
}

// packages gives the documents about a package, whatever its major version
// where the document does not name majors.
func packages(pkgPath string) []*Package {
	stripped, major := Normalize(pkgPath)
	var out []*Package
	for _, d := range index()[stripped] {
		p := d.parsed()
		if p.Majors == "" || hasWord(p.Majors, major) {
			out = append(out, p)
		}
	}
	return out
}

func hasWord(list, word string) bool {
	for w := range strings.SplitSeq(list, ",") {
		if strings.TrimSpace(w) == word {
			return true
		}
	}
	return false
}
