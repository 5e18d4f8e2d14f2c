package e2e_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/credvet/credvet/cmd/internal/modtest"
)

// binary is the command under test, as it is shipped.
var binary string

// repository and service are where this repository and the reference service
// stand; servicePath is the service's module.
var repository, service string

const servicePath = "github.com/credvet/credvet/testdata/novapassword"

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "credvet")
	if err != nil {
		panic(err)
	}
	if repository, err = filepath.Abs("../../.."); err != nil {
		panic(err)
	}
	service = filepath.Join(repository, "testdata", "novapassword")
	if binary, err = modtest.Build(dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	os.RemoveAll(dir) // a leftover in the temporary directory harms nobody
	os.Exit(code)
}

// A finding is what all drivers tell alike: which rule, where.
type finding struct {
	Rule string `json:"rule"`
	File string `json:"file"` // relative to the module, with slashes
	Line int    `json:"line"`
}

func (f finding) String() string { return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Rule) }

// set sorts findings and drops repeats.
func set(list []finding) []finding {
	slices.SortFunc(list, func(a, b finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Rule, b.Rule))
	})
	return slices.Compact(list)
}

// differ fails the test unless both sets are the same; it tells what each has
// that the other has not.
func differ(t *testing.T, what string, got, want []finding) {
	t.Helper()
	missing := slices.DeleteFunc(slices.Clone(want), func(f finding) bool { return slices.Contains(got, f) })
	excess := slices.DeleteFunc(slices.Clone(got), func(f finding) bool { return slices.Contains(want, f) })
	for _, f := range missing {
		t.Errorf("%s: not found: %v", what, f)
	}
	for _, f := range excess {
		t.Errorf("%s: found, but not expected: %v", what, f)
	}
}

// credvet runs the command on its own in dir.
func credvet(t *testing.T, dir string, args ...string) modtest.Outcome {
	t.Helper()
	return modtest.Run(t, dir, modtest.Online(), binary, args...)
}

// standalone gives the findings of every confidence and the outcome.
func standalone(t *testing.T, dir string, patterns ...string) ([]finding, modtest.Outcome) {
	t.Helper()
	out := credvet(t, dir, append([]string{"-confidence=low", "-format=json"}, patterns...)...)
	var doc struct{ Findings []finding }
	if err := json.Unmarshal([]byte(out.Stdout), &doc); err != nil {
		t.Fatalf("%v: %+v", err, out)
	}
	return set(doc.Findings), out
}

// govet runs the command under go vet in dir, with findings of every
// confidence.
func govet(t *testing.T, dir string, args ...string) modtest.Outcome {
	t.Helper()
	args = append([]string{"vet", "-vettool=" + binary, "-credvet.confidence=low"}, args...)
	return modtest.Run(t, dir, modtest.Online(), "go", args...)
}

// vetted gives the findings of go vet -json in dir.
func vetted(t *testing.T, dir string, patterns ...string) []finding {
	t.Helper()
	out := govet(t, dir, append([]string{"-json"}, patterns...)...)
	t.Logf("go vet ended with %d and said: %s", out.Status, out.Stderr)
	var list []finding
	for dec := json.NewDecoder(strings.NewReader(out.Stdout)); dec.More(); {
		var tree map[string]map[string][]struct{ Category, Posn string }
		if err := dec.Decode(&tree); err != nil {
			t.Fatalf("%v: %+v", err, out)
		}
		for _, analyzers := range tree {
			for _, diagnostics := range analyzers {
				for _, d := range diagnostics {
					list = append(list, located(t, dir, d.Category, d.Posn))
				}
			}
		}
	}
	return set(list)
}

// located reads a position file:line:column whose file is absolute or relative
// to dir.
func located(t *testing.T, dir, rule, posn string) finding {
	t.Helper()
	f := finding{Rule: rule}
	parts := strings.Split(posn, ":")
	if len(parts) < 3 {
		t.Fatalf("position %q", posn)
	}
	f.File = strings.Join(parts[:len(parts)-2], ":")
	if _, err := fmt.Sscan(parts[len(parts)-2], &f.Line); err != nil {
		t.Fatalf("position %q: %v", posn, err)
	}
	if rel, err := filepath.Rel(dir, f.File); err == nil && filepath.IsAbs(f.File) {
		f.File = rel
	}
	f.File = filepath.ToSlash(f.File)
	return f
}

// rules are those that the command has.
func rules(t *testing.T) []string {
	t.Helper()
	out := credvet(t, t.TempDir(), "rules")
	var names []string
	for line := range strings.Lines(out.Stdout) {
		names = append(names, strings.Fields(line)[0])
	}
	if len(names) < 3 {
		t.Fatalf("credvet rules: %+v", out)
	}
	return names
}

// copyService copies the service, without its attacks, into a module of that
// path. A path that is new each time is one that go vet has nothing cached of.
func copyService(t *testing.T, path string) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	copyFile := func(name string, d fs.DirEntry, err error) error {
		rel, relErr := filepath.Rel(service, name)
		if err = cmp.Or(err, relErr); err != nil {
			return err
		}
		if d.IsDir() {
			if rel == "attack" {
				return fs.SkipDir
			}
			return os.MkdirAll(filepath.Join(dir, rel), 0o777)
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(dir, rel), []byte(strings.ReplaceAll(string(text), servicePath, path)), 0o666)
	}
	if err := filepath.WalkDir(service, copyFile); err != nil {
		t.Fatal(err)
	}
	return dir
}
