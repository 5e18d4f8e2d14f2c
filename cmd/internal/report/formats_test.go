package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
)

var update = flag.Bool("update", false, "write the golden files anew")

// evil tries to leave every format that it is put into.
const evil = "\n::error file=x::pwned\r\n##[error]pwned %0A%25 %s </script></style><script>alert(1)</script>" +
	"<img src=x onerror=alert(1)>\"'><!-- --> &amp; 🔑é\ttab \x1b[2J\a\u202e\u200b [x](javascript:alert(1)) ![y](1) ](2)" +
	" `code` | a | **b** _c_ ~d~ @all #1 https://evil.example {{.}} {0} ${x} ]]> \\ \\[ \x00\xff"

// strange makes a run in which all text that comes from the source is text.
// Whatever it is, the run has the same shape.
func strange(text string) *Run {
	inFile := strings.NewReplacer("/", "", "\x00", "").Replace(text)
	dir := "a b/100%:ü/" + inFile
	position := func(file string, line, col int) driver.Position {
		return driver.Position{File: file, Abs: "/src/repo/svc/" + file, Line: line, Column: col}
	}
	at := func(line, col int) driver.Position { return position(dir+"/x y.go", line, col) }
	lib := driver.Position{File: "github.com/Azure/lib@v1.0.0/l.go", Abs: "/cache/github.com/!azure/lib@v1.0.0/l.go", Line: 1, Column: 1}
	std := driver.Position{File: "std@go1.26.0/net/http/server.go", Abs: "/go/src/net/http/server.go", Line: 3, Column: 4}
	beside := driver.Position{File: "../shared/s.go", Abs: "/src/repo/shared/s.go", Line: 1, Column: 9}
	line := strings.NewReplacer("\n", " ", "\r", " ").Replace(text)
	source := "package x\n\n\tv, token := \"" + "🔑é\", \"hunter2hunter2\"\n" +
		"// " + line + "\n" +
		"/* " + strings.Repeat("long ", 400) + "*/ store(v)\n" +
		"switch {\r\ncase v:\r\n\tstore(v)\r\n}\n"
	run := &Run{
		Tool: Tool{"credvet", "v1.2.3"}, Dir: "/src/repo/svc", Prefix: "svc",
		Rules: []Rule{
			{Name: "plaintextsecret", Summary: "a secret is stored as it is", Text: "# What it finds\n\nA secret, stored.\n\nBad:\n\n\tstore(secret)\n\n# Why\n\nBecause.",
				URL: "https://example.com/plaintextsecret", Severity: analyzers.Error, CWE: []string{"CWE-312", "CWE-79"}},
			{Name: "methoddefault", Summary: "no default", Text: "No default.", Severity: analyzers.Warning, CWE: []string{"CWE-478"}},
			{Name: "directive", Summary: "a comment that does nothing", Text: "It does nothing.", Severity: analyzers.Warning},
		},
		Findings: []driver.Finding{
			{
				Rule: "plaintextsecret", Message: "a secret reaches " + text + "; hash it", Severity: analyzers.Error, Confidence: analyzers.High,
				CWE: []string{"CWE-312"}, Position: at(3, 21), End: at(3, 30), Package: "x.com/" + text, Function: "T." + text, Fingerprint: "00ff",
				Subject: &driver.Subject{Kind: "route", Methods: []string{"POST", text}, Pattern: "/" + text, Handler: text, Registration: at(4, 4)},
				Path: []driver.Step{
					{Position: beside, Message: "begins " + text}, {Position: lib, Message: text}, {Position: std, Message: text},
					{Position: driver.Position{File: dir + "/only a file.go"}, Message: text}, {Position: at(3, 21), Message: text},
				},
				Fixes: []driver.Fix{
					{Message: "Seal it: " + text, Edits: []driver.Edit{{From: at(3, 15), To: at(3, 16), Text: []byte(text)}}},
					{Message: "Nothing to do"},
					{Message: "In a dependency", Edits: []driver.Edit{{From: lib, To: lib, Text: []byte("x")}}},
				},
			},
			{ // a line that is too long, one that is text, many lines, and no end
				Rule: "plaintextsecret", Message: strings.Repeat("long ", 400) + text, Severity: analyzers.Error, Confidence: analyzers.Medium,
				Position: at(5, 2007), End: at(5, 2015), Package: "x.com/a", Fingerprint: "01ff",
				Path: []driver.Step{{Position: at(4, 1), Message: "the comment"}},
			},
			{
				Rule: "methoddefault", Message: "no default", Severity: analyzers.Warning, Confidence: analyzers.Low,
				Position: at(6, 1), End: at(9, 2), Package: "x.com/a", Fingerprint: "02ff",
				Suppressed: &analyzers.Suppression{By: "directive", Reason: "because " + text},
			},
			{
				Rule: "methoddefault", Message: "no default", Severity: analyzers.Note, Confidence: analyzers.High,
				Position: at(4, 1), End: at(4, 1), Package: "x.com/a", Fingerprint: "03ff",
				Suppressed: &analyzers.Suppression{By: "baseline", Reason: ""},
			},
			{ // a rule that the list lacks, in a file that is not there
				Rule: "waiver", Message: "weaker " + text, Severity: analyzers.Note, Confidence: analyzers.High,
				Position: position("gone.go", 7, 8), End: position("gone.go", 7, 8), Fingerprint: "04ff",
			},
		},
		Errors: []driver.Error{
			{Kind: driver.CompileError, Package: "x.com/b", Position: at(4, 4), Message: "undefined: " + text},
			{Kind: driver.LoadError, Package: "x.com/" + text, Message: text},
			{Kind: driver.LoadError, Message: text},
		},
		Stats:      driver.Stats{Packages: 2, NotAnalysed: 1, Stats: analyzers.Stats{Functions: 7}},
		Coverage:   "61 routes: " + text,
		Suppressed: 2,
		Source: func(name string) ([]byte, error) {
			if name != "/src/repo/svc/"+dir+"/x y.go" {
				return nil, errors.New("no such file")
			}
			return []byte(source), nil
		},
	}
	return run
}

