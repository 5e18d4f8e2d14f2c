package main_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/credvet/credvet/cmd/internal/modtest"
)

// linter and binary are golangci-lint with credvet, and credvet on its own.
var linter, binary string

// repository is where this repository stands, built where binaries go.
var repository, built string

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	var err error
	if built, err = os.MkdirTemp("", "custom-gcl"); err != nil {
		panic(err)
	}
	defer os.RemoveAll(built) // a leftover in the temporary directory harms nobody
	if repository, err = filepath.Abs("../.."); err != nil {
		panic(err)
	}
	if linter, err = build("custom-gcl", "."); err == nil {
		binary, err = build("credvet", "../..")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return m.Run()
}

// build builds a file of that name: the linter in this module, or credvet in
// the one that it belongs to.
func build(name, module string, flags ...string) (string, error) {
	file := filepath.Join(built, name+".exe")
	pkg := map[string]string{".": ".", "../..": "./cmd/credvet"}[module]
	cmd := exec.Command("go", append(append([]string{"build", "-buildvcs=false", "-o", file}, flags...), pkg)...)
	cmd.Dir = module
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%s%w", out, err)
	}
	return file, nil
}

// options is the configuration that the documents show, with other settings.
func options(t *testing.T, dir string, replace ...string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(repository, "docs", "examples", ".golangci.yml"))
	if err != nil {
		t.Fatal(err)
	}
	edited := strings.NewReplacer(append(replace, "  enable:", "  default: none\n  enable:")...).Replace(string(text))
	if err := os.WriteFile(filepath.Join(dir, ".golangci.yml"), []byte(edited), 0o666); err != nil {
		t.Fatal(err)
	}
}

// lint gives what a build of the linter finds in dir, and how it ended.
func lint(t *testing.T, linter, dir string, args ...string) ([]modtest.Finding, modtest.Outcome) {
	t.Helper()
	args = append([]string{"run", "--output.json.path=stdout", "--show-stats=false"}, args...)
	out := modtest.Run(t, dir, modtest.Online(), linter, append(args, "./...")...)
	var doc struct {
		Issues []struct {
			FromLinter, Text string
			Pos              struct {
				Filename     string
				Line, Column int
			}
		}
	}
	if err := json.Unmarshal([]byte(out.Stdout), &doc); err != nil {
		return nil, out
	}
	var list []modtest.Finding
	for _, issue := range doc.Issues {
		if issue.FromLinter != "credvet" {
			t.Errorf("of another linter: %+v", issue)
		}
		rule, message := split(issue.Text)
		list = append(list, modtest.Finding{Rule: rule, File: filepath.ToSlash(issue.Pos.Filename), Line: issue.Pos.Line, Column: issue.Pos.Column, Message: message})
	}
	return modtest.Sorted(t, list), out
}

// split takes an issue's text apart: "rule: message; path: ...", or
// "message (rule)" for the rules that the linter's own analyzer speaks for.
func split(text string) (rule, message string) {
	text, _, _ = strings.Cut(text, "; path: ")
	if i := strings.LastIndex(text, " ("); i >= 0 && strings.HasSuffix(text, ")") {
		if rule := text[i+2 : len(text)-1]; rule == "directive" || rule == "internal" {
			return rule, text[:i]
		}
	}
	rule, message, _ = strings.Cut(text, ": ")
	return rule, message
}

// TestAgrees: golangci-lint finds what credvet finds on its own, cold and
// warm, and a setting that is changed counts.
func TestAgrees(t *testing.T) {
	t.Setenv("GOLANGCI_LINT_CACHE", t.TempDir())
	for _, name := range []string{"drivers", "novapassword"} {
		dir := modtest.Copy(t, filepath.Join(repository, "testdata", name), "", "attack")
		for _, confidence := range []string{"medium", "medium", "low", "high", "medium"} {
			options(t, dir, "confidence: medium", "confidence: "+confidence)
			want, _ := modtest.Standalone(t, binary, dir, "-confidence="+confidence, "./...")
			got, out := lint(t, linter, dir)
			modtest.Differ(t, name+", confidence "+confidence, got, want)
			if len(want) == 0 || out.Status != 1 {
				t.Errorf("%s: %d findings, status %d, %s", name, len(want), out.Status, out.Stderr)
			}
		}
	}
}

