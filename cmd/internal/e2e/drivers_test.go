package e2e_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/modtest"
)

// checked gives the findings of the suite under the stock checker of
// golang.org/x/tools.
func checked(t *testing.T, dir string, patterns ...string) []finding {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax | packages.NeedModule, Dir: dir, Env: modtest.Online()}, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	analyzers.SetOptions(analyzers.Options{Confidence: analyzers.Low})
	graph, err := checker.Analyze(analyzers.Suite(), pkgs, &checker.Options{SanityCheck: true})
	if err != nil {
		t.Fatal(err)
	}
	var list []modtest.Finding
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Errorf("%v: %v", act, act.Err)
		}
		for _, d := range act.Diagnostics {
			list = append(list, modtest.FindingAt(t, dir, act.Package.Fset.Position(d.Pos).String(), d.Category, d.Message))
		}
	}
	return marked(list)
}

// crossing are the findings whose path leads through another package: no driver
// has them without the facts about that package's functions.
func crossing(t *testing.T) []finding {
	t.Helper()
	var doc struct {
		Findings []struct {
			finding
			Path []finding
		}
	}
	out := credvet(t, service, "-confidence=low", "-format=json", "./vulnerable/...")
	if err := json.Unmarshal([]byte(out.Stdout), &doc); err != nil {
		t.Fatal(err)
	}
	folder := func(f finding) string { return f.File[:strings.LastIndexByte(f.File, '/')] }
	var list []finding
	for _, f := range doc.Findings {
		if slices.ContainsFunc(f.Path, func(s finding) bool { return folder(s) != folder(f.finding) }) {
			list = append(list, f.finding)
		}
	}
	return set(list)
}

// TestDriversAgree: standalone, go vet and the stock checker find the same, the
// findings that rest on facts from another package among them.
func TestDriversAgree(t *testing.T) {
	want, _ := standalone(t, service, "./...")
	vet := vetted(t, copyService(t, modtest.NewPath()), "./...")
	check := checked(t, service, "./...")
	modtest.Differ(t, "go vet, compared with standalone,", vet, want)
	modtest.Differ(t, "the checker, compared with standalone,", check, want)
	facts := crossing(t)
	if len(facts) == 0 {
		t.Error("no finding rests on facts from another package: the test proves nothing about them")
	}
	for _, f := range facts {
		if !slices.Contains(vet, f) || !slices.Contains(check, f) {
			t.Errorf("%v needs facts, and a driver has it not", f)
		}
	}
}

// TestSideBySide: the rules of a package run at once, and share what the engine
// remembers. It is the race detector that fails this test; see .ci/run.
func TestSideBySide(t *testing.T) {
	if len(checked(t, service, "./vulnerable/...")) == 0 {
		t.Error("nothing was found")
	}
}

// TestNarrowPatterns: what a pattern names gets the findings that it gets as a
// part of ./..., byte for byte, fingerprints and paths included.
func TestNarrowPatterns(t *testing.T) {
	whole := documentsByFolder(t, "./...")
	total := 0
	for _, pattern := range packagePatterns(t) {
		if !strings.Contains(pattern, "vulnerable") {
			continue
		}
		name := strings.TrimPrefix(pattern, "./")
		got := documentsByFolder(t, pattern)
		for elsewhere := range got {
			if elsewhere != name {
				t.Errorf("./%s: findings in %s", name, elsewhere)
			}
		}
		if got[name] != whole[name] {
			t.Errorf("./%s: got\n%s\nof ./...\n%s", name, got[name], whole[name])
		}
		total += len(got[name])
	}
	if total == 0 {
		t.Error("nothing was compared")
	}
}

// packagePatterns names each package of the service that has code.
func packagePatterns(t *testing.T) []string {
	t.Helper()
	out := modtest.Run(t, service, modtest.Online(), "go", "list", "-f", "{{if .GoFiles}}{{.ImportPath}}{{end}}", "./...")
	var patterns []string
	for path := range strings.FieldsSeq(out.Stdout) {
		patterns = append(patterns, "."+strings.TrimPrefix(path, servicePath))
	}
	if len(patterns) < 10 {
		t.Fatalf("go list: %+v", out)
	}
	return patterns
}

