package analyzers_test

import (
	"errors"
	"fmt"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/analyzers/internal/ruletest"
)

// sections are those that the doc.go of each rule has, in this order.
var sections = []string{"What it finds", "Why it matters", "Bad", "Good", "How to fix", "How to silence", "What it cannot see"}

var cve = regexp.MustCompile(`CVE-\d{4}-\d{4,}`)

// TestSections: each rule says all that it has to say.
func TestSections(t *testing.T) {
	for _, r := range analyzers.Rules() {
		doc := sectionsOf(r.Meta)
		if got := doc.names[1:]; !slices.Equal(got, sections) {
			t.Errorf("%s: sections %q, want %q", r.Name, got, sections)
			continue
		}
		why := doc.text["Why it matters"]
		for _, item := range r.Items {
			if item != "beyond" && !strings.Contains(why, item) {
				t.Errorf("%s: why it matters does not name the review's item %s", r.Name, item)
			}
		}
		if !cve.MatchString(why) {
			t.Errorf("%s: why it matters names no defect that was real", r.Name)
		}
		if silence := doc.text["How to silence"]; !strings.Contains(silence, "//credvet:ignore "+r.Name+" -- ") {
			t.Errorf("%s: how to silence it is not said: %s", r.Name, silence)
		}
	}
}

// ruleDoc is the prose of a rule by sections; code is that of the code blocks.
type ruleDoc struct {
	names []string
	text  map[string]string
	code  map[string]string
}

func sectionsOf(m analyzers.Meta) ruleDoc {
	d := ruleDoc{text: map[string]string{}, code: map[string]string{}}
	name := ""
	var printer comment.Printer
	for _, block := range new(comment.Parser).Parse(m.Text()).Content {
		switch b := block.(type) {
		case *comment.Heading:
			name = string(b.Text[0].(comment.Plain))
			d.names = append(d.names, name)
			continue
		case *comment.Code:
			d.code[name] += b.Text + "\n"
		}
		d.text[name] += string(printer.Text(&comment.Doc{Content: []comment.Block{block}}))
	}
	return d
}

// TestExamples compiles the examples of each rule: of the bad one the suite
// finds what the rule is about and nothing else, of the good one nothing. What
// they take for granted is in testdata/examples.
func TestExamples(t *testing.T) {
	src := t.TempDir()
	var paths []string
	for _, r := range analyzers.Rules() {
		for _, kind := range []string{"Bad", "Good"} {
			pkg := "examples/" + r.Name + "/" + strings.ToLower(kind)
			paths = append(paths, pkg)
			writeExample(t, filepath.Join(src, pkg), r.Name, sectionsOf(r.Meta).code[kind])
		}
	}
	for _, pkg := range load(t, ruletest.GOPATH(t, src), paths) {
		rule, kind := path.Split(strings.TrimPrefix(pkg.PkgPath, "examples/"))
		rule = strings.Trim(rule, "/")
		if !slices.Contains(paths, pkg.PkgPath) {
			continue
		}
		found := map[string]bool{}
		for _, d := range analyseAt(t, pkg, analyzers.Medium) {
			found[d.Category] = true
			if kind == "good" || d.Category != rule && d.Category != companions[rule] {
				t.Errorf("%s: %s", pkg.Fset.Position(d.Pos), d.Message)
			}
		}
		if kind == "bad" && !found[rule] {
			t.Errorf("%s: nothing is found", pkg.PkgPath)
		}
	}
}

// companions are rules whose finding cannot but come with another's: who acts
// as an administrator unasked lacks the authorization, too.
var companions = map[string]string{"adminctx": "authz"}

// writeExample makes a package of an example and what it takes for granted.
func writeExample(t *testing.T, dir, rule, code string) {
	t.Helper()
	prelude, err := os.ReadFile(filepath.Join("testdata", "examples", rule+".go"))
	if errors.Is(err, fs.ErrNotExist) {
		prelude, err = []byte("package example\n"), nil
	}
	if err != nil {
		t.Fatal(err)
	}
	if code == "" {
		t.Fatalf("%s: no example", rule)
	}
	text := "package example\n" + importsFor(t, rule, code) + code
	for name, content := range map[string][]byte{"example.go": []byte(text), "prelude.go": prelude} {
		if err := os.MkdirAll(dir, 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// paths of the packages that examples use.
var examplePackages = map[string]string{
	"base64": "encoding/base64", "bcrypt": "golang.org/x/crypto/bcrypt", "cipher": "crypto/cipher", "errors": "errors", "fmt": "fmt",
	"http": "net/http", "io": "io", "maps": "maps", "rand": "crypto/rand", "slices": "slices", "slog": "log/slog", "strconv": "strconv", "strings": "strings", "subtle": "crypto/subtle",
}

// importsFor writes the imports that an example leaves out.
func importsFor(t *testing.T, rule, code string) string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), rule, "package example\n"+code, 0)
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, id := range file.Unresolved {
		if path := examplePackages[id.Name]; path != "" {
			used[path] = true
		}
	}
	var b strings.Builder
	for _, path := range slices.Sorted(maps.Keys(used)) {
		fmt.Fprintf(&b, "import %q\n", path)
	}
	return b.String()
}
