package main_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWaiver: a change that only silences is told, whichever way it takes.
func TestWaiver(t *testing.T) {
	silence := map[string]func(p *pullRequest){
		"a directive": func(p *pullRequest) {
			p.edit("old.go", "\tif r.Header", "\t//credvet:ignore secretcompare -- it is only a demonstration\n\tif r.Header")
		},
		"a baseline entry": func(p *pullRequest) {
			if got := start(p.t, p.dir, p.env, binary, "baseline", "-C", "svc"); got.Status != 0 {
				p.t.Fatalf("credvet baseline: %+v", got)
			}
		},
		"a weaker configuration": func(p *pullRequest) {
			put(p.t, p.dir, "svc/.credvet.yml", "confidence: medium\nskip: [secretcompare]\n")
		},
	}
	for name, want := range map[string]string{"a directive": "waiver old.go", "a baseline entry": "waiver .credvet-baseline.json", "a weaker configuration": "waiver .credvet.yml"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newPullRequest(t, vaultService)
			silence[name](p)
			if got := start(t, p.dir, p.env, binary, "-C", "svc", "-rules=secretcompare"); got.Status != 0 {
				t.Fatalf("it silences nothing: %+v", got)
			}
			p.expect(name, []string{want})
			p.expect("not asked for", nil, "-skip=waiver")
			if name == "a directive" {
				p.edit("old.go", "//credvet:ignore secretcompare", "//credvet:ignore secretcompare,waiver")
				p.expect("a waiver is not silenced by the change", []string{want})
			}
			p.commit("silence")
			p.git("checkout", "--quiet", "-B", "main")
			p.expect("merged", nil)
		})
	}
}

// TestConfigFromBase: a change is not judged by what it says of itself.
func TestConfigFromBase(t *testing.T) {
	t.Parallel()
	p := newPullRequest(t, vaultService)
	put(t, p.dir, "svc/new.go", newFinding)
	put(t, p.dir, "svc/.credvet.yml", "skip: [secretcompare]\n")
	p.expect("by its own configuration", []string{"waiver .credvet.yml"})
	p.expect("by the base's", []string{"waiver .credvet.yml", "secretcompare new.go"}, "-config-from-base")
	if err := os.Remove(filepath.Join(p.dir, "svc", ".credvet.yml")); err != nil {
		t.Fatal(err)
	}
	if got := start(t, p.dir, p.env, binary, "baseline", "-C", "svc"); got.Status != 0 {
		t.Fatalf("%+v", got)
	}
	p.expect("by its own baseline", []string{"waiver .credvet-baseline.json"})
	p.expect("by the base's", []string{"waiver .credvet-baseline.json", "secretcompare new.go"}, "-config-from-base")
	if got := start(t, p.dir, p.env, binary, "-C", "svc", "-config-from-base"); got.Status != 2 || !strings.Contains(got.Stderr, "needs -base") {
		t.Errorf("-config-from-base alone: %+v", got)
	}
}

// TestWeakened: every key that lets more pass is told, and none that does not.
func TestWeakened(t *testing.T) {
	t.Parallel()
	const before = `confidence: medium
skip: [truncation]
severities: {errstatus: error}
tests: true
deps: [example.com/lib]
public: [{routes: [/a], reason: x}]
edge: [{guards: [bodylimit], routes: [/a], reason: x}]
models: [{package: example.com/lib, rows: [{func: F, kind: neutral}]}]
`
	p := newPullRequest(t, vaultService+"-- svc/.credvet.yml --\n"+before)
	for change, want := range map[string]string{
		"confidence: medium=>confidence: high":                      "below high confidence",
		"[truncation]=>[truncation, bodylimit]":                     "bodylimit is skipped",
		"errstatus: error=>errstatus: note":                         "errstatus are a note only",
		"tests: true=>tests: false":                                 "test files",
		"deps: [example.com/lib]=>deps: []":                         "example.com/lib is no longer analysed",
		"routes: [/a], reason: x=>routes: [/a, /b], reason: x":      "/a, /b is said to be public",
		"guards: [bodylimit]=>guards: [bodylimit, authz]":           "bodylimit, authz is said to be at the edge",
		"guards: [bodylimit], routes: [/a]=>guards: [bodylimit]":    "bodylimit is said to be at the edge",
		"kind: neutral=>kind: guard, guard: authz, decision: error": "a row of the project's own is new",
		"confidence: medium=>confidence: low":                       "",
		"skip: [truncation]=>skip: []":                              "",
		"errstatus: error=>authz: error, errstatus: error":          "",
		"[{routes: [/a], reason: x}]=>[]":                           "",
		"reason: x=>reason: y":                                      "",
	} {
		from, to, _ := strings.Cut(change, "=>")
		put(t, p.dir, "svc/.credvet.yml", strings.Replace(before, from, to, 1))
		got := p.gate("-rules=waiver")
		if want == "" && got.Status != 0 || want != "" && (got.Status != 1 || !strings.Contains(got.Stdout, want) || !strings.Contains(got.Stdout, ".credvet.yml:")) {
			t.Errorf("%s: status %d, want %q\n%s%s", change, got.Status, want, got.Stdout, got.Stderr)
		}
	}
	if err := os.Remove(filepath.Join(p.dir, "svc", ".credvet.yml")); err != nil {
		t.Fatal(err)
	}
	if got := p.gate("-rules=waiver"); got.Status != 1 || !strings.Contains(got.Stdout, "is no longer analysed") {
		t.Errorf("the configuration is gone: %+v", got)
	}
}