// formats are all of them, each with a way to count its findings and to see
// that none of their text became anything else.
var formats = []struct {
	name     string
	reporter Reporter
	count    func(t *testing.T, out string) int
	// skeleton is what is left without text: it must not depend on that.
	skeleton func(t *testing.T, out string) any
}{
	{"txt", Text{}, linesWith(regexp.MustCompile(` \[(high|medium|low)\]( suppressed|$)`)), lineCount},
	{"json", JSON{}, inJSON("findings"), jsonShape},
	{"sarif", SARIF{}, inJSON("runs", "0", "results"), jsonShape},
	{"html", HTML{}, linesWith(regexp.MustCompile(`^<article `)), tags},
	{"github", GitHub{}, linesWith(regexp.MustCompile(`^::(error|warning|notice) .*confidence\)::`)), commands},
	{"md", JobSummary{Blob: "https://github.com/o/r/blob/0a1b"}, linesWith(regexp.MustCompile(`^\| (error|warning|note) \|`)), markup},
	{"rdjson", RDJSON{}, inJSON("diagnostics"), jsonShape},
}

func TestFormats(t *testing.T) {
	for _, f := range formats {
		t.Run(f.name, func(t *testing.T) {
			hostile, harmless := render(t, f.reporter, strange(evil)), render(t, f.reporter, strange("x"))
			golden(t, "strange."+f.name, hostile)
			golden(t, "empty."+f.name, render(t, f.reporter, &Run{Tool: Tool{"credvet", "v1.2.3"}}))
			if !utf8.ValidString(hostile) {
				t.Error("invalid UTF-8")
			}
			if i := strings.IndexFunc(hostile, func(r rune) bool { return r != '\n' && r != '\t' && r < ' ' || r == '\x7f' }); i >= 0 {
				t.Errorf("a control character: %q", hostile[max(0, i-40):i+1])
			}
			if strings.Contains(hostile, "hunter2") {
				t.Error("it shows a secret")
			}
			if got, want := f.count(t, hostile), len(strange("").Findings); got != want {
				t.Errorf("%d findings, want %d", got, want)
			}
			if got, want := f.skeleton(t, hostile), f.skeleton(t, harmless); !reflect.DeepEqual(got, want) {
				t.Errorf("something broke out: %s", difference(pretty(want), pretty(got)))
			}
		})
	}
}

func pretty(v any) string {
	text, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		return err.Error()
	}
	return string(text)
}

