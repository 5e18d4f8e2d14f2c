package main_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/credvet/credvet/cmd/internal/modtest"
)

// commands has four injected commands, two of them silenced, and waivers of
// gosec's rules that are of no use.
const commands = `
-- go.mod --
module example.com/m

go 1.26
-- a/a.go --
package a

import (
	"net/http"
	"os/exec"
)

func Found(w http.ResponseWriter, r *http.Request) {
	_ = exec.Command(r.FormValue("program")).Run()
}

func Silenced(w http.ResponseWriter, r *http.Request) {
	//credvet:ignore G702 -- administrators only
	_ = exec.Command(r.FormValue("program")).Run()
	_ = exec.Command(r.FormValue("program")).Run() // #nosec G702 -- administrators only
}

//credvet:ignore G702,bodylimit -- nothing to silence
func Unused() {}

//credvet:ignore G101 -- a rule on syntax
func Unknown() {}
-- a/a_test.go --
package a

import (
	"net/http"
	"os/exec"
	"testing"
)

func TestA(t *testing.T) {
	_ = func(w http.ResponseWriter, r *http.Request) { _ = exec.Command(r.FormValue("program")).Run() }
}
`

// linesOf gives "rule:line" of each finding in a JSON report.
func linesOf(t *testing.T, out modtest.Outcome) []string {
	t.Helper()
	var doc struct {
		Findings []struct {
			Rule       string
			Line       json.Number
			Suppressed *struct{ By string }
		}
	}
	if err := json.Unmarshal([]byte(out.Stdout), &doc); err != nil {
		t.Fatalf("%v: %+v", err, out)
	}
	var list []string
	for _, f := range doc.Findings {
		text := f.Rule + ":" + f.Line.String()
		if f.Suppressed != nil {
			text += " " + f.Suppressed.By
		}
		list = append(list, text)
	}
	return list
}

func TestGosec(t *testing.T) {
	dir := modtest.Write(t, commands)
	tests := []struct {
		args   string
		status int
		want   string
	}{
		{"", 1, "directive:21"}, // gosec did not run: whether its waivers are of use is unknown
		{"-gosec", 1, "G702:9 directive:18 directive:21"},
		{"-gosec -show-suppressed -rules G702", 1, "G702:9 G702:14 directive G702:15 nosec"},
		{"-gosec -skip G702,directive", 0, ""},
		{"-gosec -tests -rules G702", 1, "G702:9 G702:10"},
		{"-gosec -rules bodylimit", 0, ""},
	}
	for _, test := range tests {
		out := credvet(t, dir, append(strings.Fields("-format=json "+test.args), "./...")...)
		if got := strings.Join(linesOf(t, out), " "); got != test.want || out.Status != test.status || out.Stderr != "" {
			t.Errorf("%s: status %d, %s, %s\nwant %d, %s", test.args, out.Status, got, out.Stderr, test.status, test.want)
		}
	}
}

// TestGosecIsAskedFor: its rules without it would find nothing, and look clean.
func TestGosecIsAskedFor(t *testing.T) {
	out := credvet(t, modtest.Write(t, commands), "-rules=G702", "./...")
	if out.Status != 2 || out.Stderr != "credvet: -rules G702: that is a rule of gosec; add -gosec\n" {
		t.Errorf("%+v", out)
	}
}

// TestGosecUnderGoVet: the same findings, silenced alike, from a package that
// the go command hands over together with its tests.
func TestGosecUnderGoVet(t *testing.T) {
	dir := modtest.Write(t, fresh(commands))
	for range 2 { // the second comes from the go command's cache
		out := govet(t, dir, "-credvet.gosec=true", "./...")
		if got := positions(out.Stderr); out.Status != 1 || !slices.Equal(got, []string{"a/a.go:18:1:", "a/a.go:21:1:", "a/a.go:9:6:"}) {
			t.Errorf("%q, %+v", got, out)
		}
	}
	out := govet(t, dir, "./...")
	if got := positions(out.Stderr); !slices.Equal(got, []string{"a/a.go:21:1:"}) {
		t.Errorf("without gosec: %q, %+v", got, out)
	}
}

// positions gives the first words of the lines that tell a finding.
func positions(text string) []string {
	var list []string
	for line := range strings.Lines(text) {
		if first, _, _ := strings.Cut(line, " "); strings.HasSuffix(first, ":") {
			list = append(list, strings.TrimPrefix(first, "./"))
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// TestGosecInReports: every format names the rule, those that describe rules
// describe it.
func TestGosecInReports(t *testing.T) {
	dir := modtest.Write(t, commands)
	for _, format := range []string{"text", "json", "sarif", "html", "github", "rdjson"} {
		if out := credvet(t, dir, "-gosec", "-format", format, "./..."); !strings.Contains(out.Stdout, "G702") || out.Status != 1 {
			t.Errorf("%s: %+v", format, out)
		}
	}
	var log struct {
		Runs []struct {
			Tool struct {
				Driver struct {
					Rules []struct {
						ID         string
						HelpURI    string
						Help       struct{ Text string }
						Properties struct{ Tags []string }
					}
				}
			}
			Results []struct {
				RuleID    string
				RuleIndex int
				Level     string
			}
		}
	}
	out := credvet(t, dir, "-gosec", "-rules=G702", "-format=sarif", "./...")
	if err := json.Unmarshal([]byte(out.Stdout), &log); err != nil || len(log.Runs) != 1 || len(log.Runs[0].Results) != 1 {
		t.Fatalf("%v: %+v", err, out)
	}
	result := log.Runs[0].Results[0]
	rule := log.Runs[0].Tool.Driver.Rules[result.RuleIndex]
	if result.RuleID != "G702" || rule.ID != "G702" || result.Level != "error" || !strings.Contains(rule.HelpURI, "gosec") ||
		!strings.Contains(rule.Help.Text, "How to fix it") || !slices.Equal(rule.Properties.Tags, []string{"security", "external/cwe/cwe-078"}) {
		t.Errorf("%+v\n%+v", result, rule)
	}
}

// TestGosecVet: the subcommand hands the flag on, and what it does not know
// without it.
func TestGosecVet(t *testing.T) {
	dir := modtest.Write(t, fresh(commands))
	for args, want := range map[string]int{"-gosec -rules=G702": 1, "-skip=directive": 0} {
		got := credvet(t, dir, append([]string{"vet"}, strings.Fields(args)...)...)
		if got.Status != want || strings.Count(got.Stdout, "(G702)") != want || got.Stderr != "" {
			t.Errorf("credvet vet %s: %+v", args, got)
		}
	}
	if got := credvet(t, dir, "vet", "-rules=G702"); got.Status != 2 {
		t.Errorf("%+v", got)
	}
}

// TestGosecWaiver: a change that silences gosec is told, if gosec counts.
func TestGosecWaiver(t *testing.T) {
	t.Parallel()
	p := newPullRequest(t, strings.ReplaceAll(commands, "\n-- ", "\n-- svc/"))
	p.edit("a/a.go", ".Run()\n}\n\nfunc Silenced", ".Run() // #nosec G702 -- it is only a demonstration\n}\n\nfunc Silenced")
	p.expect("with gosec", []string{"waiver a/a.go"}, "-gosec")
	p.expect("without", nil)
}
