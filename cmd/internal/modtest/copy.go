package modtest

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// NewPath is a module path that no cache knows.
//
// Tests that run go vet need one: the go command caches the facts of a package
// before what the package printed, and takes a package with facts for one that
// is done. Of two runs side by side over the same packages, one can so miss
// the findings of a package, and say nothing.
func NewPath() string { return fmt.Sprintf("example.com/m%d", rand.Uint64()) }

// Copy copies the module in dir, without the folders named, into a new
// directory, free of symbolic links, and gives it another path; "" keeps it.
func Copy(t testing.TB, dir, path string, without ...string) string {
	t.Helper()
	to, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	line, _, _ := bytes.Cut(mod, []byte("\n"))
	old := strings.TrimPrefix(string(line), "module ")
	path = cmp.Or(path, old)
	err = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		rel, relErr := filepath.Rel(dir, name)
		if err = cmp.Or(err, relErr); err != nil {
			return err
		}
		if d.IsDir() {
			if slices.Contains(without, rel) {
				return fs.SkipDir
			}
			return os.MkdirAll(filepath.Join(to, rel), 0o777)
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, rel), bytes.ReplaceAll(text, []byte(old), []byte(path)), 0o666)
	})
	if err != nil {
		t.Fatal(err)
	}
	return to
}
