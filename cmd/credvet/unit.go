package main

import (
	"encoding/json"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/guard"
)

// unitMode reports whether the go command is calling: it asks for the version
// and the flags, and then hands over one package at a time.
func unitMode(args []string) bool {
	if len(args) == 1 && (args[0] == "-V=full" || args[0] == "-flags") {
		return true
	}
	return len(args) > 0 && strings.HasSuffix(args[len(args)-1], ".cfg")
}

// unitMain does what the go command asks for; it does not return.
func unitMain() {
	analyzers.ReadFile = readBounded
	last := len(os.Args) - 1
	if flags := os.Args[1:last]; strings.HasSuffix(os.Args[last], ".cfg") {
		if !unitConfigured(flags) {
			noticeSettings(analyzers.Root)
		}
		if !writesFixes(flags) {
			os.Args[last] = complete(os.Args[last], unitDeps(flags))
		}
	}
	guard.Guard(analyzers.Root)
	unitchecker.Main(analyzers.Suite()...)
}

// writesFixes reports whether the files of the package will be changed. Then
// one that is only imported is to stay as it is; the go command does not take
// a cached output without fixes for one with them.
func writesFixes(flags []string) bool {
	has := func(name string) bool {
		return slices.ContainsFunc(flags, func(arg string) bool {
			return strings.HasPrefix(arg, "-") && slices.Contains([]string{name, name + "=true"}, strings.TrimLeft(arg, "-"))
		})
	}
	return has("fix") && !has("diff")
}

// unitConfig is what counts here of the go command's vet.cfg.
type unitConfig struct {
	ID, Dir, ImportPath       string
	ModulePath, ModuleVersion string
	Module                    *analysis.Module // from Go 1.27
	Standard                  map[string]bool
	IgnoredFiles              []string
	VetxOnly                  bool
}

// complete gives the configuration to work with: the one in file, or a copy
// beside it that asks for diagnostics, too.
//
// For a package that is only imported, the go command wants facts alone, and
// caches the empty output under the key that it uses when the package is named
// itself: from then on it would print nothing. So packages of ours are always
// vetted in full. One with test files of its own is exempt: if named, it is
// vetted together with these, under another key.
func complete(file string, deps []string) string {
	text, err := os.ReadFile(file)
	if err != nil {
		return file // unitchecker says what is wrong
	}
	var cfg unitConfig
	if json.Unmarshal(text, &cfg) != nil || !cfg.VetxOnly || !cfg.ours(deps) || cfg.hasTests() {
		return file
	}
	var fields map[string]json.RawMessage // with those that later versions add
	if json.Unmarshal(text, &fields) != nil {
		return file
	}
	fields["VetxOnly"] = json.RawMessage("false")
	text, err = json.Marshal(fields)
	if err != nil {
		return file
	}
	copied := strings.TrimSuffix(file, ".cfg") + ".full.cfg"
	if os.WriteFile(copied, text, 0o666) != nil {
		return file
	}
	return copied
}

// ours asks the predicate that all drivers share.
func (c *unitConfig) ours(deps []string) bool {
	m := c.Module
	if m == nil && c.ModulePath != "" {
		m = &analysis.Module{Path: c.ModulePath, Version: c.ModuleVersion}
	}
	analyzers.SetOptions(analyzers.Options{Confidence: analyzers.Medium, Deps: deps})
	defer analyzers.SetOptions(analyzers.Options{Confidence: analyzers.Medium})
	return !c.Standard[c.ImportPath] && analyzers.Ours(c.ImportPath, m)
}

// hasTests reports whether the package is one that go vet compiles anew for
// its tests: it has test files of its own name, or it is such a variant.
func (c *unitConfig) hasTests() bool {
	if strings.Contains(c.ID, " [") {
		return true
	}
	entries, err := os.ReadDir(c.Dir)
	if err != nil {
		return false
	}
	for _, e := range entries {
		file := filepath.Join(c.Dir, e.Name())
		if !strings.HasSuffix(file, "_test.go") || strings.ContainsRune("_.", rune(e.Name()[0])) || slices.Contains(c.IgnoredFiles, file) {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.PackageClauseOnly)
		if err == nil && !strings.HasSuffix(f.Name.Name, "_test") {
			return true
		}
	}
	return false
}
