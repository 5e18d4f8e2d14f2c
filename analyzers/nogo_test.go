package analyzers_test

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers"
)

// TestEveryRuleIsListed: a folder but gosec's is a rule, exports Analyzer under the
// folder's name, and is in the suite.
func TestEveryRuleIsListed(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var folders []string
	for _, e := range entries {
		if e.IsDir() && !slices.Contains([]string{"internal", "testdata", "gosec"}, e.Name()) { // gosec brings rules of its own
			folders = append(folders, e.Name())
		}
	}
	names := analyzers.RuleNames()
	slices.Sort(names)
	if !slices.Equal(folders, names) {
		t.Errorf("folders %q, rules %q", folders, names)
	}
	for _, r := range analyzers.Rules() {
		if r.Analyzer.Name != r.Name {
			t.Errorf("the analyzer of rule %s is called %s", r.Name, r.Analyzer.Name)
		}
	}
}

// TestAnalyzersAreValid: drivers key facts and flags by an analyzer's name. A
// rule goes by its own; whatever else there is bears the suite's.
func TestAnalyzersAreValid(t *testing.T) {
	suite := analyzers.Suite()
	if err := analysis.Validate(suite); err != nil {
		t.Error(err)
	}
	seen := map[string]*analysis.Analyzer{}
	var visit func(a *analysis.Analyzer)
	visit = func(a *analysis.Analyzer) {
		if old, ok := seen[a.Name]; ok {
			if old != a {
				t.Errorf("two analyzers are called %s", a.Name)
			}
			return
		}
		seen[a.Name] = a
		rule := slices.Contains(analyzers.RuleNames(), a.Name)
		if !rule && a != analyzers.Root && !strings.HasPrefix(a.Name, "credvet_") {
			t.Errorf("analyzer %s has no credvet_ before its name", a.Name)
		}
		if len(a.FactTypes) > 0 && rule {
			t.Errorf("rule %s has facts of its own", a.Name)
		}
		for _, req := range a.Requires {
			visit(req)
		}
	}
	for _, a := range suite {
		visit(a)
	}
}

// TestNoFileIsRead: what analyzers know is embedded. Drivers cache by what
// they have seen of the inputs, and Bazel lets nothing else be read.
func TestNoFileIsRead(t *testing.T) {
	settings := filepath.Join("..", "analyzers", "settings.go") // reads what a flag names together with its digest
	seen := 0
	for pkg := range importsOf(t, "..") {
		if pkg != "analyzers" && !strings.HasPrefix(pkg, "analyzers/") || pkg == "analyzers/internal/ruletest" {
			continue
		}
		files, err := filepath.Glob(filepath.Join("..", filepath.FromSlash(pkg), "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") || name == settings {
				continue
			}
			seen++
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
			if err != nil {
				t.Fatal(err)
			}
			for _, spec := range file.Imports {
				if slices.Contains([]string{`"os"`, `"os/exec"`, `"io/ioutil"`, `"net"`}, spec.Path.Value) {
					t.Errorf("%s imports %s", name, spec.Path.Value)
				}
			}
		}
	}
	if seen < 50 {
		t.Errorf("only %d files were seen", seen)
	}
}
