// Package ssabuild turns a package of ours into SSA form.
//
// The stock buildssa pass needs ctrlflow, whose facts make drivers load every
// dependency from source. This pass needs none: which foreign functions never
// return is model data. Function literals' local names are evidence for the
// rules, so the SSA is built with GlobalDebug.
package ssabuild

import (
	"go/ast"
	"go/types"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ours"
)

// SSA is a package in SSA form. Package is nil when the package is not ours.
type SSA struct {
	Package   *ssa.Package
	Functions []*ssa.Function // source functions and literals, in source order, literals after their function; without test files unless they take part
}

// Analyzer yields the *SSA of a package.
var Analyzer = &analysis.Analyzer{
	Name:             "credvet_ssa",
	Doc:              "build the SSA form of a package of ours",
	Run:              run,
	ResultType:       reflect.TypeFor[*SSA](),
	RunDespiteErrors: false,
}

func run(pass *analysis.Pass) (any, error) {
	if !ours.Package(pass, config.Current.Deps) {
		return &SSA{}, nil
	}
	prog := ssa.NewProgram(pass.Fset, ssa.GlobalDebug)
	prog.SetNoReturn(neverReturns)
	for _, p := range pass.Pkg.Imports() {
		prog.CreatePackage(p, nil, nil, true)
	}
	pkg := prog.CreatePackage(pass.Pkg, pass.Files, pass.TypesInfo, false)
	pkg.Build()
	functions := sourceFunctions(pass, pkg)
	for _, fn := range functions {
		forwardResults(fn)
	}
	return &SSA{Package: pkg, Functions: functions}, nil
}

func neverReturns(fn *types.Func) bool {
	row := model.Function(fn, model.NoReturn)
	return row != nil
}

// TestFile reports whether the position's file is a test file.
func TestFile(pass *analysis.Pass, file *ast.File) bool {
	return strings.HasSuffix(pass.Fset.Position(file.FileStart).Filename, "_test.go")
}

func sourceFunctions(pass *analysis.Pass, pkg *ssa.Package) []*ssa.Function {
	var list []*ssa.Function
	var add func(fn *ssa.Function)
	add = func(fn *ssa.Function) {
		list = append(list, fn)
		for _, lit := range fn.AnonFuncs {
			add(lit)
		}
	}
	for _, file := range pass.Files {
		if !config.Current.Tests && TestFile(pass, file) {
			continue
		}
		for _, decl := range file.Decls {
			if decl, ok := decl.(*ast.FuncDecl); ok {
				if obj, ok := pass.TypesInfo.Defs[decl.Name].(*types.Func); ok {
					if fn := pkg.Prog.FuncValue(obj); fn != nil {
						add(fn)
					}
				}
			}
		}
	}
	// The package's initialiser holds the literals of package-level variables.
	if init := pkg.Func("init"); init != nil {
		add(init)
	}
	return list
}
