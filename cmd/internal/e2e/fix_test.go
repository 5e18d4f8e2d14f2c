package e2e_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/credvet/credvet/cmd/internal/modtest"
)

// TestGoFix: go vet and go fix show the fixes as a difference, and write them;
// what is fixed is found no more, and nothing else changes.
func TestGoFix(t *testing.T) {
	dir := copyService(t, modtest.NewPath())
	file := filepath.Join(dir, "vulnerable", "handlers", "password.go")
	read := func() string {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	before := read()
	fixed := strings.Replace(before, `"no such instance", http.StatusBadRequest`, `"no such instance", http.StatusNotFound`, 1)
	if fixed == before {
		t.Fatal("the service has lost its wrong status")
	}
	tools := [][]string{{"vet", "-vettool=" + binary, "-fix"}, {"fix", "-fixtool=" + binary}}
	for _, tool := range tools {
		out := modtest.Run(t, dir, modtest.Online(), "go", append(tool[:len(tool):len(tool)], "-diff", "./...")...)
		if out.Status != 1 || !strings.Contains(out.Stdout, "\n+\t\thttp.Error(w, \"no such instance\", http.StatusNotFound)") {
			t.Errorf("go %s -diff: %+v", tool[0], out)
		}
		if read() != before {
			t.Errorf("go %s -diff wrote to the file", tool[0])
		}
	}
	for _, tool := range tools {
		if err := os.WriteFile(file, []byte(before), 0o666); err != nil {
			t.Fatal(err)
		}
		if out := modtest.Run(t, dir, modtest.Online(), "go", append(tool, "./...")...); out.Status != 0 {
			t.Errorf("go %s: %+v", tool[0], out)
		}
		if got := read(); got != fixed {
			t.Errorf("go %s wrote\n%s", tool[0], got)
		}
	}
	found, _ := standalone(t, dir, "./...")
	for _, f := range found {
		if f.Rule == "errstatus" {
			t.Errorf("after the fix: %v", f)
		}
	}
}
