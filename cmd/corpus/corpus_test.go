package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/credvet/credvet/cmd/internal/modtest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestMain lets the test binary be its own child, as the command is.
func TestMain(m *testing.M) {
	if len(os.Args) == 2 && os.Args[1] == childArg {
		main()
	}
	flag.Parse()
	os.Exit(m.Run())
}

// corpus writes the checkouts of the archive, and gives the arguments to score
// them with.
func corpus(t *testing.T, more ...string) (dir string, args []string) {
	t.Helper()
	archive, err := os.ReadFile("testdata/corpus.txtar")
	if err != nil {
		t.Fatal(err)
	}
	dir = modtest.Write(t, string(archive))
	t.Setenv("GOFLAGS", "")
	t.Setenv("GOPROXY", "off")
	t.Setenv("GOTOOLCHAIN", "local")
	return dir, append([]string{"-labels", filepath.Join(dir, "labels.jsonl"), "-checkouts", filepath.Join(dir, "checkouts")}, more...)
}

// score runs the command.
func score(t *testing.T, want int, args []string) (stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	if status := run(t.Context(), args, &out, &errs); status != want {
		t.Fatalf("exit status %d, want %d: %s%s", status, want, errs.String(), out.String())
	}
	return out.String(), errs.String()
}

// What differs from run to run, and the words of the rules.
var unstable = []struct {
	match *regexp.Regexp
	put   string
}{
	{regexp.MustCompile(`[0-9.]+ s +([0-9]+ MB|-) +`), "TIME  MEMORY  "},
	{regexp.MustCompile(`"seconds": [0-9.]+`), `"seconds": 0`},
	{regexp.MustCompile(`"peak_mb": [0-9]+`), `"peak_mb": 0`},
	{regexp.MustCompile(`"message": ".*;.*"`), `"message": "WORDS"`},
	{regexp.MustCompile(`(go:[0-9]+: ).* (\[[a-z]+, by)`), "${1}WORDS $2"},
}

func stable(text string) string {
	for _, u := range unstable {
		text = u.match.ReplaceAllString(text, u.put)
	}
	return text
}

// TestGolden scores the little corpus: text, then JSON from the same state.
func TestGolden(t *testing.T) {
	dir, args := corpus(t)
	args = append(args, "-state", filepath.Join(dir, "state"))
	text, progress := score(t, statusScored, args)
	if progress != "" {
		t.Errorf("standard error is no terminal, but there is a progress line: %q", progress)
	}
	golden(t, "testdata/text.golden", stable(text))
	doc, _ := score(t, statusScored, append(args, "-format", "json"))
	golden(t, "testdata/json.golden", stable(doc))
	if again, _ := score(t, statusScored, append(args, "-format", "json")); stable(again) != stable(doc) {
		t.Error("from the same state, the report is another one")
	}
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: the report differs; it is now\n%s", file, got)
	}
}

// scoreJSON runs the command and reads its document.
func scoreJSON(t *testing.T, args []string) *report {
	t.Helper()
	doc, _ := score(t, statusScored, append(args, "-format", "json"))
	r := new(report)
	if err := json.Unmarshal([]byte(doc), r); err != nil {
		t.Fatal(err)
	}
	return r
}

// TestRuleOnly: -rule loads what its labels need, and scores no other rule.
func TestRuleOnly(t *testing.T) {
	_, args := corpus(t, "-rule", "bodylimit")
	r := scoreJSON(t, args)
	if len(r.Rules) != 1 || r.Rules[0].Rule != "bodylimit" || len(r.Places) != 4 || len(r.Checkouts) != 2 {
		t.Errorf("%d rules, %d places, %d checkouts", len(r.Rules), len(r.Places), len(r.Checkouts))
	}
}

// TestNarrow: the packages of the labels are enough where no route matters.
func TestNarrow(t *testing.T) {
	_, args := corpus(t, "-rule", "bodylimit", "-narrow")
	r := scoreJSON(t, args)
	c := r.Checkouts[0]
	if !r.Narrow || c.Packages != 1 || c.NotAnalysed != 2 {
		t.Errorf("narrow %t: %d packages, %d not analysed", r.Narrow, c.Packages, c.NotAnalysed)
	}
}

