// Package modtest writes little modules for tests.
package modtest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// Write unpacks a txtar archive into a new directory and gives its path, free
// of symbolic links.
func Write(t *testing.T, archive string) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range txtar.Parse([]byte(archive)).Files {
		file := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// Env is the environment for the go command on such modules: this process's
// without what would make them load differently on other machines. Later
// settings override earlier ones.
func Env(more ...string) []string {
	var env []string
	for _, kv := range os.Environ() {
		switch name, _, _ := strings.Cut(kv, "="); name {
		case "GOFLAGS", "GOWORK", "GOPACKAGESDRIVER", "GO111MODULE", "PWD":
		default:
			env = append(env, kv)
		}
	}
	return append(append(env, "GOPROXY=off", "GOTOOLCHAIN=local", "GOFLAGS="), more...)
}
