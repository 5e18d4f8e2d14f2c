// Package ruletest runs a rule over its testdata together with the stand-ins
// for libraries that all rules share.
package ruletest

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
)

// Run checks the rule against the "want" comments of packages below
// testdata/src, at low confidence: what must be silent is silent there, too.
// It gives what was found, for tests of more than the message.
func Run(t *testing.T, rule *analysis.Analyzer, packages ...string) []finding.Finding {
	t.Helper()
	old := config.Current
	config.Current.Confidence = config.Low
	t.Cleanup(func() { config.Current = old })
	var found []finding.Finding
	for _, r := range analysistest.Run(t, GOPATH(t, filepath.Join(analysistest.TestData(), "src")), rule, packages...) {
		if res, ok := r.Result.(*finding.Result); ok {
			found = append(found, res.Findings...)
		}
	}
	return found
}

// GOPATH makes a workspace of the packages in a folder and the stand-ins.
func GOPATH(t *testing.T, folder string) string {
	t.Helper()
	root := t.TempDir()
	src := filepath.Join(root, "src")
	if err := os.CopyFS(src, os.DirFS(folder)); err != nil {
		t.Fatal(err)
	}
	addStubs(t, src)
	return root
}

// addStubs copies the stand-ins that the rule's own testdata does not replace.
func addStubs(t *testing.T, src string) {
	t.Helper()
	_, self, _, _ := runtime.Caller(0)
	stubs := filepath.Join(filepath.Dir(self), "..", "..", "testdata", "stubs", "src")
	err := filepath.WalkDir(stubs, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		rel, err := filepath.Rel(stubs, path)
		if err != nil {
			return err
		}
		target := filepath.Join(src, rel)
		if _, err := os.Stat(target); err == nil {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
			return err
		}
		return os.WriteFile(target, text, 0o666)
	})
	if err != nil {
		t.Fatal(err)
	}
}
