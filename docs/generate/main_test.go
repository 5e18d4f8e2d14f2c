package main

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/credvet/credvet/analyzers"
)

const root = "../.."

// TestUpToDate: the documents are what the code says.
func TestUpToDate(t *testing.T) {
	report, err := excerpt(root)
	if err != nil {
		t.Fatal(err)
	}
	wanted, err := documents(root, report)
	if err != nil {
		t.Fatal(err)
	}
	have, err := pages(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range have {
		if wanted[name] == nil {
			t.Errorf("%s belongs to no rule. Run: go run ./docs/generate", name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(wanted)) {
		text, err := os.ReadFile(filepath.Join(root, name))
		if err != nil || !bytes.Equal(text, wanted[name]) {
			t.Errorf("%s is not up to date. Run: go run ./docs/generate", name)
		}
	}
}

// TestRulesAreDocumented: every page has every part, with code for both.
func TestRulesAreDocumented(t *testing.T) {
	for _, r := range analyzers.Rules() {
		text := string(page(r))
		for _, heading := range []string{"What it finds", "Why it matters", "Bad", "Good", "How to fix", "How to silence", "What it cannot see"} {
			if strings.Count(text, "\n## "+heading+"\n") != 1 {
				t.Errorf("%s: doc.go has no part %q", r.Name, heading)
			}
		}
		if strings.Count(text, "\n```go\n") < 3 {
			t.Errorf("%s: no code for bad and good", r.Name)
		}
		if r.Summary() == "" || len(r.CWE) == 0 {
			t.Errorf("%s: no summary, or no weakness", r.Name)
		}
		if !strings.Contains(text, "//credvet:ignore "+r.Name+" -- ") {
			t.Errorf("%s: no way to silence it is shown", r.Name)
		}
	}
}

func TestGenerate(t *testing.T) {
	dir := t.TempDir()
	const place = "<!-- begin %[1]s: written by go run ./docs/generate -->\nold\n<!-- end %[1]s -->\n"
	readme := "before\n" + fmt.Sprintf(place, "excerpt") + fmt.Sprintf(place, "rules") + "after\n"
	stale := filepath.Join(dir, pagesDir, "nosuchrule.md")
	schema := filepath.Join(dir, "analyzers", "internal", "settings", "schema.json")
	for name, text := range map[string]string{filepath.Join(dir, "README.md"): readme, stale: "", schema: "{}"} {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := generate(dir, []byte("report\n")); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(dir, "README.md"))
	if err != nil || !strings.HasPrefix(string(got), "before\n") || !strings.HasSuffix(string(got), "after\n") || strings.Contains(string(got), "old") || !strings.Contains(string(got), "\nreport\n") {
		t.Errorf("README.md: %s (%v)", got, err)
	}
	if _, err := os.Stat(stale); err == nil {
		t.Error("the page of a rule that is no more has stayed")
	}
	if text, err := os.ReadFile(filepath.Join(dir, "docs", "credvet.schema.json")); err != nil || string(text) != "{}" {
		t.Errorf("the schema: %q (%v)", text, err)
	}
	if list, err := pages(dir); err != nil || len(list) != len(analyzers.Rules())+1 {
		t.Errorf("pages %q, %v", list, err)
	}
	if _, err := replace([]byte("no place"), "rules", nil); err == nil {
		t.Error("a README.md without a place for the rules must be an error")
	}
}