// documentsByFolder gives the findings as the JSON report has them, by the
// folder that they are in.
func documentsByFolder(t *testing.T, patterns ...string) map[string]string {
	t.Helper()
	out := credvet(t, service, append([]string{"-confidence=low", "-format=json"}, patterns...)...)
	var doc struct{ Findings []json.RawMessage }
	if err := json.Unmarshal([]byte(out.Stdout), &doc); err != nil {
		t.Fatalf("%v: %+v", err, out)
	}
	byFolder := map[string]string{}
	for _, raw := range doc.Findings {
		var f finding
		if err := json.Unmarshal(raw, &f); err != nil {
			t.Fatal(err)
		}
		folder := f.File[:strings.LastIndexByte(f.File, '/')]
		byFolder[folder] += string(raw) + "\n"
	}
	return byFolder
}

// TestGoVetOfACommandFirst: the go command keeps what a package printed when it
// was only imported; nothing may be lost by that.
func TestGoVetOfACommandFirst(t *testing.T) {
	dir := copyService(t, modtest.NewPath())
	govet(t, dir, "./cmd/vulnerable")
	govet(t, dir, "./cmd/fixed")
	want, _ := standalone(t, dir, "./...")
	modtest.Differ(t, "go vet ./cmd/vulnerable, then ./...", vetted(t, dir, "./..."), want)
	if out := govet(t, dir, "./..."); out.Status != 1 {
		t.Errorf("status %d, %s", out.Status, out.Stderr)
	}
}

// TestFailureIsTold: a function whose analysis fails is told on each run, and
// what does not depend on it is found as ever.
func TestFailureIsTold(t *testing.T) {
	failing, err := modtest.Build(t.TempDir(), "-ldflags=-X github.com/credvet/credvet/analyzers/internal/summary.panicOn=Extract")
	if err != nil {
		t.Fatal(err)
	}
	dir := copyService(t, modtest.NewPath())
	for range 2 {
		out := modtest.Run(t, dir, modtest.Online(), failing, "-confidence=low", "./vulnerable/...")
		if out.Status != 3 || !strings.Contains(out.Stderr, "vulnerable/password/extract.go:11:6: Extract could not be analysed") || !strings.Contains(out.Stdout, "body.go:17:15: ") {
			t.Errorf("standalone: %+v", out)
		}
		for line := range strings.Lines(out.Stderr) { // importers say it, too
			if !strings.Contains(line, "Extract could not be analysed") {
				t.Errorf("standalone: %s", line)
			}
		}
		out = modtest.Run(t, dir, modtest.Online(), "go", "vet", "-vettool="+failing, "-credvet.confidence=low", "./vulnerable/...")
		if out.Status != 1 || !strings.Contains(out.Stderr, "extract.go:") || !strings.Contains(out.Stderr, "(internal)") || !strings.Contains(out.Stderr, "(bodylimit)") {
			t.Errorf("go vet: %+v", out)
		}
	}
}

// TestSameBytes: the report does not depend on the run, on the number of
// processors, or on the order in which packages are named.
func TestSameBytes(t *testing.T) {
	patterns := packagePatterns(t)
	var first modtest.Outcome
	for i := range 10 {
		env := modtest.Online("GOMAXPROCS=" + []string{"1", "2", "8"}[i%3])
		out := modtest.Run(t, service, env, binary, append([]string{"-confidence=low", "-format=json"}, patterns...)...)
		if i == 0 {
			first = out
		}
		if out != first {
			t.Fatalf("run %d:\n%s%s\nthe first:\n%s%s", i, out.Stdout, out.Stderr, first.Stdout, first.Stderr)
		}
		rand.Shuffle(len(patterns), func(i, j int) { patterns[i], patterns[j] = patterns[j], patterns[i] })
	}
	if !strings.Contains(first.Stdout, `"rule"`) {
		t.Error("nothing was compared")
	}
}
