package main_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/credvet/credvet/cmd/internal/modtest"
)

// TestBaseline: what is set aside, for how long, and what becomes of entries.
func TestBaseline(t *testing.T) {
	t.Parallel()
	dir := modtest.Write(t, vaultService)
	svc := filepath.Join(dir, "svc")
	file := filepath.Join(svc, ".credvet-baseline.json")
	run := func(args ...string) modtest.Outcome {
		t.Helper()
		return credvet(t, dir, append(args, "-C", "svc")...)
	}
	read := func() string {
		t.Helper()
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	got := run("baseline", "-reason=before credvet", "-owner=team-vault", "-expires=9999-12-31")
	if got.Status != 0 || !strings.HasPrefix(got.Stdout, ".credvet-baseline.json: ") || !strings.Contains(got.Stdout, " 0 removed, 0 kept\n") {
		t.Fatalf("%+v", got)
	}
	first := read()
	if strings.Contains(first, ":9") || !strings.Contains(first, `"file": "old.go"`) {
		t.Errorf("an entry has a file and no line:\n%s", first)
	}
	if got := run("baseline"); read() != first {
		t.Errorf("a second time: %s\n%s", got.Stdout, read())
	}
	for _, format := range []string{"text", "json", "sarif", "html", "github", "rdjson"} {
		if got := run("-format", format); got.Status != 0 || got.Stderr != "" {
			t.Errorf("-format %s: status %d, %s", format, got.Status, got.Stderr)
		}
		shown := run("-format", format, "-show-suppressed")
		if shown.Status != 0 || !strings.Contains(shown.Stdout, "before credvet (team-vault), until 9999-12-31") {
			t.Errorf("-format %s -show-suppressed: status %d\n%s", format, shown.Status, shown.Stdout)
		}
	}
	entries := strings.Count(first, `"fingerprint"`)
	if got := run(); !strings.Contains(got.Stdout, fmt.Sprintf("0 findings (0 errors, 0 warnings, 0 notes), %d suppressed", entries)) {
		t.Errorf("the summary counts the suppressed: %s", got.Stdout)
	}
	// The code above moves, another finding appears.
	edit(t, filepath.Join(svc, "old.go"), "package main\n", "package main\n\n// Handlers.\n\n")
	put(t, dir, "svc/new.go", newFinding)
	if got := run("-rules=secretcompare"); got.Status != 1 || strings.Contains(got.Stdout, "old.go") || !strings.Contains(got.Stdout, "new.go:9") {
		t.Errorf("a new finding: %+v", got)
	}
	// Only the rest of an entry is the team's.
	put(t, dir, "svc/.credvet-baseline.json", strings.Replace(first, "before credvet", "since 2019", 1))
	run("baseline")
	if text := read(); !strings.Contains(text, "since 2019") || !strings.Contains(text, "found before the baseline was written") || !strings.Contains(text, `"file": "new.go"`) {
		t.Errorf("entries keep their reasons, new ones are added:\n%s", text)
	}
	if err := os.Remove(filepath.Join(svc, "new.go")); err != nil {
		t.Fatal(err)
	}
	if got := run(); got.Status != 0 || !strings.Contains(got.Stderr, "the entry silences nothing, credvet baseline removes it: secretcompare in new.go") {
		t.Errorf("a stale entry: %+v", got)
	}
	if got := run("baseline"); !strings.Contains(got.Stdout, "0 added, 2 removed") || strings.Contains(read(), "new.go") {
		t.Errorf("it is removed: %+v\n%s", got, read())
	}
	put(t, dir, "svc/.credvet-baseline.json", strings.ReplaceAll(first, "9999-12-31", "2001-01-31"))
	if got := run("-rules=secretcompare"); got.Status != 1 || !strings.Contains(got.Stdout, "old.go:12") || !strings.Contains(got.Stderr, "the entry has expired, its finding counts again: secretcompare in old.go, admin") {
		t.Errorf("an entry that has expired: %+v", got)
	}
	if run("baseline"); !strings.Contains(read(), "2001-01-31") {
		t.Errorf("only people put a finding off:\n%s", read())
	}
	if got := run("-baseline", "nowhere.json"); got.Status != 2 {
		t.Errorf("a baseline that is not there: %+v", got)
	}
	put(t, dir, "svc/broken/x.go", "package broken\n\nvar x int = \"\"\n")
	before := read()
	if got := run("baseline"); got.Status != 3 || read() != before {
		t.Errorf("what cannot be analysed: %+v", got)
	}
}

// TestBaselineNarrow: entries of files that a run does not see stay.
func TestBaselineNarrow(t *testing.T) {
	t.Parallel()
	dir := modtest.Write(t, vaultService+"-- svc/sub/new.go --\n"+strings.Replace(newFinding, "package main", "package sub", 1)+"\nvar _ = report\n")
	credvet(t, dir, "baseline", "-C", "svc")
	file := filepath.Join(dir, "svc", ".credvet-baseline.json")
	whole, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(whole), "sub/new.go") {
		t.Fatalf("%v\n%s", err, whole)
	}
	for _, args := range []string{"baseline -C svc ./sub", "baseline -C svc .", "baseline -C svc -rules=authz", "baseline -C svc/sub"} {
		got := credvet(t, dir, strings.Fields(args)...)
		text, err := os.ReadFile(file)
		if err != nil || got.Status != 0 || string(text) != string(whole) {
			t.Errorf("credvet %s: %+v\n%s", args, got, text)
		}
	}
	if got := credvet(t, dir, "-C", "svc/sub"); got.Status != 0 || got.Stderr != "" {
		t.Errorf("in a folder: %+v", got)
	}
}