// golden compares with a file in testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	for _, asset := range []string{pageStyle, pageScript} {
		got = strings.ReplaceAll(got, asset, "…") // they have files of their own
		got = strings.ReplaceAll(got, inAttribute(hash(asset)), "…")
	}
	file := filepath.Join("testdata", name)
	if *update {
		if err := errors.Join(os.MkdirAll("testdata", 0o777), os.WriteFile(file, []byte(got), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not as it was; -update if that is meant:\n%s", file, difference(string(want), got))
	}
}

// inAttribute is text as html/template puts it into an attribute.
func inAttribute(s string) string { return strings.NewReplacer("'", "&#39;", "+", "&#43;").Replace(s) }

// difference shows where two texts part.
func difference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range a {
		if i >= len(b) || a[i] != b[i] {
			return fmt.Sprintf("line %d\nwas %q\nis  %q", i+1, a[i], strings.Join(b[min(i, len(b)):min(i+1, len(b))], ""))
		}
	}
	return fmt.Sprintf("line %d is new: %q", len(a)+1, b[len(a)])
}

func linesWith(re *regexp.Regexp) func(*testing.T, string) int {
	return func(_ *testing.T, out string) int {
		n := 0
		for line := range strings.Lines(out) {
			if re.MatchString(strings.TrimSuffix(line, "\n")) {
				n++
			}
		}
		return n
	}
}

func inJSON(keys ...string) func(*testing.T, string) int {
	return func(t *testing.T, out string) int {
		value := decode(t, out)
		for _, key := range keys {
			if list, ok := value.([]any); ok {
				value = list[0]
				continue
			}
			value = value.(map[string]any)[key]
		}
		return len(value.([]any))
	}
}

func decode(t *testing.T, out string) any {
	t.Helper()
	var value any
	if err := json.Unmarshal([]byte(out), &value); err != nil {
		t.Fatal(err)
	}
	return value
}

func lineCount(_ *testing.T, out string) any { return strings.Count(out, "\n") }

// jsonShape keeps keys and lengths, and of SARIF's messages the links.
func jsonShape(t *testing.T, out string) any {
	var shape func(any) any
	shape = func(v any) any {
		switch v := v.(type) {
		case map[string]any:
			m := map[string]any{}
			for k, e := range v {
				m[k] = shape(e)
				if text, ok := e.(map[string]any); ok && k == "message" {
					m[k] = links(text["text"].(string))
				}
			}
			return m
		case []any:
			var list []any
			for _, e := range v {
				list = append(list, shape(e))
			}
			return list
		}
		return fmt.Sprintf("%T", v)
	}
	return shape(decode(t, out))
}

// links gives the targets of the links in a SARIF message, as a reader of the
// format sees them.
func links(text string) []string {
	text = regexp.MustCompile(`\\.`).ReplaceAllString(text, "")
	var targets []string
	for _, m := range regexp.MustCompile(`\[[^\]]*\]\(([^)]*)\)`).FindAllStringSubmatch(text, -1) {
		targets = append(targets, m[1])
	}
	return targets
}

// tags lists the tags of a page with the names of their attributes.
func tags(_ *testing.T, out string) any {
	out = strings.ReplaceAll(strings.ReplaceAll(out, pageScript, ""), pageStyle, "")
	out = strings.ReplaceAll(out, "<wbr>", "") // where a path may be broken
	var list []string
	for _, tag := range regexp.MustCompile(`<[^\s>]*[^>]*>`).FindAllString(out, -1) {
		list = append(list, regexp.MustCompile(`"[^"]*"`).ReplaceAllString(tag, ""))
	}
	if n := strings.Count(out, "<"); n != len(list) {
		list = append(list, fmt.Sprintf("%d signs that begin a tag", n))
	}
	return list
}

// commands reads workflow commands like a runner: the command, the names of
// its properties, and the number of lines of its data.
func commands(t *testing.T, out string) any {
	var list []string
	for line := range strings.Lines(out) {
		m := regexp.MustCompile(`^::(\w+) ([^:]*)::(.*)\n$`).FindStringSubmatch(line)
		if m == nil {
			t.Fatalf("no command: %q", line)
		}
		var names []string
		for p := range strings.SplitSeq(m[2], ",") {
			name, _, _ := strings.Cut(p, "=")
			names = append(names, name)
		}
		list = append(list, fmt.Sprint(m[1], names, strings.Count(m[3], "%0A")))
	}
	return list
}

