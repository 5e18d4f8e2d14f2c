package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
)

// sample is a run with one finding of each kind that formats tell apart.
func sample() *Run {
	at := func(file string, line, col int) driver.Position {
		return driver.Position{File: file, Abs: "/src/" + file, Line: line, Column: col}
	}
	source := "package api\n\nfunc store(w http.ResponseWriter) {\n\tmeta[\"password_0\"] = password\n\tpassword := \"hunter2hunter2\"\n}\n"
	return &Run{
		Tool: Tool{"credvet", "v1.2.3"},
		Findings: []driver.Finding{
			{
				Rule: "plaintextsecret", Message: "password reaches metadata", Severity: analyzers.Error, Confidence: analyzers.High,
				CWE: []string{"CWE-312"}, Position: at("api.go", 4, 2), End: at("api.go", 4, 31), Function: "store", Fingerprint: "00ff",
				Subject: &driver.Subject{Kind: "route", Methods: []string{"POST"}, Pattern: "/password", Handler: "store", Registration: at("main.go", 31, 2)},
				Path: []driver.Step{
					{Position: at("main.go", 31, 2), Message: "served at /password"},
					{Position: at("x.com/lib@v1.0.0/l.go", 7, 1), Message: "passes it on"},
				},
				Fixes: []driver.Fix{{Message: "Use x", Edits: []driver.Edit{{From: at("api.go", 4, 2), To: at("api.go", 4, 6), Text: []byte("x")}}}},
			},
			{
				Rule: "secretcompare", Message: "compared", Severity: analyzers.Warning, Confidence: analyzers.Medium,
				Position: at("api.go", 5, 2), End: at("api.go", 6, 2), Fingerprint: "01ff",
				Suppressed: &analyzers.Suppression{By: "directive", Reason: "a <test>"},
			},
		},
		Errors:     []driver.Error{{Kind: driver.CompileError, Package: "x.com/broken", Position: at("b.go", 1, 2), Message: "undefined: x"}},
		Stats:      driver.Stats{Packages: 1, NotAnalysed: 1, Stats: analyzers.Stats{Functions: 7}},
		Suppressed: 1,
		Source: func(path string) ([]byte, error) {
			if path != "/src/api.go" {
				return nil, errors.New("no such file")
			}
			return []byte(source), nil
		},
	}
}

