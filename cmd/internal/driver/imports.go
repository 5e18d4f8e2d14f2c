package driver

import (
	"bufio"
	"errors"
	"fmt"
	"go/token"
	"go/types"
	"os"
	"sync"

	"golang.org/x/tools/go/gcexportdata"
)

// exports reads the export data of dependencies into one package map, so that
// a type is the same object wherever it comes from.
//
// Reading completes packages that others refer to already, so it excludes
// type-checking and analysis: these hold the lock for reading.
type exports struct {
	sync.RWMutex
	fset  *token.FileSet
	early map[string]*types.Package // by path: the dependencies that import nothing of ours
}

func newExports(fset *token.FileSet) *exports {
	return &exports{fset: fset, early: map[string]*types.Package{"unsafe": types.Unsafe}}
}

// readEarly reads those dependencies of packages of ours that import nothing
// of ours. A failure is kept with the unit: it concerns its importers.
func (x *exports) readEarly(units []*unit) {
	x.Lock()
	defer x.Unlock()
	wanted := map[*unit]bool{}
	for _, u := range units {
		if u.late {
			for _, imp := range u.imports {
				wanted[imp] = !imp.late
			}
		}
	}
	for _, u := range units {
		if wanted[u] {
			u.types = x.read(u, x.early)
		}
	}
}

// readLate reads a dependency with packages of ours in its import closure, as
// -deps and local replacements bring about. Test variants make several
// packages of one path, so it gets a map of its own.
func (x *exports) readLate(u *unit) {
	x.Lock()
	defer x.Unlock()
	closure := map[string]*unit{}
	collect(u, closure)
	imports := map[string]*types.Package{}
	for path, dep := range closure {
		p := dep.types
		if !dep.late {
			p = x.early[path]
		}
		if p != nil {
			imports[path] = p
		}
	}
	u.types = x.read(u, imports)
	for path, p := range imports {
		if dep := closure[path]; dep != nil && !dep.late {
			x.early[path] = p // perhaps new, and incomplete: the next reader is to find the same
		}
	}
}

// collect gathers the units below u by their path.
func collect(u *unit, closure map[string]*unit) {
	for _, imp := range u.imports {
		if closure[imp.pkg.PkgPath] == nil {
			closure[imp.pkg.PkgPath] = imp
			collect(imp, closure)
		}
	}
}

// read decodes the export data of u; on failure it records why and returns nil.
func (x *exports) read(u *unit, imports map[string]*types.Package) *types.Package {
	if p := imports[u.pkg.PkgPath]; p != nil && p.Complete() {
		return p
	}
	p, err := readExport(x.fset, u, imports)
	if err != nil {
		u.errors = append(u.errors, Error{Kind: LoadError, Package: u.pkg.PkgPath, Message: err.Error()})
		return nil
	}
	return p
}

func readExport(fset *token.FileSet, u *unit, imports map[string]*types.Package) (*types.Package, error) {
	if u.pkg.ExportFile == "" {
		if len(u.pkg.Errors) > 0 {
			return nil, errors.New(oneLine(u.pkg.Errors[0].Msg))
		}
		return nil, errors.New("the go command gave no export data")
	}
	f, err := os.Open(u.pkg.ExportFile)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // only read
	//nolint:staticcheck // go list -export gives archives before Go 1.29; afterwards NewReader passes through what it gives
	r, err := gcexportdata.NewReader(bufio.NewReader(f))
	if err != nil {
		return nil, fmt.Errorf("export data: %w", err)
	}
	return gcexportdata.Read(r, fset, imports, u.pkg.PkgPath)
}

// importer resolves the imports of one unit.
type importer struct {
	u *unit
}

// Import gives the types of the package that path means in the unit.
func (i importer) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	p := i.u.pkg.Imports[path]
	if p == nil {
		if len(i.u.pkg.Errors) > 0 {
			return nil, errors.New(oneLine(i.u.pkg.Errors[0].Msg)) // an import cycle
		}
		return nil, fmt.Errorf("the go command does not list the import %q", path)
	}
	for _, imp := range i.u.imports {
		if imp.pkg != p {
			continue
		}
		if imp.types != nil {
			return imp.types, nil
		}
		if len(imp.errors) > 0 {
			return nil, errors.New(imp.errors[0].Message)
		}
	}
	return nil, errors.New("it was not analysed")
}
