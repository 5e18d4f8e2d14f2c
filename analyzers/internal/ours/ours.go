// Package ours decides which packages credvet analyses.
//
// A package is ours when the team that runs credvet owns its source. All else
// is a dependency: its behaviour comes from model rows, and it is neither
// turned into SSA nor summarised.
package ours

import (
	_ "embed"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"
)

//go:embed std.txt
var stdList string

var standard = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	for line := range strings.Lines(stdList) {
		set[strings.TrimSpace(line)] = true
	}
	return set
})

// Standard reports whether path names a package of the standard library,
// including the copies it vendors and its external tests.
func Standard(path string) bool {
	path = strings.TrimSuffix(path, "_test")
	return standard()[path] || strings.HasPrefix(path, "vendor/golang.org/x/")
}

// Package reports whether the package of a pass is ours. deps holds patterns
// of dependencies to analyse as well (see [Match]).
func Package(pass *analysis.Pass, deps []string) bool {
	if pass.Module == nil && external(pass) {
		return named(pass.Pkg.Path(), deps)
	}
	return Path(pass.Pkg.Path(), pass.Module, deps)
}

// external reports whether the files are those of an external repository as
// Bazel lays them out. nogo tells no module, and gives files by their path
// from the root of the execution; no other driver gives relative ones.
func external(pass *analysis.Pass) bool {
	if len(pass.Files) == 0 {
		return false
	}
	name := filepath.ToSlash(pass.Fset.File(pass.Files[0].FileStart).Name())
	return strings.HasPrefix(name, "external/") || strings.HasPrefix(name, "../")
}

// Path is the predicate itself: the package at pkgPath, in module m, is ours
// when deps names it; when its module is known and is a main module, or, where
// the driver does not tell Main (unitchecker), has no version; or when nothing
// is known of its module and it is not in the standard library. A local
// replacement has a version and is therefore a dependency.
func Path(pkgPath string, m *analysis.Module, deps []string) bool {
	if named(pkgPath, deps) {
		return true
	}
	if Standard(pkgPath) {
		return false
	}
	if m == nil || m.Path == "" {
		return true
	}
	return m.Main || m.Version == ""
}

func named(pkgPath string, deps []string) bool {
	return slices.ContainsFunc(deps, func(pattern string) bool { return Match(pattern, pkgPath) })
}

// Match reports whether an import path matches a -deps pattern: a path, a path
// followed by "/..." for the tree below it, or a glob as in [path.Match].
func Match(pattern, pkgPath string) bool {
	if pattern == "" {
		return false
	}
	if tree, ok := strings.CutSuffix(pattern, "/..."); ok {
		return pkgPath == tree || strings.HasPrefix(pkgPath, tree+"/")
	}
	if pattern == "..." || pattern == pkgPath {
		return true
	}
	ok, err := path.Match(pattern, pkgPath)
	return err == nil && ok
}