func render(t *testing.T, r Reporter, run *Run) string {
	t.Helper()
	var b bytes.Buffer
	if err := r.Report(&b, run); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestText(t *testing.T) {
	run := sample()
	run.Coverage = "61 routes: 40 guarded, 3 reported, 18 unknown"
	const want = `api.go:4:2: error: password reaches metadata (plaintextsecret) [high]
     4 |     meta["password_0"] = password
       |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~
     1. main.go:31: served at /password
     2. x.com/lib@v1.0.0/l.go:7: passes it on
api.go:5:2: warning: compared (secretcompare) [medium] suppressed by directive: a <test>
     5 |     password := "**************"
       |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
61 routes: 40 guarded, 3 reported, 18 unknown
1 package, 7 functions analysed; 1 finding (1 error, 0 warnings, 0 notes), 1 suppressed
1 package not analysed
`
	if got := render(t, Text{}, run); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTextColours(t *testing.T) {
	if got := render(t, Text{}, sample()); strings.Contains(got, "\x1b") {
		t.Errorf("colours unasked for: %q", got)
	}
	got := render(t, Text{Color: true}, sample())
	if !strings.Contains(got, red+"error"+reset) {
		t.Errorf("no colours: %q", got)
	}
	for _, c := range []string{bold, red, yellow, cyan, dim, reset} {
		got = strings.ReplaceAll(got, c, "")
	}
	if got != render(t, Text{}, sample()) {
		t.Error("colours change the text")
	}
}

// Source, messages and names come from strangers: none of them may speak to
// the terminal.
func TestTextIsHarmless(t *testing.T) {
	evil := "\x1b[2J\a\u202e\u2066\u200b\x9b\u009b\u2028\x00\xff"
	run := sample()
	run.Findings = run.Findings[:1]
	f := &run.Findings[0]
	f.Message += evil + "\n::error::x"
	f.File += evil
	f.Path[0].Message = evil
	f.Path[0].File = evil
	f.Suppressed = &analyzers.Suppression{By: "directive", Reason: evil}
	run.Source = func(string) ([]byte, error) { return []byte("\n\n\n// " + evil + " x\n"), nil }
	got := render(t, Text{}, run)
	if !utf8.ValidString(got) {
		t.Errorf("invalid UTF-8: %q", got)
	}
	for _, r := range got {
		if r != '\n' && hostile(r) {
			t.Fatalf("%U in %q", r, got)
		}
	}
	if strings.Contains(got, "\n::error") {
		t.Errorf("a message breaks its line: %q", got)
	}
}

func TestMark(t *testing.T) {
	long := strings.Repeat("a", 100) + "HERE" + strings.Repeat("b", 100)
	for name, test := range map[string]struct {
		line         string
		start, end   int
		text, marker string
	}{
		"plain":             {"x := y", 1, 2, "x := y", "^"},
		"several":           {"x := yyy", 6, 9, "x := yyy", "     ^~~"},
		"tabs":              {"\tx\ty", 2, 5, "    x   y", "    ^~~~~"},
		"before two bytes":  {"é = ü", 1, 3, "é = ü", "^"},
		"after two bytes":   {"é = ü", 6, 8, "é = ü", "    ^"},
		"empty":             {"x := y", 6, 6, "x := y", "     ^"},
		"past the end":      {"x", 9, 9, "x", " ^"},
		"end before start":  {"xyz", 2, 1, "xyz", " ^"},
		"unknown column":    {"xyz", 0, 0, "xyz", "^"},
		"inside a rune":     {"éx", 2, 3, "éx", "^"},
		"control character": {"a\x1bb", 3, 4, "a\ufffdb", "  ^"},
		"long": {
			long, 101, 105, "…" + strings.Repeat("a", 40) + "HERE" + strings.Repeat("b", 76) + "…", strings.Repeat(" ", 41) + "^~~~",
		},
		"long, at the start": {long, 1, 2, strings.Repeat("a", 100) + "HERE" + strings.Repeat("b", 16) + "…", "^"},
		"long, at the end":   {long, 204, 205, "…" + strings.Repeat("a", 16) + "HERE" + strings.Repeat("b", 100), strings.Repeat(" ", 120) + "^"},
	} {
		t.Run(name, func(t *testing.T) {
			got := mark(test.line, test.start, test.end, maxWidth)
			if got.text != test.text || got.marker != test.marker {
				t.Errorf("got\n%s\n%s\nwant\n%s\n%s", got.text, got.marker, test.text, test.marker)
			}
		})
	}
}

func TestRedact(t *testing.T) {
	for src, want := range map[string]string{
		`password := "hunter2"`:                           `password := "*******"`,
		`const apiKey = "abcd"`:                           `const apiKey = "****"`,
		`password := "abc"`:                               `password := "abc"`,
		`name := "hunter2"`:                               `name := "hunter2"`,
		`c := Config{Password: "hunter2", Name: "bobby"}`: `c := Config{Password: "*******", Name: "bobby"}`,
		`m := map[string]string{"password": "hunter2"}`:   `m := map[string]string{"password": "*******"}`,
		`os.Setenv("DB_PASSWORD", "hunter2")`:             `os.Setenv("DB_PASSWORD", "*******")`,
		`m["password"] = "hunter2"`:                       `m["password"] = "*******"`,
		`if "hunter2" == u.password {`:                    `if "*******" == u.password {`,
		`if token != "hunter2" {`:                         `if token != "*******" {`,
		"password = `hunter2`":                            "password = `*******`",
		"password = `hun\r\nter2`; y := \"plain\"":        "password = `***\r\n****`; y := \"plain\"",
		"password := x\ny := \"plain\"":                   "password := x\ny := \"plain\"",
		"password := \"héllo\"":                           "password := \"******\"",
		`secret = 'a'`:                                    `secret = 'a'`,
		`secret = '\u1234'`:                               `secret = '******'`,
		"password = \"unfinished\nx":                      "password = \"**********\nx",
		"password = `unfinished":                          "password = `**********",
		"":                                                "",
		"§$%& no \x00 Go":                                 "§$%& no \x00 Go",
	} {
		if got := string(redact([]byte(src), LooksSecret)); got != want {
			t.Errorf("redact(%q)\n got %q\nwant %q", src, got, want)
		}
	}
}

func FuzzRedactKeepsLines(f *testing.F) {
	f.Add([]byte("password := `a\r\nb`\n\"x"))
	f.Fuzz(func(t *testing.T, src []byte) {
		got := redact(src, func(string) bool { return true })
		if len(got) != len(src) || bytes.Count(got, []byte("\n")) != bytes.Count(src, []byte("\n")) {
			t.Errorf("%q became %q", src, got)
		}
	})
}

func TestJSON(t *testing.T) {
	const want = `{
  "schema": 1,
  "tool": {
    "name": "credvet",
    "version": "v1.2.3"
  },
  "findings": [
    {
      "rule": "plaintextsecret",
      "message": "password reaches metadata",
      "severity": "error",
      "confidence": "high",
      "cwe": [
        "CWE-312"
      ],
      "file": "api.go",
      "line": 4,
      "column": 2,
      "end": {
        "line": 4,
        "column": 31
      },
      "function": "store",
      "subject": {
        "kind": "route",
        "methods": [
          "POST"
        ],
        "pattern": "/password",
        "handler": "store",
        "registration": {
          "file": "main.go",
          "line": 31
        }
      },
      "path": [
        {
          "file": "main.go",
          "line": 31,
          "column": 2,
          "message": "served at /password"
        },
        {
          "file": "x.com/lib@v1.0.0/l.go",
          "line": 7,
          "column": 1,
          "message": "passes it on"
        }
      ],
      "fingerprint": "00ff",
      "fixes": [
        {
          "message": "Use x",
          "edits": [
            {
              "file": "api.go",
              "line": 4,
              "column": 2,
              "end": {
                "line": 4,
                "column": 6
              },
              "text": "x"
            }
          ]
        }
      ]
    },
    {
      "rule": "secretcompare",
      "message": "compared",
      "severity": "warning",
      "confidence": "medium",
      "cwe": [],
      "file": "api.go",
      "line": 5,
      "column": 2,
      "end": {
        "line": 6,
        "column": 2
      },
      "function": "",
      "path": [],
      "fingerprint": "01ff",
      "fixes": [],
      "suppressed": {
        "by": "directive",
        "reason": "a <test>"
      }
    }
  ],
  "errors": [
    {
      "kind": "compile",
      "package": "x.com/broken",
      "file": "b.go",
      "line": 1,
      "column": 2,
      "message": "undefined: x"
    }
  ],
  "stats": {
    "packages": 1,
    "packages_not_analysed": 1,
    "functions": 7,
    "bounded_out": 0,
    "calls_unmodeled": 0,
    "in_generated": 0,
    "suppressed": 1
  }
}
`
	if got := render(t, JSON{}, sample()); got != want {
		t.Errorf("got\n%s", got)
	}
	empty := render(t, JSON{}, &Run{})
	if !json.Valid([]byte(empty)) || strings.Contains(empty, "null") {
		t.Errorf("an empty run: %s", empty)
	}
}

// A report that cannot be written is no report.
func TestWriteErrors(t *testing.T) {
	for _, f := range formats {
		r := f.reporter
		if err := r.Report(brokenPipe{}, sample()); err == nil {
			t.Errorf("%T: the writer's error is lost", r)
		}
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }
