package main_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/credvet/credvet/cmd/internal/modtest"
)

// binary is the command under test, as it is shipped.
var binary string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "credvet")
	if err != nil {
		panic(err)
	}
	if binary, err = modtest.Build(dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	os.RemoveAll(dir) // a leftover in the temporary directory harms nobody
	os.Exit(code)
}

// start runs a program in dir with more environment variables.
func start(t *testing.T, dir string, env []string, name string, args ...string) modtest.Outcome {
	t.Helper()
	return modtest.Run(t, dir, modtest.Env(env...), name, args...)
}

// credvet runs the command in dir.
func credvet(t *testing.T, dir string, args ...string) modtest.Outcome {
	t.Helper()
	return start(t, dir, nil, binary, args...)
}

// service has one finding in each of a and b, none in clean, and cmd/x imports
// a, which imports b.
const service = `
-- go.mod --
module example.com/m

go 1.26
-- a/a.go --
package a

import "example.com/m/b"

//credvet:nonsense
func A() int { return b.B() }
-- b/b.go --
package b

//credvet:ignore directive
func B() int { return 1 }
-- clean/clean.go --
package clean
-- cmd/x/main.go --
package main

import "example.com/m/a"

func main() { a.A() }
`

func TestExitStatus(t *testing.T) {
	dir := modtest.Write(t, service+`
-- tests/t_test.go --
package tests
-- bad/broken/x.go --
package broken

var X = undefined
-- bad/go.mod --
module example.com/bad

go 1.26
-- bad/dep/d.go --
package dep

import _ "example.com/bad/broken"
-- bad/fine/f.go --
package fine

//credvet:nonsense
var F int
-- bad/missing/m.go --
package missing

import _ "example.com/none"
-- cycle/go.mod --
module example.com/cycle

go 1.26
-- cycle/a/a.go --
package a

import _ "example.com/cycle/b"
-- cycle/b/b.go --
package b

import _ "example.com/cycle/a"
-- newer/go.mod --
module example.com/newer

go 1.99
-- newer/n.go --
package newer
-- empty/go.mod --
module example.com/empty
-- badmod/go.mod --
nonsense
-- badmod/b.go --
package b
`)
	outside := modtest.Write(t, "-- x.go --\npackage x\n")
	tests := []struct {
		args   string
		status int
		stderr string // one of its lines contains this
	}{
		{"./clean", 0, ""},
		{"./...", 1, ""},
		{"", 1, ""},
		{"-exit-zero ./...", 0, ""},
		{"-skip directive", 0, ""},
		{"-rules directive ./a", 1, ""},
		{"-rules internal ./a", 0, ""},
		{"-confidence high ./a", 1, ""},
		{"-C a", 1, ""},
		{"-tests -C a .", 1, ""},
		{"-format json -exit-zero", 0, ""},
		{"-format json", 1, ""},
		{"example.com/m/b", 1, ""},

		{"./a -tests", 2, "flag -tests stands after a pattern: flags come first"},
		{"-fromat json", 2, "unknown flag -fromat (did you mean -format?)"},
		{"-x", 2, "credvet: unknown flag -x\n"},
		{"-rules", 2, "flag needs an argument: -rules"},
		{"-format jsn", 2, `unknown format "jsn" (did you mean json?): use text, json, `},
		{"-format zzzzzz", 2, `unknown format "zzzzzz": use text, json, sarif, html, github or rdjson`},
		{"-report sarif", 2, `invalid value "sarif" for flag -report: want FORMAT=FILE`},
		{"-report =x", 2, "want FORMAT=FILE"},
		{"-report sarfi=x", 2, `unknown format "sarfi" (did you mean sarif?)`},
		{"-report json=x -report sarif=./x", 2, "a second report for the same file"},
		{"-report html=no/such/dir.html", 3, "the html report could not be written: open no/such/dir.html: no such file or directory\n"},
		{"-report html=no/such/dir.html -exit-zero ./clean", 3, "could not be written"},
		{"-rules directiv", 2, `unknown rule "directiv" (did you mean directive?)`},
		{"-skip zzzzzz", 2, `unknown rule "zzzzzz": "credvet rules" lists them`},
		{"-skip internal", 2, "what could not be analysed is always told"},
		{"-confidence hi", 2, `"hi" is not a confidence: use low, medium or high`},
		{"-tests=perhaps", 2, `invalid boolean value "perhaps"`},
		{"-C nowhere", 2, "-C nowhere: no such directory"},
		{"-C go.mod", 2, "-C go.mod: no such directory"},
		{"explian directive", 2, `unknown subcommand "explian" (did you mean explain?); a package of that name is ./explian`},
		{"clean", 2, `unknown subcommand "clean"; a package of that name is ./clean`},
		{"explain", 2, "explain takes one rule"},
		{"explain a b", 2, "explain takes one rule"},
		{"explain directiv", 2, `unknown rule "directiv" (did you mean directive?)`},
		{"explain -x directive", 2, "unknown flag -x"},
		{"rules directive", 2, "rules takes no arguments"},
		{"-exit-zero -fromat", 2, "unknown flag"}, // 2 stays 2

		{"./nosuch", 3, "nosuch: directory not found"},
		{"./nosuch/...", 3, "pattern ./nosuch/..."},
		{"./clean example.com/other/...", 3, `"example.com/other/..." matched no packages`},
		{"./a example.com/other", 3, "no required module provides package example.com/other"},
		{"net/http", 3, `"net/http" matched only dependencies: name them with -deps to analyse them`},
		{"./tests", 3, "nothing to analyse: the packages have no Go files besides tests"},
		{"-C empty", 3, "matched no packages"},
		{"-C badmod", 3, "credvet: errors parsing go.mod: go.mod:1: unknown directive: nonsense\n"},
		{"-C bad", 3, "broken/x.go:3:9: undefined: undefined"},
		{"-C bad -exit-zero", 3, "dep: not analysed, because it depends on example.com/bad/broken"},
		{"-C bad -format json", 3, "missing/m.go:3:8: no required module provides package example.com/none"},
		{"-C cycle", 3, "import cycle not allowed"},
		{"-C newer", 3, "a module needs Go 1.99, but credvet was built with go1."},
		{"-C " + outside, 3, "no go.mod in " + outside + " or above: run credvet inside a module"},
	}
	for _, test := range tests {
		t.Run(test.args, func(t *testing.T) {
			got := credvet(t, dir, strings.Fields(test.args)...)
			if got.Status != test.status {
				t.Errorf("exit status %d, want %d\n%s%s", got.Status, test.status, got.Stdout, got.Stderr)
			}
			if !strings.Contains(got.Stderr, test.stderr) || test.stderr == "" && got.Stderr != "" {
				t.Errorf("stderr %q, want %q", got.Stderr, test.stderr)
			}
			if test.status == 2 && (strings.Count(got.Stderr, "\n") != 1 || got.Stdout != "") {
				t.Errorf("a usage error is one sentence, nothing else: %q, %q", got.Stdout, got.Stderr)
			}
			if test.status == 3 && strings.Count(got.Stderr, "\n") != 1 && !severalErrors(test.args) {
				t.Errorf("one sentence tells one error: %q", got.Stderr)
			}
			if test.status != 2 && strings.Contains(test.args, "json") && !json.Valid([]byte(got.Stdout)) {
				t.Errorf("not one JSON document: %s", got.Stdout)
			}
		})
	}
}

// severalErrors reports whether something is wrong with more than one package
// of what TestExitStatus vets.
func severalErrors(args string) bool {
	return strings.HasPrefix(args, "-C bad ") || args == "-C bad" || args == "-C cycle"
}

// A file that cannot be read costs its package, and no other.
func TestUnreadableFile(t *testing.T) {
	dir := modtest.Write(t, service)
	file := filepath.Join(dir, "clean", "gone.go")
	told := func(reason string) {
		got := credvet(t, dir)
		if got.Status != 3 || !strings.Contains(got.Stderr, "gone.go: "+reason+"\n") || strings.Count(got.Stderr, "\n") != 1 || !strings.Contains(got.Stdout, "2 findings") {
			t.Errorf("%s: %+v", reason, got)
		}
	}
	if err := os.Symlink("nowhere.go", file); err != nil {
		t.Skip(err)
	}
	told("no such file or directory")
	if os.Getuid() == 0 {
		return // root may read everything
	}
	if err := errors.Join(os.Remove(file), os.WriteFile(file, []byte("package clean\n"), 0)); err != nil {
		t.Fatal(err)
	}
	told("permission denied")
}

// What could be analysed is printed, whatever else failed.
func TestFindingsBesideErrors(t *testing.T) {
	dir := modtest.Write(t, service+"-- broken/b.go --\npackage broken\n\nvar X = undefined\n")
	got := credvet(t, dir, "-format", "json")
	var doc struct {
		Findings []struct{ File string }
		Errors   []struct {
			Kind, Package, File, Message string
			Line, Column                 int
		}
	}
	if err := json.Unmarshal([]byte(got.Stdout), &doc); err != nil {
		t.Fatal(err)
	}
	if got.Status != 3 || len(doc.Findings) != 2 || len(doc.Errors) != 1 {
		t.Fatalf("status %d, %+v", got.Status, doc)
	}
	e := doc.Errors[0]
	if e.Kind != "compile" || e.Package != "example.com/m/broken" || e.File != "broken/b.go" || e.Line != 3 || e.Column != 9 {
		t.Errorf("error %+v", e)
	}
}

