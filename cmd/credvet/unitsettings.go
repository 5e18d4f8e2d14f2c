package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers"
)

// flagValues collects the values of a flag: some count before the flags are
// parsed.
func flagValues(args []string, name string) []string {
	var values []string
	for i, arg := range args {
		flag, value, assigned := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		if flag != name || !strings.HasPrefix(arg, "-") {
			continue
		}
		if !assigned && i+1 < len(args) {
			value = args[i+1]
		}
		values = append(values, value)
	}
	return values
}

// unitConfigured reports whether the flags tell of a configuration.
func unitConfigured(args []string) bool {
	return len(flagValues(args, "credvet.config")) > 0 || len(flagValues(args, "credvet.configtext")) > 0
}

// unitDeps are the patterns of dependencies to analyse, from the flags and the
// configuration. What is wrong with these is told when they are parsed.
func unitDeps(args []string) []string {
	var deps analyzers.List
	for _, value := range flagValues(args, "credvet.deps") {
		_ = deps.Set(value) // a list takes anything
	}
	var text []byte
	for _, file := range flagValues(args, "credvet.config") {
		text, _ = readBounded(file)
	}
	for _, value := range flagValues(args, "credvet.configtext") {
		text = []byte(value)
	}
	if s, err := analyzers.ParseSettings(settingsName, text); err == nil {
		deps = append(deps, s.Deps...)
	}
	return deps
}

// noticeSettings has root tell that the module's configuration is not in
// force: plain go vet knows nothing of it, and its cache nothing of its changes.
// It stands in the first package of the module, and in no other.
func noticeSettings(root *analysis.Analyzer) {
	run := root.Run
	root.Run = func(pass *analysis.Pass) (any, error) {
		if len(pass.Files) > 0 {
			file := pass.Fset.Position(pass.Files[0].Package).Filename
			if top := moduleRoot(filepath.Dir(file)); top != "" && present(top, settingsName) && firstPackage(top) == filepath.Dir(file) {
				pass.Report(analysis.Diagnostic{
					Pos: pass.Files[0].Name.Pos(), Category: analyzers.InternalRule,
					Message: settingsName + " is not in force under go vet alone: run credvet vet (" + analyzers.InternalRule + ")",
				})
			}
		}
		return run(pass)
	}
}

// moduleRoot is the directory of the go.mod that dir belongs to, or "".
func moduleRoot(dir string) string {
	for {
		if present(dir, "go.mod") {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}

// firstPackage is the first directory of a module that has Go files besides
// tests, "" if none has.
func firstPackage(top string) string {
	first := ""
	// What cannot be read has no package.
	_ = filepath.WalkDir(top, func(path string, d fs.DirEntry, failed error) error {
		name := filepath.Base(path)
		switch {
		case failed != nil || !d.IsDir():
			return nil
		case path != top && (strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || name == "testdata" || name == "vendor" || present(path, "go.mod")):
			return fs.SkipDir
		}
		entries, _ := os.ReadDir(path)
		for _, e := range entries {
			if n := e.Name(); strings.HasSuffix(n, ".go") && !strings.HasSuffix(n, "_test.go") && !strings.HasPrefix(n, "_") && !strings.HasPrefix(n, ".") {
				first = path
				return fs.SkipAll
			}
		}
		return nil
	})
	return first
}
