package main_test

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"strings"
	"testing"

	"github.com/credvet/credvet/cmd/internal/modtest"
)

// TestVetSettings: the go command's cache serves no findings of an old
// configuration, whether its text or its digest is among the flags.
func TestVetSettings(t *testing.T) {
	dir := modtest.Write(t, service)
	vet := func(args ...string) modtest.Outcome {
		t.Helper()
		return credvet(t, dir, append([]string{"vet"}, args...)...)
	}
	clean := modtest.Outcome{}
	padding := strings.Repeat("# "+strings.Repeat("x", 60)+"\n", 200)
	for _, more := range []string{"", padding} {
		for range 2 {
			put(t, dir, ".credvet.yml", more+"skip: [authz]\n")
			got := vet()
			if got.Status != 1 || strings.Count(got.Stdout, "(directive)") != 2 || !strings.Contains(got.Stdout, "a/a.go:5:1: unknown directive //credvet:nonsense") {
				t.Errorf("status %d, want 1 and two findings\n%s%s", got.Status, got.Stdout, got.Stderr)
			}
			put(t, dir, ".credvet.yml", more+"skip: [directive]\n")
			if got := vet(); got != clean {
				t.Errorf("the configuration has changed: %+v", got)
			}
		}
	}
	put(t, dir, ".credvet.yml", "skip: [authz]\n")
	for args, want := range map[string]int{"./b": 1, "./clean": 0, "./cmd/x": 0, "./b ./clean": 1, "-skip=directive": 0, "-rules=authz": 0} {
		got := vet(strings.Fields(args)...)
		if strings.Count(got.Stdout, "(directive)") != want || got.Status != want {
			t.Errorf("credvet vet %s: status %d\n%s%s", args, got.Status, got.Stdout, got.Stderr)
		}
	}
	if got := vet("-exit-zero"); got.Status != 0 || !strings.Contains(got.Stdout, "(directive)") {
		t.Errorf("-exit-zero: %+v", got)
	}
	for args, complaint := range map[string]string{"-format=json": "unknown flag -format", "-skip=authy": "did you mean authz?", "./... -tests": "flags come first"} {
		if got := vet(strings.Fields(args)...); got.Status != 2 || !strings.Contains(got.Stderr, complaint) {
			t.Errorf("credvet vet %s: %+v", args, got)
		}
	}
	if got := vet("-h"); got.Status != 0 || !strings.Contains(got.Stdout, "credvet vet [flags] [packages]") {
		t.Errorf("-h: %+v", got)
	}
	if got := vet("./nowhere/..."); got.Status != 3 {
		t.Errorf("a pattern that matches nothing: %+v", got)
	}
	put(t, dir, "broken/x.go", "package broken\n\nvar x int = \"\"\n")
	if got := vet(); got.Status != 3 || !strings.Contains(got.Stderr, "broken/x.go:3") || !strings.Contains(got.Stdout, "(directive)") {
		t.Errorf("a package that does not compile: %+v", got)
	}
}

// TestGoVetSettings: plain go vet reads no configuration and says so, once; one
// that the cache cannot know of is refused.
func TestGoVetSettings(t *testing.T) {
	dir := modtest.Write(t, service)
	put(t, dir, ".credvet.yml", "skip: [directive]\n")
	file := filepath.Join(dir, ".credvet.yml")
	vet := func(flags ...string) modtest.Outcome {
		t.Helper()
		return start(t, dir, nil, "go", append(append([]string{"vet", "-vettool=" + binary}, flags...), "./...")...)
	}
	if got := vet(); got.Status != 1 || strings.Count(got.Stderr, "run credvet vet") != 1 || strings.Count(got.Stderr, "(directive)") != 2 {
		t.Errorf("go vet: %+v", got)
	}
	sum := sha256.Sum256([]byte("skip: [directive]\n"))
	if got := vet("-credvet.config="+file, "-credvet.confighash="+hex.EncodeToString(sum[:])); got.Status != 0 {
		t.Errorf("with its digest: %+v", got)
	}
	for _, flags := range [][]string{
		{"-credvet.config=" + file},
		{"-credvet.config=" + file, "-credvet.confighash=00"},
		{"-credvet.confighash=00"},
		{"-credvet.configtext=pubic: []"},
		{"-credvet.configtext=skip: [authz]", "-credvet.config=" + file, "-credvet.confighash=" + hex.EncodeToString(sum[:])},
	} {
		got := vet(flags...)
		if got.Status == 0 || !strings.Contains(got.Stderr, "config") {
			t.Errorf("go vet %q: %+v", flags, got)
		}
	}
}