func TestTextReport(t *testing.T) {
	got := credvet(t, modtest.Write(t, service), "./b", "./clean")
	const want = `b/b.go:3:1: warning: the directive gives no reason: write //credvet:ignore directive -- REASON (directive) [high]
     3 | //credvet:ignore directive
       | ^~~~~~~~~~~~~~~~~~~~~~~~~~
2 packages, `
	if !strings.HasPrefix(got.Stdout, want) {
		t.Errorf("got\n%s\nwant\n%s", got.Stdout, want)
	}
	if !strings.Contains(got.Stdout, "analysed; 1 finding (0 errors, 1 warning, 0 notes), 0 suppressed\n") {
		t.Errorf("no summary: %s", got.Stdout)
	}
}

func TestSameBytesOnEveryRun(t *testing.T) {
	dir := modtest.Write(t, service+"-- broken/b.go --\npackage broken\n\nvar X, Y = undefined, undefined2\n-- a/a_test.go --\npackage a\n\n//credvet:test\n")
	for _, format := range []string{"text", "json", "sarif", "html", "github", "rdjson"} {
		first := start(t, dir, []string{"GOMAXPROCS=1"}, binary, "-tests", "-format", format)
		for _, n := range []string{"1", "2", "8"} {
			if got := start(t, dir, []string{"GOMAXPROCS=" + n}, binary, "-tests", "-format", format); got != first {
				t.Errorf("%s, GOMAXPROCS=%s:\n%+v\n%+v", format, n, got, first)
			}
		}
	}
}

func TestModFlag(t *testing.T) {
	dir := modtest.Write(t, service)
	want := credvet(t, dir)
	for _, flags := range []string{"-mod=mod", "-mod=readonly"} {
		if got := start(t, dir, []string{"GOFLAGS=" + flags}, binary); got != want {
			t.Errorf("GOFLAGS=%s: %+v, want %+v", flags, got, want)
		}
	}
}

func TestHelpAndVersion(t *testing.T) {
	for _, args := range [][]string{{"-h"}, {"--help"}, {"explain", "-h"}} {
		got := credvet(t, t.TempDir(), args...)
		if got.Status != 0 || !strings.Contains(got.Stdout, "credvet explain RULE") || !strings.Contains(got.Stdout, "-confidence level") || got.Stderr != "" {
			t.Errorf("%q: %+v", args, got)
		}
	}
	if got := credvet(t, t.TempDir(), "-V"); got.Status != 0 || !strings.HasPrefix(got.Stdout, "credvet ") || !strings.Contains(got.Stdout, runtime.Version()) {
		t.Errorf("-V: %+v", got)
	}
}

func TestRulesAreExplained(t *testing.T) {
	list := credvet(t, t.TempDir(), "rules")
	if list.Status != 0 || list.Stdout == "" {
		t.Fatalf("rules: %+v", list)
	}
	for line := range strings.Lines(list.Stdout) {
		name, summary, _ := strings.Cut(strings.TrimSpace(line), " ")
		if strings.TrimSpace(summary) == "" {
			t.Errorf("%s has no summary", name)
		}
		if got := credvet(t, t.TempDir(), "explain", name); got.Status != 0 || len(got.Stdout) < 200 {
			t.Errorf("explain %s: %+v", name, got)
		}
	}
}