// markup is Markdown without text: lines, and the signs that mean something.
func markup(_ *testing.T, out string) any {
	out = regexp.MustCompile(`(?m)\]\([^)]*\)`).ReplaceAllString(out, "]()")
	out = regexp.MustCompile(`\\.|&lt;|&amp;`).ReplaceAllString(out, "")
	return regexp.MustCompile(`[^\n!-/:-@\[-`+"`"+`{-~]`).ReplaceAllString(out, "")
}

// The same place, in each format's own way to count.
func TestColumns(t *testing.T) {
	run := strange("x")
	f := &run.Findings[0] // behind a tab, 9 ASCII characters, one of 4 bytes and one of 2
	x := newSources(run)
	if got := x.utf16Column(f.Position); f.Column != 21 || got != 18 {
		t.Errorf("byte column %d is UTF-16 column %d, want 18", f.Column, got)
	}
	for _, test := range []struct {
		text        string
		line, bytes int
		want        int
	}{
		{"abc", 1, 1, 1}, {"abc", 1, 4, 4}, {"abc", 1, 9, 4}, {"abc", 1, 0, 1}, {"abc", 2, 3, 3},
		{"é😀x", 1, 3, 2}, {"é😀x", 1, 7, 4}, {"\xff\xffx", 1, 3, 3}, {"\ufeffpackage", 1, 4, 1}, {"a\n\tüx", 2, 4, 3},
	} {
		x := newSources(&Run{Source: func(string) ([]byte, error) { return []byte(test.text), nil }})
		if got := x.utf16Column(driver.Position{Abs: "x", Line: test.line, Column: test.bytes}); got != test.want {
			t.Errorf("%q, line %d, byte %d: column %d, want %d", test.text, test.line, test.bytes, got, test.want)
		}
	}
	if rd := render(t, RDJSON{}, run); !strings.Contains(rd, `"column": 21`) {
		t.Errorf("rdjson counts bytes: %s", rd)
	}
}

