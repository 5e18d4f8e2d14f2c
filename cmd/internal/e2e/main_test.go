package e2e_test

import (
	"cmp"
	"fmt"
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

// credvet runs the command on its own in dir.
func credvet(t *testing.T, dir string, args ...string) modtest.Outcome {
	t.Helper()
	return modtest.Run(t, dir, modtest.Online(), binary, args...)
}

// marked reduces findings to what markers tell.
func marked(list []modtest.Finding) []finding {
	var out []finding
	for _, f := range list {
		out = append(out, finding{f.Rule, f.File, f.Line})
	}
	return set(out)
}

// standalone gives the findings of every confidence and the outcome.
func standalone(t *testing.T, dir string, patterns ...string) ([]finding, modtest.Outcome) {
	t.Helper()
	list, out := modtest.Standalone(t, binary, dir, append([]string{"-confidence=low"}, patterns...)...)
	return marked(list), out
}

// govet runs the command under go vet in dir, with findings of every
// confidence.
func govet(t *testing.T, dir string, args ...string) modtest.Outcome {
	t.Helper()
	args = append([]string{"vet", "-vettool=" + binary, "-credvet.confidence=low"}, args...)
	return modtest.Run(t, dir, modtest.Online(), "go", args...)
}

// vetted gives the findings of go vet in dir, of every confidence.
func vetted(t *testing.T, dir string, patterns ...string) []finding {
	t.Helper()
	return marked(modtest.Vetted(t, binary, dir, append([]string{"-credvet.confidence=low"}, patterns...)...))
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
// path.
func copyService(t *testing.T, path string) string {
	t.Helper()
	return modtest.Copy(t, service, path, "attack")
}
