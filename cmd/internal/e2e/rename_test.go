package e2e_test

import (
	"bytes"
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/tools/go/packages"

	"github.com/credvet/credvet/cmd/internal/modtest"
)

// TestRenaming: what is found rests on what the code does and on names that
// mean something, never on any other name. Every identifier of vulnerable that
// says nothing and that no foreign interface fixes gets a name without sense,
// and the findings stay.
func TestRenaming(t *testing.T) {
	dir := copyService(t, "")
	want, _ := standalone(t, dir, "./vulnerable/...", "./cmd/vulnerable")
	r := &renamer{dir: dir, known: knownWords(t), fixed: map[string]bool{}, renamed: map[string]string{}}
	r.load(t)
	r.fixMethods()
	r.rewrite(t)
	t.Logf("%d identifiers have new names: %q", len(r.renamed), r.names())
	t.Logf("%d keep theirs: %q", len(r.kept), r.keptNames())
	if len(r.renamed) < 12 {
		t.Errorf("only %d identifiers were renamed: the test proves little", len(r.renamed))
	}
	got, out := standalone(t, dir, "./vulnerable/...", "./cmd/vulnerable")
	if out.Status != 1 || out.Stderr != "" {
		t.Fatalf("status %d after renaming: %s", out.Status, out.Stderr)
	}
	modtest.Differ(t, "after renaming", got, want)
}

// A renamer gives identifiers new names, equal ones the same.
type renamer struct {
	dir     string
	pkgs    []*packages.Package
	known   map[string]bool   // words that mean something
	fixed   map[string]bool   // names of methods that a foreign interface asks for
	renamed map[string]string // new names
	kept    map[string]bool
}

func (r *renamer) load(t *testing.T) {
	t.Helper()
	var err error
	r.pkgs, err = packages.Load(&packages.Config{Mode: packages.LoadSyntax | packages.NeedModule, Dir: r.dir, Env: modtest.Online()}, "./vulnerable/...", "./cmd/vulnerable")
	if err != nil || packages.PrintErrors(r.pkgs) > 0 {
		t.Fatalf("the service does not load: %v", err)
	}
	r.kept = map[string]bool{}
}

func (r *renamer) ours(pkg *types.Package) bool {
	return pkg != nil && slices.ContainsFunc(r.pkgs, func(p *packages.Package) bool { return p.PkgPath == pkg.Path() })
}

// fixMethods finds the methods by which a type of ours implements an interface
// of a package that is not: their names are not ours to choose.
func (r *renamer) fixMethods() {
	var foreign []*types.Interface
	packages.Visit(r.pkgs, nil, func(p *packages.Package) {
		if r.ours(p.Types) {
			return
		}
		scope := p.Types.Scope()
		for _, name := range scope.Names() {
			tn, ok := scope.Lookup(name).(*types.TypeName)
			if !ok {
				continue
			}
			named, ok := tn.Type().(*types.Named)
			if !ok || named.TypeParams().Len() > 0 {
				continue
			}
			if i, ok := named.Underlying().(*types.Interface); ok && i.NumMethods() > 0 {
				foreign = append(foreign, i)
			}
		}
	})
	foreign = append(foreign, types.Universe.Lookup("error").Type().Underlying().(*types.Interface))
	for _, p := range r.pkgs {
		scope := p.Types.Scope()
		for _, name := range scope.Names() {
			tn, ok := scope.Lookup(name).(*types.TypeName)
			if !ok {
				continue
			}
			for _, i := range foreign {
				if types.Implements(types.NewPointer(tn.Type()), i) {
					for m := range i.Methods() {
						r.fixed[m.Name()] = true
					}
				}
			}
		}
	}
}

