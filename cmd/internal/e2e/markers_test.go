package e2e_test

import (
	"bufio"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/credvet/credvet/cmd/internal/modtest"
)

// A marked line of the service: the rules that must find it, or do not yet.
var (
	marker     = regexp.MustCompile(`// (expect|known-miss): (.*)$`)
	markedRule = regexp.MustCompile(`^([a-z]+) \(([A-Za-z0-9. ]+)\)$`)
)

// markers reads the markers in a folder of the service.
func markers(t *testing.T, folder string) (expected, missed []finding) {
	t.Helper()
	err := filepath.WalkDir(filepath.Join(service, folder), func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") {
			return err
		}
		rel, err := filepath.Rel(service, name)
		if err != nil {
			return err
		}
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		defer file.Close()
		s := bufio.NewScanner(file)
		for line := 1; s.Scan(); line++ {
			m := marker.FindStringSubmatch(s.Text())
			if m == nil {
				continue
			}
			for part := range strings.SplitSeq(m[2], ", ") {
				rule := markedRule.FindStringSubmatch(part)
				if rule == nil {
					t.Errorf("%s:%d: marker %q is not RULE (ITEMS)", rel, line, part)
					continue
				}
				f := finding{rule[1], filepath.ToSlash(rel), line}
				if m[1] == "expect" {
					expected = append(expected, f)
				} else {
					missed = append(missed, f)
				}
			}
		}
		return s.Err()
	})
	if err != nil {
		t.Fatal(err)
	}
	return set(expected), set(missed)
}

// ofRules keeps what the rules at hand can find.
func ofRules(list []finding, rules []string) []finding {
	return slices.DeleteFunc(list, func(f finding) bool { return !slices.Contains(rules, f.Rule) })
}

// TestMarkers: each marker has its finding, and no other line has one, of
// whatever confidence; standalone and under go vet.
func TestMarkers(t *testing.T) {
	expected, missed := markers(t, "vulnerable")
	if len(expected)+len(missed) < 14 {
		t.Fatalf("the service has lost its markers: %v, %v", expected, missed)
	}
	has := rules(t)
	expected, missed = ofRules(expected, has), ofRules(missed, has)
	judge := func(t *testing.T, found []finding) {
		t.Helper()
		modtest.Differ(t, "vulnerable", slices.DeleteFunc(slices.Clone(found), func(f finding) bool { return slices.Contains(missed, f) }), expected)
		for _, f := range missed {
			if slices.Contains(found, f) {
				t.Errorf("%v is found now: turn its known-miss into an expect", f)
			}
		}
	}
	t.Run("standalone", func(t *testing.T) {
		found, out := standalone(t, service, "./vulnerable/...")
		judge(t, found)
		if out.Status != 1 || out.Stderr != "" {
			t.Errorf("status %d, %s", out.Status, out.Stderr)
		}
	})
	t.Run("go vet", func(t *testing.T) {
		dir := copyService(t, modtest.NewPath())
		judge(t, vetted(t, dir, "./vulnerable/..."))
		if out := govet(t, dir, "./vulnerable/..."); out.Status != 1 {
			t.Errorf("status %d, %s", out.Status, out.Stderr)
		}
	})
}

// TestFixedIsClean: nothing is found in the reference implementation.
func TestFixedIsClean(t *testing.T) {
	if expected, missed := markers(t, "fixed"); len(expected)+len(missed) > 0 {
		t.Errorf("there is nothing to find in fixed: %v, %v", expected, missed)
	}
	t.Run("standalone", func(t *testing.T) {
		for _, args := range [][]string{nil, {"-tests"}} {
			found, out := standalone(t, service, append(args, "./fixed/...", "./cmd/fixed")...)
			modtest.Differ(t, "fixed", found, nil)
			if out.Status != 0 || out.Stderr != "" {
				t.Errorf("status %d, %s", out.Status, out.Stderr)
			}
		}
	})
	t.Run("go vet", func(t *testing.T) {
		if out := govet(t, copyService(t, modtest.NewPath()), "./fixed/...", "./cmd/fixed"); out.Status != 0 || out.Stderr != "" {
			t.Errorf("%+v", out)
		}
	})
}

// TestItselfIsClean: credvet finds nothing in its own code.
func TestItselfIsClean(t *testing.T) {
	found, out := standalone(t, repository, "./...")
	modtest.Differ(t, "credvet", found, nil)
	if out.Status != 0 || out.Stderr != "" {
		t.Errorf("status %d, %s", out.Status, out.Stderr)
	}
}
