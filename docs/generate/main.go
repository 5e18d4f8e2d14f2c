// Command generate writes the documents that are derived from the code: a page
// for each rule, from its doc.go, and in README.md the table of rules and the
// excerpt of a report; besides, the schema of the configuration.
//
//	go run ./docs/generate
package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/doc/comment"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers"
)

func main() {
	report, err := excerpt(".")
	if err == nil {
		err = generate(".", report)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// pagesDir is where the rules' pages are.
const pagesDir = "docs/rules"

// generate writes what has changed, and removes the pages of rules that are no
// more. It works on the repository in root; report is the excerpt to show.
func generate(root string, report []byte) error {
	wanted, err := documents(root, report)
	if err != nil {
		return err
	}
	have, err := pages(root)
	if err != nil {
		return err
	}
	for _, name := range have {
		if wanted[name] == nil {
			if err := os.Remove(filepath.Join(root, name)); err != nil {
				return err
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(wanted)) {
		file := filepath.Join(root, name)
		if old, err := os.ReadFile(file); err == nil && bytes.Equal(old, wanted[name]) {
			continue
		}
		if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o777), os.WriteFile(file, wanted[name], 0o666)); err != nil {
			return err
		}
	}
	return nil
}

// documents gives the texts as they should be, by file.
func documents(root string, report []byte) (map[string][]byte, error) {
	docs := map[string][]byte{pagesDir + "/README.md": index()}
	for _, r := range analyzers.Rules() {
		docs[pagesDir+"/"+r.Name+".md"] = page(r)
	}
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		return nil, err
	}
	readme, err = replace(readme, "excerpt", report)
	if err != nil {
		return nil, err
	}
	if docs["README.md"], err = replace(readme, "rules", table("docs/rules/")); err != nil {
		return nil, err
	}
	// Where editors find it; go:embed wants it beside the code.
	docs["docs/credvet.schema.json"], err = os.ReadFile(filepath.Join(root, "analyzers/internal/settings/schema.json"))
	return docs, err
}

// pages lists the rules' pages that are there.
func pages(root string) ([]string, error) {
	entries, err := os.ReadDir(filepath.Join(root, pagesDir))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var names []string
	for _, e := range entries {
		names = append(names, pagesDir+"/"+e.Name())
	}
	return names, err
}

const generated = "<!-- Written by go run ./docs/generate. Do not edit. -->\n"

// page is the text of one rule: what its doc.go says, below what its metadata
// says.
func page(r analyzers.Rule) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\n# %s\n\n%s.\n\n", generated, r.Name, sentence(r.Summary()))
	fmt.Fprintf(&b, "Severity: %s. Weakness: %s. %s.\n", r.Severity, links(r.CWE), origin(r.Items))
	_, body, _ := strings.Cut(r.Text(), "\n# What it finds")
	p := &comment.Printer{HeadingLevel: 2, HeadingID: func(*comment.Heading) string { return "" }}
	for _, block := range new(comment.Parser).Parse("# What it finds" + body).Content {
		b.WriteByte('\n')
		if code, ok := block.(*comment.Code); ok {
			fmt.Fprintf(&b, "```go\n%s```\n", code.Text)
			continue
		}
		b.Write(p.Markdown(&comment.Doc{Content: []comment.Block{block}}))
	}
	return b.Bytes()
}

// index lists the rules for those who come to the folder.
func index() []byte {
	return slices.Concat([]byte(generated+"\n# The rules\n\n"), table(""))
}

// table lists the rules, with links to their pages below dir.
func table(dir string) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "| rule | what it finds | weakness | review item |\n|---|---|---|---|\n")
	for _, r := range analyzers.Rules() {
		fmt.Fprintf(&b, "| [%s](%s%s.md) | %s | %s | %s |\n", r.Name, dir, r.Name, strings.ReplaceAll(r.Summary(), "|", `\|`), strings.Join(r.CWE, ", "), items(r.Items))
	}
	return b.Bytes()
}

// replace puts text between the markers of that name.
func replace(doc []byte, name string, text []byte) ([]byte, error) {
	begin, end := []byte("<!-- begin "+name+": written by go run ./docs/generate -->\n"), []byte("<!-- end "+name+" -->\n")
	before, rest, found := bytes.Cut(doc, begin)
	_, after, closed := bytes.Cut(rest, end)
	if !found || !closed {
		return nil, fmt.Errorf("README.md has no place for %q: want the lines %q and %q", name, begin, end)
	}
	return slices.Concat(before, begin, text, end, after), nil
}

// sentence begins with a capital.
func sentence(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// links points to the definitions of weaknesses.
func links(cwe []string) string {
	var list []string
	for _, id := range cwe {
		list = append(list, fmt.Sprintf("[%s](https://cwe.mitre.org/data/definitions/%s.html)", id, strings.TrimPrefix(id, "CWE-")))
	}
	return strings.Join(list, ", ")
}

// origin says where the rule comes from.
func origin(list []string) string {
	switch {
	case len(list) == 0:
		return "In neither of the two reviews"
	case len(list) == 1:
		return "Item " + list[0] + " of the reviews"
	}
	return "Items " + strings.Join(list, ", ") + " of the reviews"
}

// items lists review items for a table.
func items(list []string) string {
	if len(list) == 0 {
		return "beyond"
	}
	return strings.Join(list, ", ")
}
