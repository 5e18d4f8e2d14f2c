package summary_test

import (
	"go/types"
	"reflect"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// TestEveryFormHasAFlow: each kind of instruction and each form of call that
// SSA knows stands in some flow test.
func TestEveryFormHasAFlow(t *testing.T) {
	seen := map[string]bool{}
	var mu sync.Mutex // packages are analysed side by side
	collect := &analysis.Analyzer{Name: "collect", Doc: "collect forms", Requires: []*analysis.Analyzer{ssabuild.Analyzer}}
	collect.Run = func(pass *analysis.Pass) (any, error) {
		mu.Lock()
		defer mu.Unlock()
		for _, fn := range pass.ResultOf[ssabuild.Analyzer].(*ssabuild.SSA).Functions {
			for _, b := range fn.Blocks {
				for _, instr := range b.Instrs {
					seen[reflect.TypeOf(instr).Elem().Name()] = true
					if c, ok := instr.(ssa.CallInstruction); ok {
						seen[callForm(c)] = true
					}
				}
			}
		}
		return nil, nil
	}
	analysistest.Run(quiet{t}, analysistest.TestData(), collect, flowPackages...)
	for _, form := range append(instructions(t), "static call", "method call", "closure call", "interface call", "builtin call", "dynamic call", "deferred call", "go call") {
		if !seen[form] {
			t.Errorf("no flow test has %s", form)
		}
	}
}

func callForm(c ssa.CallInstruction) string {
	switch c.(type) {
	case *ssa.Defer:
		return "deferred call"
	case *ssa.Go:
		return "go call"
	}
	common := c.Common()
	switch common.Value.(type) {
	case *ssa.Builtin:
		return "builtin call"
	case *ssa.MakeClosure:
		return "closure call"
	case *ssa.Function:
		if common.Signature().Recv() != nil {
			return "method call"
		}
		return "static call"
	}
	if common.IsInvoke() {
		return "interface call"
	}
	return "dynamic call"
}

// instructions lists the concrete types of instructions.
func instructions(t *testing.T) []string {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{Mode: packages.NeedTypes | packages.NeedImports | packages.NeedDeps | packages.NeedName}, "golang.org/x/tools/go/ssa")
	if err != nil || len(pkgs) != 1 || pkgs[0].Types == nil {
		t.Fatalf("cannot load package ssa: %v", err)
	}
	scope := pkgs[0].Types.Scope()
	iface := scope.Lookup("Instruction").Type().Underlying().(*types.Interface)
	var list []string
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if ok && tn.Exported() && !types.IsInterface(tn.Type()) && types.Implements(types.NewPointer(tn.Type()), iface) {
			list = append(list, name)
		}
	}
	if len(list) < 30 || !strings.Contains(strings.Join(list, " "), "MapUpdate") {
		t.Fatalf("the list of instructions looks wrong: %v", list)
	}
	return list
}