// TestEnv: a load must not change the checkout, nor what is around it the load.
func TestEnv(t *testing.T) {
	dir, _ := corpus(t)
	t.Setenv("GOFLAGS", "-mod=mod -trimpath")
	own := &order{Checkout: filepath.Join(dir, "checkouts", "acme+vault@aaaaaaaaaaaa"), ModuleDir: "svc"}
	env := strings.Join(own.env(), "\n") + "\n"
	for _, want := range []string{"\nGOFLAGS=-trimpath -buildvcs=false\n", "\nGOWORK=off\n"} {
		if !strings.Contains(env, want) {
			t.Errorf("%q is not in the environment", want)
		}
	}
	if err := os.WriteFile(filepath.Join(own.Checkout, "go.work"), []byte("go 1.26\n\nuse ./svc\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if env := own.env(); slices.Contains(env, "GOWORK=off") {
		t.Error("the checkout's own workspace does not count")
	}
}

func TestTimeout(t *testing.T) {
	dir, args := corpus(t, "-rule", "bodylimit", "-timeout", "1ms")
	args = append(args, "-state", filepath.Join(dir, "state"))
	for _, c := range scoreJSON(t, args).Checkouts {
		if c.Status != timedOut || c.Reason != "not analysed within 1ms" {
			t.Errorf("%s: %s, %s", c.target, c.Status, c.Reason)
		}
	}
	// With more time, it is tried again.
	if c := scoreJSON(t, append(args, "-timeout", "5m")).Checkouts[0]; c.Status != analysed {
		t.Errorf("%s: %s, %s", c.target, c.Status, c.Reason)
	}
}

// TestCrash: a child that ends without an answer is an internal error, told
// and counted.
func TestCrash(t *testing.T) {
	dir, args := corpus(t)
	o, err := parseOptions(args, nil)
	if err != nil {
		t.Fatal(err)
	}
	out, err := spawn(t.Context(), filepath.Join(dir, "nothing"), order{}, time.Minute)
	if err != nil || out.Status != failed {
		t.Fatalf("%+v, %v", out, err)
	}
	r := newReport(o, nil, outcomes{{"a+b@c", "."}: out})
	if len(r.InternalErrors) != 1 || !strings.HasPrefix(r.InternalErrors[0].Message, "credvet failed: ") {
		t.Errorf("%+v", r.InternalErrors)
	}
	var text bytes.Buffer
	if err := r.write(&text); err != nil || !strings.Contains(text.String(), "Internal errors: 1\na+b@c: credvet failed: ") {
		t.Errorf("%v\n%s", err, text.String())
	}
}

// TestWrongUsage: one sentence, and exit status 2.
func TestWrongUsage(t *testing.T) {
	dir, good := corpus(t)
	labels := func(text string) string {
		file := filepath.Join(t.TempDir(), "l.jsonl")
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return file
	}
	const ok = `{"rule":"bodylimit","kind":"positive","repo":"a/b","vulnerable":"c","module_dir":".","file":"f.go","line":1}`
	broken := func(old, put string) []string {
		return append(good, "-labels", labels(ok+"\n"+strings.Replace(ok, old, put, 1)+"\n"))
	}
	for _, test := range []struct {
		args []string
		want string
	}{
		{nil, "-labels FILE is missing"},
		{good[:2], "-checkouts DIR is missing"},
		{append(good, "x"), `"x" is no flag`},
		{append(good, "-nonsense"), "not defined: -nonsense"},
		{append(good, "-rule", "bodylimits"), `unknown rule "bodylimits"`},
		{append(good, "-format", "xml"), `unknown format "xml"`},
		{append(good, "-confidence", "some"), `"some" is not a confidence`},
		{append(good, "-timeout", "0s"), "-timeout 0s"},
		{append(good, "-checkouts", filepath.Join(dir, "none")), "no such directory"},
		{append(good, "-labels", filepath.Join(dir, "none")), "no such file"},
		{append(good, "-labels", labels("\n")), "there are no labels"},
		{append(good, "-labels", labels("{}\n")), "l.jsonl:1: not a label: it names no rule"},
		{append(good, "-state", filepath.Join(dir, "none", "state")), "no such file"},
		{append(good, "-state", good[1]), "has no results of corpus in it"},
		{broken(`"a/b"`, `"a/../../b"`), "l.jsonl:2: not a label: repo"},
		{broken(`"c"`, `"../c"`), "vulnerable"},
		{broken(`"f.go"`, `"/f.go"`), "file"},
		{broken(`"."`, `".."`), "module_dir"},
		{broken(`positive`, `maybe`), `kind "maybe"`},
		{broken(`positive`, `pair`), "fixed"},
		{broken(`"line":1`, `"line":0`), "neither func nor line"},
		{broken(`"line":1`, `"line":"1"`), "l.jsonl:2: not a label: json"},
		{broken(`{`, ``), "l.jsonl:2: not a label"},
	} {
		stdout, stderr := score(t, statusUsage, test.args)
		if stdout != "" || strings.Count(stderr, "\n") != 1 || !strings.HasPrefix(stderr, "corpus: ") || !strings.Contains(stderr, test.want) {
			t.Errorf("%q: %q%q, want %q", test.args, stdout, stderr, test.want)
		}
	}
}

func TestHelp(t *testing.T) {
	stdout, _ := score(t, statusScored, []string{"-h"})
	for _, want := range []string{"-labels FILE", "-checkouts DIR", "-rule RULE", "-state FILE", "-narrow", "Exit status"} {
		if !strings.Contains(stdout, want) {
			t.Errorf("the help does not tell of %s", want)
		}
	}
}
