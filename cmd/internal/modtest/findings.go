package modtest

import (
	"cmp"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A Finding is what all drivers tell alike.
type Finding struct {
	Rule    string `json:"rule"`
	File    string `json:"file"` // relative to the module, with slashes
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Message string `json:"message"` // without the rule
}

func (f Finding) String() string {
	return fmt.Sprintf("%s:%d:%d: %s (%s)", f.File, f.Line, f.Column, f.Message, f.Rule)
}

// FindingAt makes a finding of what a driver tells of it: a position
// file:line:column, the file absolute or relative to dir, and a message with
// the rule at its end.
func FindingAt(t testing.TB, dir, position, rule, message string) Finding {
	t.Helper()
	parts := strings.Split(position, ":")
	if len(parts) < 3 {
		t.Fatalf("position %q", position)
	}
	file := strings.Join(parts[:len(parts)-2], ":")
	line, err := strconv.Atoi(parts[len(parts)-2])
	column, columnErr := strconv.Atoi(parts[len(parts)-1])
	if err = cmp.Or(err, columnErr); err != nil {
		t.Fatalf("position %q: %v", position, err)
	}
	if rel, err := filepath.Rel(dir, file); err == nil && filepath.IsAbs(file) {
		file = rel
	}
	return Finding{rule, filepath.ToSlash(file), line, column, strings.TrimSuffix(message, " ("+rule+")")}
}

// Sorted sorts findings; none may be told twice.
func Sorted(t testing.TB, list []Finding) []Finding {
	t.Helper()
	slices.SortFunc(list, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
	})
	for i := range list {
		if i > 0 && list[i] == list[i-1] {
			t.Errorf("told twice: %v", list[i])
		}
	}
	return list
}

// Differ fails the test unless both lists are the same; it tells what each has
// that the other has not.
func Differ[F interface {
	comparable
	fmt.Stringer
}](t testing.TB, what string, got, want []F) {
	t.Helper()
	for _, f := range want {
		if !slices.Contains(got, f) {
			t.Errorf("%s: not found: %v", what, f)
		}
	}
	for _, f := range got {
		if !slices.Contains(want, f) {
			t.Errorf("%s: found, but not expected: %v", what, f)
		}
	}
}

// Standalone gives what the command finds in dir.
func Standalone(t testing.TB, binary, dir string, args ...string) ([]Finding, Outcome) {
	t.Helper()
	out := Run(t, dir, Online(), binary, append([]string{"-format=json"}, args...)...)
	var doc struct{ Findings []Finding }
	if err := json.Unmarshal([]byte(out.Stdout), &doc); err != nil {
		t.Fatalf("%v: %+v", err, out)
	}
	return Sorted(t, doc.Findings), out
}

// Vetted gives what go vet -json finds in dir with a vettool; that it says
// anything besides fails the test.
func Vetted(t testing.TB, tool, dir string, args ...string) []Finding {
	t.Helper()
	out := Run(t, dir, Online(), "go", append([]string{"vet", "-vettool=" + tool, "-json"}, args...)...)
	said := slices.DeleteFunc(slices.Collect(strings.Lines(out.Stderr)), func(line string) bool { return strings.HasPrefix(line, "go: downloading ") })
	if out.Status != 0 || len(said) > 0 {
		t.Fatalf("go vet -json: status %d, %q", out.Status, said)
	}
	var list []Finding
	for dec := json.NewDecoder(strings.NewReader(out.Stdout)); dec.More(); {
		var tree map[string]map[string][]struct{ Category, Posn, Message string }
		if err := dec.Decode(&tree); err != nil {
			t.Fatalf("%v: %+v", err, out)
		}
		for _, analyzers := range tree {
			for _, diagnostics := range analyzers {
				for _, d := range diagnostics {
					list = append(list, FindingAt(t, dir, d.Posn, d.Category, d.Message))
				}
			}
		}
	}
	return Sorted(t, list)
}