// govet runs the command under go vet. The module is new each time, so
// nothing comes from the cache of an earlier test.
func govet(t *testing.T, dir string, args ...string) modtest.Outcome {
	t.Helper()
	return start(t, dir, nil, "go", append([]string{"vet", "-vettool=" + binary}, args...)...)
}

// fresh makes the module's packages ones that no cache knows.
func fresh(archive string) string {
	name := fmt.Sprintf("m%d", rand.Uint64())
	return strings.ReplaceAll(archive, "example.com/m", "example.com/"+name)
}

func TestGoVet(t *testing.T) {
	dir := modtest.Write(t, fresh(service))
	if got := govet(t, dir, "./clean"); got.Status != 0 {
		t.Errorf("clean package: %+v", got)
	}
	for range 2 { // the second time from the cache
		got := govet(t, dir, "./...")
		if got.Status != 1 || !strings.Contains(got.Stderr, "a.go:5:1: ") || !strings.Contains(got.Stderr, "b.go:3:1: ") || !strings.Contains(got.Stderr, "(directive)") {
			t.Errorf("%+v", got)
		}
	}
	if got := govet(t, dir, "-credvet.confidence=low", "-credvet.tests", "./clean"); got.Status != 0 {
		t.Errorf("with options: %+v", got)
	}
}

// The go command keeps what a package printed when it was only imported.
func TestGoVetOfImporterFirst(t *testing.T) {
	dir := modtest.Write(t, fresh(service+`
-- b/b_test.go --
package b
-- a/a_test.go --
package a_test
-- tested/t.go --
package tested

//credvet:nonsense
-- tested/t_test.go --
package tested
-- cmd/y/main.go --
package main

import _ "example.com/m/tested"

func main() {}
`))
	govet(t, dir, "./cmd/x")
	govet(t, dir, "./cmd/y")
	got := govet(t, dir, "./...")
	for _, want := range []string{"a.go:5:1: ", "b.go:3:1: ", "t.go:3:1: "} {
		if strings.Count(got.Stderr, want) != 1 {
			t.Errorf("%s is told %d times:\n%s", want, strings.Count(got.Stderr, want), got.Stderr)
		}
	}
}

// Dependencies are not vetted, -deps makes them ours under go vet, too.
func TestGoVetDeps(t *testing.T) {
	dir := modtest.Write(t, fresh(`
-- go.mod --
module example.com/m

go 1.26

require example.com/mdep v1.0.0
-- m.go --
package m

import _ "example.com/mdep"
-- vendor/modules.txt --
# example.com/mdep v1.0.0
## explicit; go 1.26
example.com/mdep
-- vendor/example.com/mdep/dep.go --
package dep

//credvet:nonsense
`))
	if got := govet(t, dir, "./..."); got.Status != 0 {
		t.Errorf("%+v", got)
	}
	if got := govet(t, dir, "-credvet.deps=example.com/...", "./..."); got.Status != 1 || !strings.Contains(got.Stderr, "dep.go:3:1: ") {
		t.Errorf("with -deps: %+v", got)
	}
}

// A failure is told each time: standalone as an error, under go vet, which
// would print an analyzer's error only once, as a diagnostic.
func TestFailureIsToldEachTime(t *testing.T) {
	failing, err := modtest.Build(t.TempDir(), "-ldflags=-X github.com/credvet/credvet/analyzers/internal/summary.panicOn=Crash")
	if err != nil {
		t.Fatal(err)
	}
	dir := modtest.Write(t, fresh(service+"-- crash/c.go --\npackage crash\n\nfunc Crash() {}\n"))
	for range 2 {
		got := start(t, dir, nil, failing)
		if got.Status != 3 || !strings.Contains(got.Stderr, "crash/c.go:3:6: ") || !strings.Contains(got.Stdout, "2 findings") {
			t.Errorf("standalone: %+v", got)
		}
		got = start(t, dir, nil, "go", "vet", "-vettool="+failing, "./...")
		if got.Status != 1 || !strings.Contains(got.Stderr, "c.go:3:6: ") || !strings.Contains(got.Stderr, "(internal)") || !strings.Contains(got.Stderr, "(directive)") {
			t.Errorf("go vet: %+v", got)
		}
	}
	if got := start(t, dir, nil, failing, "-exit-zero", "-format", "json", "./crash"); got.Status != 3 || !strings.Contains(got.Stdout, `"kind": "internal"`) {
		t.Errorf("JSON: %+v", got)
	}
}
