package rowtest

import (
	"bufio"
	"bytes"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// stubRoot holds the stand-ins for the libraries that rows are about.
const stubRoot = "../../testdata/stubs/src"

// A library gives the types of the stand-ins and of the standard library.
type library struct {
	fset    *token.FileSet
	std     types.Importer
	stubs   []string // import paths, sorted
	done    map[string]*types.Package
	project *model.Package
}

func newLibrary() (*library, error) {
	l := &library{fset: token.NewFileSet(), done: map[string]*types.Package{"unsafe": types.Unsafe}}
	cmd := exec.Command("go", "list", "-export", "-f", "{{.ImportPath}} {{.Export}}", "std")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	exports := map[string]string{}
	for s := bufio.NewScanner(bytes.NewReader(out)); s.Scan(); {
		path, file, _ := strings.Cut(s.Text(), " ")
		exports[path] = file
	}
	l.std = importer.ForCompiler(l.fset, "gc", func(path string) (io.ReadCloser, error) {
		file, ok := exports[path]
		if !ok {
			return nil, fmt.Errorf("neither a stub nor the standard library has package %s", path)
		}
		return os.Open(file)
	})
	err = filepath.WalkDir(stubRoot, func(file string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(file, ".go") {
			var rel string
			rel, err = filepath.Rel(stubRoot, filepath.Dir(file))
			l.stubs = append(l.stubs, filepath.ToSlash(rel))
		}
		return err
	})
	slices.Sort(l.stubs)
	l.stubs = slices.Compact(l.stubs)
	return l, err
}

// Import gives a package's types; stand-ins are type-checked from source.
func (l *library) Import(path string) (*types.Package, error) {
	if p, ok := l.done[path]; ok {
		return p, nil
	}
	if _, ok := slices.BinarySearch(l.stubs, path); !ok {
		p, err := l.std.Import(path)
		l.done[path] = p
		return p, err
	}
	dir := filepath.Join(stubRoot, filepath.FromSlash(path))
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, name := range names {
		f, err := parser.ParseFile(l.fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	p, err := (&types.Config{Importer: l, IgnoreFuncBodies: true}).Check(path, l.fset, files, nil)
	if err != nil {
		return nil, err
	}
	l.done[path] = p
	return p, nil
}