// What GitHub demands, and the schema does not.
func TestSARIFForGitHub(t *testing.T) {
	var log sarifLog
	if err := json.Unmarshal([]byte(render(t, SARIF{}, strange(evil))), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if run.Invocations[0].ExecutionSuccessful || len(run.Invocations[0].Notifications) != 3 {
		t.Errorf("the errors: %+v", run.Invocations)
	}
	var rules []string
	for i, r := range run.Tool.Driver.Rules {
		rules = append(rules, r.ID)
		for _, text := range []string{r.ShortDescription.Text, r.FullDescription.Text, r.Help.Text, r.Help.Markdown, r.DefaultConfiguration.Level} {
			if text == "" {
				t.Errorf("%s: an empty text", r.ID)
			}
		}
		if security := slices.Contains(r.Properties.Tags, "security"); security != (r.Properties.SecuritySeverity != "") || security == (r.ID == "directive" || r.ID == "waiver") {
			t.Errorf("%s: %+v", r.ID, r.Properties)
		}
		if want := []string{"medium", "low", "", "high"}[i]; r.Properties.Precision != want {
			t.Errorf("%s: precision %q, want %q", r.ID, r.Properties.Precision, want)
		}
	}
	first := run.Tool.Driver.Rules[0]
	if want := []string{"security", "external/cwe/cwe-312", "external/cwe/cwe-079"}; !slices.Equal(first.Properties.Tags, want) {
		t.Errorf("tags %q", first.Properties.Tags)
	}
	if first.FullDescription.Text != "A secret, stored. Bad: store(secret)" || !strings.Contains(first.Help.Markdown, "```go\nstore(secret)\n```") {
		t.Errorf("prose: %+v", first)
	}
	for _, r := range run.Results {
		at := r.Locations[0].Physical
		if rules[r.RuleIndex] != r.RuleID || r.Message.Text == "" || r.Suppressions == nil || at.Region == nil || at.Artifact.URIBaseID != srcRoot {
			t.Errorf("%+v", r)
		}
		if keys := r.PartialFingerprints; len(keys) != 1 || keys[fingerprintKey] == "" {
			t.Errorf("fingerprints %v", keys)
		}
	}
	result := run.Results[0]
	if n := len(result.Fixes); n != 1 || len(result.Fixes[0].Changes[0].Replacements) != 1 {
		t.Errorf("%d fixes are real: %+v", n, result.Fixes)
	}
	if !strings.Contains(result.Message.Text, "; hash it. The route is registered at [") || len(result.RelatedLocations) != 2 {
		t.Errorf("message %q with %d places", result.Message.Text, len(result.RelatedLocations))
	}
	var got []string
	for _, l := range result.CodeFlows[0].ThreadFlows[0].Locations {
		a := l.Location.Physical.Artifact
		if name, err := url.PathUnescape(a.URI); err != nil || strings.ContainsAny(a.URI, " \n:") || strings.Contains(name, "\x00") {
			t.Errorf("URI %q (%v)", a.URI, err)
		}
		got = append(got, a.URIBaseID+" "+a.URI)
	}
	want := []string{"%SRCROOT% shared/s.go", "%GOMODCACHE% github.com/%21azure/lib@v1.0.0/l.go", "%GOROOT% src/net/http/server.go"}
	if !slices.Equal(got[:3], want) || !strings.HasPrefix(got[4], "%SRCROOT% svc/a%20b/100%25%3A%C3%BC/") {
		t.Errorf("files\n%s", strings.Join(got, "\n"))
	}
	kinds := func(i int) sarifSuppression { return (*run.Results[i].Suppressions)[0] }
	if len(*result.Suppressions) != 0 || kinds(2).Kind != "inSource" || !strings.HasPrefix(kinds(2).Justification, "because") || kinds(3).Kind != "external" {
		t.Error("suppressions are wrong")
	}
	plain := strange(evil)
	plain.Findings, plain.Errors = plain.Findings[:2], nil
	if out := render(t, SARIF{}, plain); strings.Contains(out, `"suppressions"`) || !strings.Contains(out, `"executionSuccessful": true`) {
		t.Error("without suppressed findings and errors nothing is said of them")
	}
}

// A page loads nothing, and nothing but its own script runs.
func TestHTMLStandsAlone(t *testing.T) {
	out := render(t, HTML{}, strange(evil))
	if m := regexp.MustCompile(`<(link|iframe|object|embed|base|img)\b|\bsrc=|@import|url\(|style="|\son\w+=`).FindString(strings.ReplaceAll(out, "&lt;img src=x onerror", "")); m != "" {
		t.Errorf("it has %q", m)
	}
	for _, policy := range []string{"default-src &#39;none&#39;", inAttribute(hash(pageStyle)), inAttribute(hash(pageScript))} {
		if !strings.Contains(out, policy) {
			t.Errorf("the policy lacks %s", policy)
		}
	}
	if !strings.Contains(out, "<style>"+pageStyle+"</style>") || !strings.Contains(out, "<script>"+pageScript+"</script>") {
		t.Error("the hashes are those of other texts")
	}
}

func TestHTMLFoldsMany(t *testing.T) {
	run := strange("x")
	if out := render(t, HTML{}, run); strings.Count(out, "<details open>") != len(run.Findings) {
		t.Error("few findings are unfolded")
	}
	for len(run.Findings) <= openUpTo {
		run.Findings = append(run.Findings, run.Findings[0])
	}
	if out := render(t, HTML{}, run); strings.Contains(out, "<details open>") {
		t.Error("many findings are folded")
	}
}

// GitHub drops a summary of more than 1 MiB, with all that is in it.
func TestJobSummaryIsBounded(t *testing.T) {
	run := strange("x")
	run.Findings[0].Message = strings.Repeat("[", 100_000)
	for range 20 {
		run.Findings = append(run.Findings, run.Findings[0])
		run.Errors = append(run.Errors, driver.Error{Message: strings.Repeat("x", 30_000)})
	}
	out := render(t, JobSummary{}, run)
	if len(out) > 1<<20 || !regexp.MustCompile(`(?m)^\d+ findings more: `).MatchString(out) || !strings.Contains(out, "packages analysed") {
		t.Errorf("%d bytes: %s", len(out), out[len(out)-200:])
	}
}

// What the runner reads is what was meant.
func TestWorkflowCommand(t *testing.T) {
	var b bytes.Buffer
	writeCommand(&b, "error", []string{"file", "a:b,c%\r\n", "line", "1"}, "x\r\n::error::%0A,:")
	if got, want := b.String(), "::error file=a%3Ab%2Cc%25%0D%0A,line=1::x%0D%0A::error::%250A,:\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
