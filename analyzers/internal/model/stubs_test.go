package model

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// stubRoot holds hand-sized stand-ins for the libraries that rows are about,
// in the layout that analysistest reads.
const stubRoot = "../../testdata/stubs/src"

// A stubImporter type-checks stub packages, and takes the standard library
// from source.
type stubImporter struct {
	fset *token.FileSet
	std  types.Importer
	done map[string]*types.Package
}

func (s *stubImporter) Import(path string) (*types.Package, error) {
	if p, ok := s.done[path]; ok {
		return p, nil
	}
	dir := filepath.Join(stubRoot, filepath.FromSlash(path))
	entries, err := os.ReadDir(dir)
	if err != nil {
		return s.std.Import(path)
	}
	var files []*ast.File
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".go") && !e.IsDir() {
			f, err := parser.ParseFile(s.fset, filepath.Join(dir, e.Name()), nil, parser.SkipObjectResolution)
			if err != nil {
				return nil, err
			}
			files = append(files, f)
		}
	}
	p, err := (&types.Config{Importer: s}).Check(path, s.fset, files, nil)
	if err != nil {
		return nil, err
	}
	s.done[path] = p
	return p, nil
}

// stubs gives all stub packages by import path.
var stubs = sync.OnceValues(func() (map[string]*types.Package, error) {
	imp := &stubImporter{fset: token.NewFileSet(), std: fromSource(), done: map[string]*types.Package{}}
	err := filepath.WalkDir(stubRoot, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(file, ".go") {
			return err
		}
		rel, err := filepath.Rel(stubRoot, filepath.Dir(file))
		if err != nil {
			return err
		}
		if _, err := imp.Import(filepath.ToSlash(rel)); err != nil {
			return fmt.Errorf("stub %s: %w", rel, err)
		}
		return nil
	})
	return imp.done, err
})

func TestEveryRowFitsItsStub(t *testing.T) {
	pkgs, err := stubs()
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range embedded() {
		p := d.parsed()
		if strings.HasPrefix(p.Checked, "Go ") {
			continue
		}
		key, _ := Normalize(p.Path)
		found := false
		for path, pkg := range pkgs {
			stripped, major := Normalize(path)
			if stripped != key || !p.holdsFor(major) {
				continue
			}
			found = true
			for _, r := range p.Rows {
				for _, err := range r.Fit(pkg) {
					t.Error(err)
				}
			}
		}
		if !found {
			t.Errorf("%s:%d: there is no stub of %s under %s", d.file, d.line, p.Path, stubRoot)
		}
	}
}

func TestFitFindsWhatIsWrong(t *testing.T) {
	pkgs, err := stubs()
	if err != nil {
		t.Fatal(err)
	}
	pkg := pkgs["golang.org/x/crypto/bcrypt"]
	gorm := pkgs["gorm.io/gorm"]
	for _, test := range []struct {
		pkg       *types.Package
		row, want string
	}{
		{pkg, "{func: Generate, kind: noreturn}", "has no Generate"},
		{pkg, "{func: DefaultCost, kind: noreturn}", "is no function"},
		{pkg, "{var: CompareHashAndPassword, kind: neutral}", "is no variable"},
		{pkg, "{func: CompareHashAndPassword, kind: verify, from: [arg 2], decision: error}", "there are 2 arguments"},
		{pkg, "{func: CompareHashAndPassword, kind: step, from: [arg 0], to: [result 1]}", "there are 1 results"},
		{pkg, "{func: CompareHashAndPassword, kind: step, from: [recv], to: [result 0]}", "a function has no receiver"},
		{pkg, "{func: CompareHashAndPassword, kind: step, from: [arg 0.Hash], to: [result 0]}", ".Hash does not select"},
		{pkg, `{func: CompareHashAndPassword, kind: step, from: ["arg 0{*}"], to: [result 0]}`, "{*} does not select"},
		{gorm, "{type: DB, method: Make, kind: noreturn}", "has no method Make"},
		{gorm, "{type: DB, field: Create, kind: neutral}", "has no field Create"},
		{gorm, "{type: Open, kind: neutral}", "is no type"},
		{pkgs["github.com/aws/aws-sdk-go-v2/service/codebuild/types"], "{type: EnvironmentVariable, field: Value, kind: sink, sink: store, when: {recv.Kind: [X]}}", ".Kind does not select"},
		{gorm, "{type: DB, method: Create, subtypes: true, kind: noreturn}", "is no interface"},
	} {
		p, err := Parse("test.yaml", []byte("package: p\nchecked: v1.0.0\nrows:\n  - "+test.row+"\n"))
		if err != nil {
			t.Errorf("%s: %v", test.row, err)
			continue
		}
		if got := fmt.Sprint(p.Rows[0].Fit(test.pkg)); !strings.Contains(got, test.want) || !strings.Contains(got, "test.yaml:4") {
			t.Errorf("%s: got %s, want %q", test.row, got, test.want)
		}
	}
}