// TestNolint: a nolint on the line of a finding silences it with its path.
func TestNolint(t *testing.T) {
	t.Setenv("GOLANGCI_LINT_CACHE", t.TempDir())
	dir := modtest.Copy(t, filepath.Join(repository, "testdata", "novapassword"), "", "attack")
	options(t, dir)
	edit(t, filepath.Join(dir, "vulnerable", "handlers", "body.go"), "io.ReadAll(r.Body)", "io.ReadAll(r.Body) //nolint:credvet // the proxy bounds it")
	want, _ := modtest.Standalone(t, binary, dir, "-skip=bodylimit", "./...")
	all, _ := modtest.Standalone(t, binary, dir, "./...")
	if len(all) != len(want)+1 {
		t.Fatalf("%d findings, %d without bodylimit: the test wants one", len(all), len(want))
	}
	got, _ := lint(t, linter, dir)
	modtest.Differ(t, "with nolint", got, want)
}

// TestFix: --fix writes what credvet's own -fix writes, and what is fixed is
// found no more.
func TestFix(t *testing.T) {
	t.Setenv("GOLANGCI_LINT_CACHE", t.TempDir())
	dir := modtest.Copy(t, filepath.Join(repository, "testdata", "novapassword"), "", "attack")
	other := modtest.Copy(t, filepath.Join(repository, "testdata", "novapassword"), "", "attack")
	options(t, dir)
	before, _ := lint(t, linter, dir)
	lint(t, linter, dir, "--fix")
	if out := modtest.Run(t, other, modtest.Online(), binary, "-fix", "./..."); out.Status != 1 {
		t.Fatalf("credvet -fix: %+v", out)
	}
	files, err := filepath.Glob(filepath.Join(other, "vulnerable", "*", "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		rel, _ := filepath.Rel(other, file)
		got, errGot := os.ReadFile(filepath.Join(dir, rel))
		want, errWant := os.ReadFile(file)
		if errGot != nil || errWant != nil || string(got) != string(want) {
			t.Errorf("%s: %v %v, golangci-lint wrote\n%s\ncredvet wrote\n%s", rel, errGot, errWant, got, want)
		}
	}
	after, _ := lint(t, linter, dir)
	want, _ := modtest.Standalone(t, binary, dir, "./...")
	modtest.Differ(t, "after --fix", after, want)
	if len(after) >= len(before) {
		t.Errorf("%d findings before --fix, %d after it", len(before), len(after))
	}
}

// TestRebuilt: what an older build found is not served by a newer one.
func TestRebuilt(t *testing.T) {
	t.Setenv("GOLANGCI_LINT_CACHE", t.TempDir())
	dir := modtest.Copy(t, filepath.Join(repository, "testdata", "novapassword"), "", "attack")
	options(t, dir)
	old, _ := lint(t, linter, dir)
	rebuilt, err := build("rebuilt", ".", "-ldflags=-X github.com/credvet/credvet/analyzers/internal/summary.panicOn=Extract")
	if err != nil {
		t.Fatal(err)
	}
	told := func(list []modtest.Finding) bool {
		for _, f := range list {
			if f.Rule == "internal" && strings.Contains(f.Message, "Extract could not be analysed") {
				return true
			}
		}
		return false
	}
	for range 2 { // the second time from the cache
		got, out := lint(t, rebuilt, dir)
		if told(old) || !told(got) || out.Status != 1 {
			t.Errorf("the new build's failure is not told: status %d, %v, %s", out.Status, got, out.Stderr)
		}
	}
	again, _ := lint(t, linter, dir)
	modtest.Differ(t, "the old build again", again, old)
}

// TestSettings: a setting that is misspelt is an error.
func TestSettings(t *testing.T) {
	t.Setenv("GOLANGCI_LINT_CACHE", t.TempDir())
	dir := modtest.Copy(t, filepath.Join(repository, "testdata", "drivers"), "")
	options(t, dir, "confidence: medium", "level: medium")
	if _, out := lint(t, linter, dir); out.Status != 3 || !strings.Contains(out.Stderr, `unknown key "level"`) {
		t.Errorf("%+v", out)
	}
}

// edit replaces text in a file that has it once.
func edit(t *testing.T, name, old, text string) {
	t.Helper()
	before, err := os.ReadFile(name)
	if err != nil || strings.Count(string(before), old) != 1 {
		t.Fatalf("%s has not one %q: %v", name, old, err)
	}
	if err := os.WriteFile(name, []byte(strings.Replace(string(before), old, text, 1)), 0o666); err != nil {
		t.Fatal(err)
	}
}
