package analyzers_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/credvet/credvet/"

// layers are the packages from the bottom up: each may import those of lower
// layers, and none of its own or of higher ones. A rule is on the layer
// "rules", the tools around the command on its.
var layers = [][]string{
	{"analyzers/internal/vocabulary", "analyzers/internal/model", "analyzers/internal/config", "analyzers/internal/ours", "analyzers/internal/suggest"},
	{"analyzers/internal/directive", "analyzers/internal/finding", "analyzers/internal/settings"},
	{"analyzers/internal/ssabuild", "analyzers/internal/term"},
	{"analyzers/internal/behaviour"},
	{"analyzers/internal/summary"},
	{"analyzers/internal/route"},
	{"analyzers/internal/rule"},
	{"analyzers/internal/ruletest"},
	{"rules"},
	{"analyzers"},
	{"cmd/internal/modtest", "cmd/internal/guard"},
	{"cmd/internal/driver"},
	{"cmd/internal/fixes"},
	{"cmd/internal/report", "cmd/internal/gate"},
	{"cmd/internal/routes"},
	{"cmd", "docs"},
}

// layerOf gives the layer of a package; -1 if it has none.
func layerOf(pkg string) int {
	name := pkg
	switch top, rest, _ := strings.Cut(pkg, "/"); {
	case top == "analyzers" && rest != "" && !strings.Contains(rest, "/"):
		name = "rules"
	case top == "docs", top == "cmd" && !strings.HasPrefix(rest, "internal/"), pkg == "cmd/internal/e2e":
		name = top
	}
	for i, layer := range layers {
		for _, p := range layer {
			if p == name {
				return i
			}
		}
	}
	return -1
}

// TestImportsPointOneWay: model, vocabulary -> SSA -> summary -> route -> rules
// -> suite -> commands, and no rule knows another.
func TestImportsPointOneWay(t *testing.T) {
	seen := 0
	for pkg, imports := range importsOf(t, "..") {
		seen++
		from := layerOf(pkg)
		if from < 0 {
			t.Errorf("package %s has no layer: give it one in this test", pkg)
			continue
		}
		for _, imp := range imports {
			if to := layerOf(imp); to >= from {
				t.Errorf("%s imports %s, which is not below it", pkg, imp)
			}
		}
	}
	if seen < 15 {
		t.Errorf("only %d packages were seen", seen)
	}
}

// importsOf lists for each package of the module what it imports of the
// module; tests and modules below it are left aside.
func importsOf(t *testing.T, root string) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		base := d.Name()
		if d.IsDir() {
			_, err := os.Stat(filepath.Join(name, "go.mod"))
			if name != root && (err == nil || base == "testdata" || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_")) {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(base, ".go") || strings.HasSuffix(base, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		dir, err := filepath.Rel(root, filepath.Dir(name))
		if err != nil {
			return err
		}
		pkg := filepath.ToSlash(dir)
		own := all[pkg]
		for _, spec := range file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if imp, ok := strings.CutPrefix(path, module); ok {
				own = append(own, imp)
			}
		}
		all[pkg] = own
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