// TestBaselineGosec: what gosec finds is set aside like anything else, and is
// judged only where gosec runs.
func TestBaselineGosec(t *testing.T) {
	t.Parallel()
	dir := modtest.Write(t, `
-- go.mod --
module example.com/m

go 1.26
-- m.go --
package m

import "strconv"

func Parse(s string) (int32, error) {
	n, err := strconv.Atoi(s)
	return int32(n), err
}
`)
	if got := credvet(t, dir, "-gosec"); got.Status != 1 || !strings.Contains(got.Stdout, "(G115)") {
		t.Fatalf("gosec finds nothing: %+v", got)
	}
	if got := credvet(t, dir, "baseline", "-gosec"); got.Status != 0 || got.Stdout != ".credvet-baseline.json: 1 entry: 1 added, 0 removed, 0 kept\n" {
		t.Errorf("%+v", got)
	}
	for _, args := range []string{"-gosec", "-gosec=false"} {
		if got := credvet(t, dir, args); got.Status != 0 || got.Stderr != "" {
			t.Errorf("credvet %s: %+v", args, got)
		}
	}
	if got := credvet(t, dir, "baseline"); got.Stdout != ".credvet-baseline.json: 1 entry: 0 added, 0 removed, 1 kept\n" {
		t.Errorf("%+v", got)
	}
	put(t, dir, ".credvet.yml", "skip: [G115]\n")
	if got := credvet(t, dir, "vet", "-gosec"); got.Status != 0 || got.Stdout != "" {
		t.Errorf("%+v", got)
	}
	put(t, dir, ".credvet.yml", "skip: [authz]\n")
	if got := credvet(t, dir, "vet", "-gosec"); got.Status != 1 || !strings.Contains(got.Stdout, "(G115)") {
		t.Errorf("%+v", got)
	}
}

func TestBrokenBaseline(t *testing.T) {
	t.Parallel()
	dir := modtest.Write(t, vaultService)
	const mark = "0123456789abcdef0123456789abcdef"
	entry := func(more string) string {
		return `{"schema": 1, "findings": [{"fingerprint": "` + mark + `", "rule": "authz", "file": "a.go", "about": "f"` + more + `}]}`
	}
	for text, complaint := range map[string]string{
		"":                                  "is no baseline",
		"[]":                                "is no baseline",
		"{}":                                "is of schema 0",
		`{"schema": 2, "findings": []}`:     "is of schema 2",
		`{"schema": 1, "finding": []}`:      `unknown field "finding"`,
		`{"schema": 1, "findings": [null]}`: "entry 1 is empty",
		`{"schema": 1, "findings": []} {}`:  "has text behind",
		entry(""):                           "gives no reason",
		entry(`, "reason": " "`):            "gives no reason",
		entry(`, "reason": "x", "expires": "soon"`):                    `"soon" is no date`,
		strings.Replace(entry(`, "reason": "x"`), "authz", "authy", 1): `"authy" is no rule`,
		strings.Replace(entry(`, "reason": "x"`), mark, "abc", 1):      `"abc" is no fingerprint`,
		strings.Repeat(`{"schema":`, 20_000):                           "is no baseline",
	} {
		put(t, dir, "svc/.credvet-baseline.json", text)
		for _, args := range []string{"-C svc", "baseline -C svc"} {
			if got := credvet(t, dir, strings.Fields(args)...); got.Status != 2 || !strings.Contains(got.Stderr, complaint) || got.Stdout != "" {
				t.Errorf("%.80q, credvet %s: %+v", text, args, got)
			}
		}
	}
	for _, args := range []string{"-expires=tomorrow", "-reason=", "-rules=authy", "-format=json"} {
		if got := credvet(t, dir, "baseline", "-C", "svc", args); got.Status != 2 {
			t.Errorf("credvet baseline %s: %+v", args, got)
		}
	}
}
