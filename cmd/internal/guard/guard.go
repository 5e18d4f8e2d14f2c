// Package guard keeps analyzers from failing under drivers that do not show
// it. The go command prints an analyzer's error once, then serves the empty
// output from its cache; a panic in a dependency shows as a bare exit status.
// A diagnostic, however, is cached and shown like any other.
package guard

import (
	"fmt"
	"go/types"
	"reflect"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"
)

// Guard makes sure that root, and no analyzer that it requires, panics or
// returns an error: one that fails yields a zero result, those that require it
// do not run and yield zero results, too, and root reports the failure at the
// package clause. The analyzers are changed in place, since results go by
// their identity.
func Guard(root *analysis.Analyzer) {
	g := &guard{failed: map[*types.Package]map[*analysis.Analyzer]string{}}
	seen := map[*analysis.Analyzer]bool{}
	var visit func(a *analysis.Analyzer)
	visit = func(a *analysis.Analyzer) {
		if seen[a] {
			return
		}
		seen[a] = true
		for _, req := range a.Requires {
			visit(req)
		}
		run := a.Run
		a.Run = func(pass *analysis.Pass) (any, error) {
			result := g.run(a, run, pass)
			if a == root {
				g.report(pass)
			}
			return result, nil
		}
	}
	visit(root)
}

// A guard remembers what failed on which package, and why: "" stands for an
// analyzer that did not run because of another one.
type guard struct {
	mu     sync.Mutex
	failed map[*types.Package]map[*analysis.Analyzer]string
}

// run calls the analyzer's own function.
func (g *guard) run(a *analysis.Analyzer, run func(*analysis.Pass) (any, error), pass *analysis.Pass) (result any) {
	defer func() {
		if v := recover(); v != nil {
			g.fail(pass.Pkg, a, fmt.Sprintf("analyzer %s failed on this package: panic: %v", a.Name, v))
			result = zero(a)
		}
	}()
	if slices.ContainsFunc(a.Requires, func(req *analysis.Analyzer) bool { return g.hasFailed(pass.Pkg, req) }) {
		g.fail(pass.Pkg, a, "")
		return zero(a)
	}
	result, err := run(pass)
	if err != nil {
		g.fail(pass.Pkg, a, fmt.Sprintf("analyzer %s failed on this package: %v", a.Name, err))
		return zero(a)
	}
	return result
}

func (g *guard) fail(pkg *types.Package, a *analysis.Analyzer, why string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.failed[pkg] == nil {
		g.failed[pkg] = map[*analysis.Analyzer]string{}
	}
	g.failed[pkg][a] = why
}

func (g *guard) hasFailed(pkg *types.Package, a *analysis.Analyzer) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	_, failed := g.failed[pkg][a]
	return failed
}

// report tells what failed on the package of the pass.
func (g *guard) report(pass *analysis.Pass) {
	g.mu.Lock()
	defer g.mu.Unlock()
	var reasons []string
	for _, why := range g.failed[pass.Pkg] {
		if why != "" {
			reasons = append(reasons, strings.Join(strings.Fields(why), " "))
		}
	}
	slices.Sort(reasons)
	for _, why := range reasons {
		pass.Report(analysis.Diagnostic{Pos: pass.Files[0].Name.Pos(), Category: "internal", Message: why + " (internal)"})
	}
	delete(g.failed, pass.Pkg)
}

// zero is the zero value of an analyzer's result.
func zero(a *analysis.Analyzer) any {
	if a.ResultType == nil {
		return nil
	}
	return reflect.Zero(a.ResultType).Interface()
}
