// Package modtest writes little modules for tests, and runs commands on them.
package modtest

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
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
// without what would make them load differently on other machines. They need
// nothing that is not there, so nothing is downloaded. Later settings override
// earlier ones.
func Env(more ...string) []string {
	return append(Online("GOPROXY=off"), more...)
}

// Online is Env for modules with dependencies, which may have to be
// downloaded.
func Online(more ...string) []string {
	var env []string
	for _, kv := range os.Environ() {
		switch name, _, _ := strings.Cut(kv, "="); name {
		case "GOFLAGS", "GOWORK", "GOPACKAGESDRIVER", "GO111MODULE", "PWD", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE":
		default:
			env = append(env, kv)
		}
	}
	return append(append(env, "GOTOOLCHAIN=local", "GOFLAGS="), more...)
}

// Build builds the command as it is shipped, with more flags for go build,
// into dir, and gives the file.
func Build(dir string, flags ...string) (string, error) {
	file := filepath.Join(dir, "credvet")
	if runtime.GOOS == "windows" {
		file += ".exe"
	}
	args := append([]string{"build", "-buildvcs=false", "-o", file}, flags...)
	if out, err := exec.Command("go", append(args, "github.com/credvet/credvet/cmd/credvet")...).CombinedOutput(); err != nil {
		return "", fmt.Errorf("%s%w", out, err)
	}
	return file, nil
}

// An Outcome is what a command did.
type Outcome struct {
	Status         int
	Stdout, Stderr string
}

// Run runs a program in dir, with this environment.
func Run(t testing.TB, dir string, env []string, name string, args ...string) Outcome {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = dir, env
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return Outcome{cmd.ProcessState.ExitCode(), stdout.String(), stderr.String()}
}