// rewrite writes the files with the new names; lines and their order stay.
func (r *renamer) rewrite(t *testing.T) {
	t.Helper()
	for _, p := range r.pkgs {
		for _, file := range p.Syntax {
			name := p.Fset.File(file.Pos()).Name()
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			at := 0
			ast.Inspect(file, func(n ast.Node) bool {
				id, ok := n.(*ast.Ident)
				if !ok || !r.mayRename(p, id) {
					return true
				}
				start := p.Fset.Position(id.Pos()).Offset
				out.Write(text[at:start])
				out.WriteString(r.newName(id.Name))
				at = start + len(id.Name)
				return true
			})
			out.Write(text[at:])
			if err := os.WriteFile(name, out.Bytes(), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// mayRename reports whether an identifier is ours to name, and says nothing.
func (r *renamer) mayRename(p *packages.Package, id *ast.Ident) bool {
	if slices.Contains([]string{"_", "main", "init"}, id.Name) {
		return false
	}
	obj, defined := p.TypesInfo.Defs[id]
	if !defined {
		obj = p.TypesInfo.Uses[id]
	}
	switch o := obj.(type) {
	case nil: // a package clause, or the symbol of a type switch
		if !defined {
			return false
		}
	case *types.PkgName:
		if !r.ours(o.Imported()) {
			return false
		}
	case *types.Func:
		if !r.ours(o.Pkg()) || o.Signature().Recv() != nil && r.fixed[o.Name()] {
			return false
		}
	case *types.Var:
		if !r.ours(o.Pkg()) || o.Embedded() {
			return false
		}
	default:
		if !r.ours(o.Pkg()) {
			return false
		}
	}
	if r.means(id.Name) {
		r.kept[id.Name] = true
		return false
	}
	return true
}

// means reports whether one of an identifier's words is known, alone or with
// its neighbour, in the singular or in the plural.
func (r *renamer) means(identifier string) bool {
	words := split(identifier)
	for i, word := range words {
		forms := []string{word, strings.TrimSuffix(word, "s"), strings.TrimSuffix(word, "es")}
		if stem, ok := strings.CutSuffix(word, "ies"); ok {
			forms = append(forms, stem+"y")
		}
		if i > 0 {
			forms = append(forms, words[i-1]+word)
		}
		if slices.ContainsFunc(forms, func(form string) bool { return r.known[form] }) {
			return true
		}
	}
	return false
}

// newName makes a name that means nothing, exported if the old one was.
func (r *renamer) newName(old string) string {
	if name, ok := r.renamed[old]; ok {
		return name
	}
	n := len(r.renamed)
	name := fmt.Sprintf("zq%c%cj", 'a'+n/26, 'a'+n%26)
	if ast.IsExported(old) {
		name = "Zq" + name[2:]
	}
	r.renamed[old] = name
	return name
}

func (r *renamer) names() []string { return sortedKeys(r.renamed) }

func (r *renamer) keptNames() []string { return sortedKeys(r.kept) }

func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, cmp.Compare)
	return keys
}

// split cuts an identifier at changes of case and at what is no letter.
func split(identifier string) []string {
	var words []string
	runes := []rune(identifier)
	start := 0
	flush := func(end int) {
		if start < end {
			words = append(words, strings.ToLower(string(runes[start:end])))
		}
		start = end
	}
	for i, c := range runes {
		switch {
		case !unicode.IsLetter(c):
			flush(i)
			start = i + 1
		case i > 0 && unicode.IsUpper(c) && (!unicode.IsUpper(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1])):
			flush(i)
		}
	}
	flush(len(runes))
	return words
}

// knownWords are the words that can mean something to the analysis: those of
// the vocabulary, which its source has in string literals, and those of what
// the model's rows name.
func knownWords(t *testing.T) map[string]bool {
	t.Helper()
	known := map[string]bool{}
	internal := filepath.Join(repository, "analyzers", "internal")
	for _, name := range files(t, filepath.Join(internal, "vocabulary"), ".go") {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if text, err := strconv.Unquote(lit.Value); err == nil {
					for word := range strings.FieldsSeq(text) {
						known[word] = true
					}
				}
			}
			return true
		})
	}
	named := regexp.MustCompile(`\b(?:func|type|method|field|var): ([A-Za-z0-9_]+)`)
	for _, name := range files(t, filepath.Join(internal, "model", "rows"), ".yaml") {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range named.FindAllSubmatch(text, -1) {
			for _, word := range split(string(m[1])) {
				known[word] = true
			}
		}
	}
	if !known["password"] || !known["bucket"] || len(known) < 500 {
		t.Fatalf("these are not the words that mean something: %d", len(known))
	}
	return known
}

// files lists a folder's files with that ending.
func files(t *testing.T, dir, ext string) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(dir, "*"+ext))
	if err != nil || len(list) == 0 {
		t.Fatalf("no %s in %s: %v", ext, dir, err)
	}
	return list
}
