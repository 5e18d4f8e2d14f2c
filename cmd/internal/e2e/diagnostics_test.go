package e2e_test

import (
	"go/types"
	"sync"

	"golang.org/x/tools/go/analysis"
)

// diagnostics are kept by package; analyzers add to them side by side.
type diagnostics struct {
	mu    sync.Mutex
	byPkg map[*types.Package][]analysis.Diagnostic
}

func (l *diagnostics) add(pkg *types.Package, d analysis.Diagnostic) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.byPkg == nil {
		l.byPkg = map[*types.Package][]analysis.Diagnostic{}
	}
	l.byPkg[pkg] = append(l.byPkg[pkg], d)
}

func (l *diagnostics) of(pkg *types.Package) []analysis.Diagnostic {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.byPkg[pkg]
}
