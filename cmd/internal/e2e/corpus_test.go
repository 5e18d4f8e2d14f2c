package e2e_test

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/modtest"
)

// corpus is the module that every driver is run over. Its "want" comments are
// what each has to find, as the options are by default. The test of
// cmd/custom-gcl runs golangci-lint over it.
func corpus() string { return filepath.Join(repository, "testdata", "drivers") }

// TestWants: analysistest finds what the corpus marks.
func TestWants(t *testing.T) {
	analyzers.SetOptions(analyzers.Options{Confidence: analyzers.Medium})
	analysistest.Run(t, corpus(), everything(t), "./...")
}

// everything is an analyzer that reports whatever the analyzers of the suite
// report: analysistest holds one analyzer against the marks.
func everything(t *testing.T) *analysis.Analyzer {
	t.Helper()
	all := &analysis.Analyzer{Name: "everything", Doc: "what the suite reports"}
	told := new(diagnostics)
	for _, a := range analyzers.Suite() {
		run := a.Run
		t.Cleanup(func() { a.Run = run })
		a.Run = func(pass *analysis.Pass) (any, error) {
			pass.Report = func(d analysis.Diagnostic) { told.add(pass.Pkg, d) }
			return run(pass)
		}
		all.Requires = append(all.Requires, a)
	}
	all.Run = func(pass *analysis.Pass) (any, error) {
		for _, d := range told.of(pass.Pkg) {
			pass.Report(d)
		}
		return nil, nil
	}
	return all
}

// found gives what the command on its own finds in the corpus.
func found(t *testing.T, dir string, args ...string) []modtest.Finding {
	t.Helper()
	list, out := modtest.Standalone(t, binary, dir, args...)
	if out.Status != 1 || out.Stderr != "" || len(list) < 10 {
		t.Fatalf("the command on its own: status %d, %d findings, %s", out.Status, len(list), out.Stderr)
	}
	return list
}

// TestGoVetAgrees: go vet finds the same, cold and warm, and an option that is
// changed between two runs counts.
func TestGoVetAgrees(t *testing.T) {
	dir := modtest.Copy(t, corpus(), modtest.NewPath())
	byDefault, all := found(t, dir), found(t, dir, "-confidence=low")
	if len(all) <= len(byDefault) {
		t.Fatal("the option changes nothing")
	}
	for _, run := range []struct {
		name string
		want []modtest.Finding
		args []string
	}{
		{"cold", byDefault, nil},
		{"warm", byDefault, nil},
		{"with an option", all, []string{"-credvet.confidence=low"}},
		{"with an option, warm", all, []string{"-credvet.confidence=low"}},
		{"without it again", byDefault, nil},
		{"with what is the default", byDefault, []string{"-credvet.confidence=medium"}},
	} {
		modtest.Differ(t, "go vet, "+run.name, modtest.Vetted(t, binary, dir, append(run.args, "./...")...), run.want)
		out := modtest.Run(t, dir, modtest.Online(), "go", append(append([]string{"vet", "-vettool=" + binary}, run.args...), "./...")...)
		if out.Status != 1 || strings.Count(out.Stderr, ".go:") < len(run.want) {
			t.Errorf("go vet, %s: status %d, %s", run.name, out.Status, out.Stderr)
		}
	}
}

// TestNogoAgrees: so does Bazel's nogo.
func TestNogoAgrees(t *testing.T) {
	tool := filepath.Join(t.TempDir(), "nogo.exe")
	if out := modtest.Run(t, ".", modtest.Online(), "go", "build", "-buildvcs=false", "-o", tool, "./testdata/nogo"); out.Status != 0 {
		t.Fatal(out.Stderr)
	}
	dir := modtest.Copy(t, corpus(), modtest.NewPath())
	t.Setenv("EXECROOT", dir)
	modtest.Differ(t, "nogo", modtest.Vetted(t, tool, dir, "./..."), found(t, dir))
	modtest.Differ(t, "nogo, with analyzer_flags", modtest.Vetted(t, tool, dir, "-credvet.confidence=low", "./..."), found(t, dir, "-confidence=low"))
	// The dependency has a defect of its own, so it is seen whether it was left alone.
	ours := modtest.Vetted(t, tool, dir, "-credvet.deps=example.com/limits", "./...")
	modtest.Differ(t, "nogo, with the dependency", ours, found(t, dir, "-deps=example.com/limits"))
	if len(ours) == len(found(t, dir)) {
		t.Error("to look into the dependency changes nothing: the corpus proves nothing about that")
	}
}
