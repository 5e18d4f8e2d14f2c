package e2e_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/credvet/credvet/cmd/internal/modtest"
)

// repelled are the attacks that no longer work on the vulnerable service once
// credvet has fixed it, by what their tests then say of it. They are those of
// the items R1.3, R1.5, R1.6 and the one beyond the reviews: what is wrong, and
// all that has to change, is in the package of the handlers. That a comparison
// takes a constant time (R1.2) no attack shows.
var repelled = map[string]*regexp.Regexp{
	"TestMissingInstance":   regexp.MustCompile(`status 404 "no such instance", want 400`),
	"TestBodyWithoutLength": regexp.MustCompile(`vulnerable: status 413 after \d+ bytes, want 413 after all`),
	"TestUnknownMethod":     regexp.MustCompile(`status 405 "method not allowed", want 200`),
	"TestRefusalThatGoesOn": regexp.MustCompile(`status 200 "Correct-Horse-Battery-Staple", want 404`),
}

// TestFixesRepelAttacks: after -fix the service compiles, the findings that had
// a fix are gone, the attacks on them fail, and nothing else has changed: the
// others work as before.
func TestFixesRepelAttacks(t *testing.T) {
	dir := copyAll(t)
	before := fixable(t, dir)
	if len(before) < 5 {
		t.Fatalf("few findings have a fix: %v", before)
	}
	if out := credvet(t, dir, "-fix", "./vulnerable/..."); out.Status != 1 || !strings.Contains(out.Stderr, "applied 5 fixes in 3 files") {
		t.Errorf("status %d, %s", out.Status, out.Stderr)
	}
	if left := fixable(t, dir); len(left) > 0 {
		t.Errorf("still there: %v", left)
	}
	if out := modtest.Run(t, dir, modtest.Online(), "gofmt", "-l", "."); out.Stdout != "" {
		t.Errorf("gofmt -l: %s", out.Stdout)
	}
	failed := attack(t, dir)
	if got, want := slices.Sorted(maps.Keys(failed)), slices.Sorted(maps.Keys(repelled)); !slices.Equal(got, want) {
		t.Errorf("repelled are %q, want %q", got, want)
	}
	for name, re := range repelled {
		if !re.MatchString(failed[name]) {
			t.Errorf("%s said %s", name, failed[name])
		}
	}
}

// TestVetFixes: go vet and go fix show the changes that credvet shows.
func TestVetFixes(t *testing.T) {
	for _, tool := range [][]string{{"vet", "-vettool=" + binary, "-fix"}, {"fix", "-fixtool=" + binary}} {
		dir := copyAll(t)
		want := hunks(credvet(t, dir, "-diff", "./vulnerable/...").Stdout)
		if len(want) < 5 {
			t.Fatalf("few changes: %q", want)
		}
		out := modtest.Run(t, dir, modtest.Online(), "go", append(slices.Clip(tool), "-diff", "./vulnerable/...")...)
		if got := hunks(out.Stdout); out.Status != 1 || !slices.Equal(got, want) {
			t.Errorf("go %s -diff: status %d, %s\n%s", tool[0], out.Status, out.Stdout, out.Stderr)
		}
		if len(fixable(t, dir)) == 0 {
			t.Errorf("go %s -diff wrote to the files", tool[0])
		}
		if out := modtest.Run(t, dir, modtest.Online(), "go", append(slices.Clip(tool), "./vulnerable/...")...); out.Stdout != "" {
			t.Errorf("go %s: status %d, %s\n%s", tool[0], out.Status, out.Stdout, out.Stderr)
		}
		if left := fixable(t, dir); len(left) > 0 {
			t.Errorf("go %s left %v", tool[0], left)
		}
	}
}

// hunks gives the lines that a diff adds and takes away.
func hunks(diff string) []string {
	var list []string
	for line := range strings.Lines(diff) {
		if strings.HasPrefix(line, "+\t") || strings.HasPrefix(line, "-\t") {
			list = append(list, line)
		}
	}
	return list
}

// fixable gives the findings that have a fix.
func fixable(t *testing.T, dir string) []finding {
	t.Helper()
	var doc struct {
		Findings []struct {
			finding
			Fixes []json.RawMessage
		}
	}
	out := credvet(t, dir, "-format=json", "./vulnerable/...")
	if err := json.Unmarshal([]byte(out.Stdout), &doc); err != nil {
		t.Fatalf("%v: %+v", err, out)
	}
	var list []finding
	for _, f := range doc.Findings {
		if len(f.Fixes) > 0 {
			list = append(list, f.finding)
		}
	}
	return list
}

// attack runs the attacks and gives what those say that fail.
func attack(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := modtest.Run(t, dir, modtest.Online(), "go", "test", "-json", "./attack")
	said, failed := map[string]string{}, map[string]string{}
	for dec := json.NewDecoder(strings.NewReader(out.Stdout)); dec.More(); {
		var e struct{ Action, Test, Output string }
		if err := dec.Decode(&e); err != nil {
			t.Fatalf("%v: %+v", err, out)
		}
		said[e.Test] += e.Output
		if e.Action == "fail" && e.Test != "" {
			failed[e.Test] = said[e.Test]
		}
	}
	if len(said) < 10 {
		t.Fatalf("the attacks did not run: %+v", out)
	}
	return failed
}

// copyAll copies the service with its attacks.
func copyAll(t *testing.T) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err == nil {
		err = os.CopyFS(dir, os.DirFS(service))
	}
	if err != nil {
		t.Fatal(err)
	}
	return dir
}
