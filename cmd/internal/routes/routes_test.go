package routes

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
	"github.com/credvet/credvet/cmd/internal/modtest"
	"github.com/credvet/credvet/cmd/internal/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

// service is the table of testdata/service.
var service = sync.OnceValues(func() (*driver.Result, error) {
	return driver.Run(context.Background(), driver.Config{Dir: "testdata/service", Env: modtest.Env()})
})

func serviceTable(t *testing.T) *Table {
	t.Helper()
	res, err := service()
	if err != nil {
		t.Fatal(err)
	}
	return &Table{Tool: report.Tool{Name: "credvet", Version: "v1.2.3"}, Dir: res.Dir, Routes: res.Routes, Errors: res.Errors, Packages: res.Stats.Packages}
}

// written is the table in a format.
func written(t *testing.T, r Reporter, table *Table) string {
	t.Helper()
	var b bytes.Buffer
	if err := r.Report(&b, table); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var reporters = map[string]Reporter{
	"txt": Text{Width: 120}, "narrow.txt": Text{Width: 80}, "color.txt": Text{Width: 120, Color: true},
	"md": Markdown{}, "json": JSON{}, "html": HTML{},
}

// TestGolden: the formats, on a service with a route of each kind and with
// patterns that mean something to a terminal, to Markdown and to a browser.
func TestGolden(t *testing.T) {
	for ext, r := range reporters {
		t.Run(ext, func(t *testing.T) { golden(t, "service."+ext, written(t, r, serviceTable(t))) })
	}
}

// TestGoldenChange: against a base that had one route less and two more guards.
func TestGoldenChange(t *testing.T) {
	table := serviceTable(t)
	before := append([]driver.Route{}, table.Routes...)
	for i := range before {
		switch before[i].Pattern {
		case "/notes":
			if before[i].Handler == "service.deleteNotes" {
				before[i].Guards[analyzers.Authz] = driver.Verdict{Status: analyzers.Guarded, By: "<b>auth</b>", Asked: true}
			}
		case "/plugin/":
			before[i].Handler = "service.removed"
		}
	}
	table.Change = Compare(before, table.Routes)
	table.Change.Revision, table.Change.Commit = "main", strings.Repeat("0", 40)
	for ext, r := range reporters {
		if ext == "txt" || ext == "md" || ext == "html" || ext == "json" {
			t.Run(ext, func(t *testing.T) { golden(t, "change."+ext, written(t, r, table)) })
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
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
		t.Errorf("%s is not as it was; -update if that is meant:\n%s", file, got)
	}
}

// TestWidth: no line of the table is wider than the terminal.
func TestWidth(t *testing.T) {
	for _, width := range []int{72, 80, 100, 120, 200} {
		for _, line := range strings.Split(written(t, Text{Width: width}, serviceTable(t)), "\n") {
			if runes(line) > width {
				t.Errorf("width %d: %d characters: %s", width, runes(line), line)
			}
		}
	}
}

// TestHostileNames: what names contain stays text in every format.
func TestHostileNames(t *testing.T) {
	const evil = "/<script>alert(1)</script>\"'><img src=x onerror=y>`|a|b\n# c [x](javascript:y) @team\x1b[2J\u202e"
	at := driver.Position{File: evil + ".go", Line: 1}
	var guards driver.Guards
	for g := range guards {
		guards[g] = driver.Verdict{Status: analyzers.Guarded, By: evil, At: at, Asked: true}
	}
	route := driver.Route{
		Subject: driver.Subject{Methods: []string{evil}, Pattern: evil, Handler: evil, Registration: at}, HandlerAt: at, Guards: guards,
		Via: []driver.Step{{Position: at, Message: evil}}, Chain: []driver.Link{{Name: evil, Position: at, Note: evil, Guards: guards}},
		Effects: []driver.Effect{{Kind: analyzers.WritesSecret, What: evil, Position: at, Path: []driver.Step{{Position: at, Message: evil}}}},
		Open:    evil, Unresolved: evil, Public: evil,
	}
	table := &Table{Routes: []driver.Route{route}, Errors: []driver.Error{{Message: evil}}}
	change := *table
	lost := route
	lost.Guards = driver.Guards{}
	change.Change = &Change{Revision: evil, Added: table.Routes, Removed: table.Routes, Unprotected: []Changed{{route, lost, []analyzers.Guard{analyzers.Authz}}}}
	for _, tab := range []*Table{table, &change} {
		for ext, r := range map[string]Reporter{"text": Text{Width: 100}, "markdown": Markdown{Blob: "https://example.com/blob/0"}, "html": HTML{}} {
			out := written(t, r, tab)
			if strings.ContainsAny(out, "\x1b\u202e") {
				t.Errorf("%s: a control character got through", ext)
			}
			switch ext {
			case "html":
				if n := strings.Count(out, "<script"); n != 1 || strings.Contains(out, "<img") {
					t.Errorf("html: %d scripts; want the page's own alone", n)
				}
			case "markdown":
				markup := regexp.MustCompile(`</?(?:br|sup|details|summary)>`)
				if rest := markup.ReplaceAllString(out, ""); strings.Contains(rest, "<") || strings.Contains(rest, "@") {
					t.Errorf("markdown: markup got through:\n%s", rest)
				}
				if regexp.MustCompile("(?m)^# c|[^\\\\]`|\\]\\(javascript").MatchString(out) {
					t.Errorf("markdown: markup got through:\n%s", out)
				}
			}
		}
	}
	var doc document
	if err := json.Unmarshal([]byte(written(t, JSON{}, table)), &doc); err != nil || doc.Routes[0].Pattern != evil {
		t.Errorf("json: %v, %q; want the pattern as it is", err, doc.Routes[0].Pattern)
	}
}

// TestMarkdownIsBounded: GitHub refuses a comment that is too long.
func TestMarkdownIsBounded(t *testing.T) {
	var table Table
	for range 3000 {
		table.Routes = append(table.Routes, driver.Route{Subject: driver.Subject{Pattern: "/a/pattern/of/some/length", Handler: "handlers.Some"}})
	}
	out := written(t, Markdown{}, &table)
	if len(out) > 65536 || !strings.Contains(out, "routes more") {
		t.Errorf("%d characters; want less than 65536, and a word on what is left out", len(out))
	}
}

func guarded(by string) driver.Verdict {
	return driver.Verdict{Status: analyzers.Guarded, By: by, Asked: true}
}

// TestCompare tells added, removed, unprotected and protected routes.
func TestCompare(t *testing.T) {
	route := func(pkg, pattern string, authz driver.Verdict) driver.Route {
		r := driver.Route{Subject: driver.Subject{Methods: []string{"GET"}, Pattern: pattern, Handler: "h"}, Package: pkg}
		r.Guards[analyzers.Authz] = authz
		return r
	}
	missing := driver.Verdict{Asked: true}
	unsure := driver.Verdict{Status: analyzers.Unsure, Asked: true}
	before := []driver.Route{
		route("a", "/same", guarded("x")), route("a", "/gone", missing), route("a", "/lost", guarded("x")), route("a", "/doubt", guarded("x")),
		route("a", "/better", unsure), route("a", "/asks", driver.Verdict{}), route("a", "/two", missing), route("b", "/two", guarded("x")),
		route("a", "/moved", guarded("x")), route("a", "/twice", guarded("x")),
	}
	after := []driver.Route{
		route("a", "/same", guarded("y")), route("a", "/lost", missing), route("a", "/doubt", unsure), route("a", "/better", guarded("x")),
		route("a", "/asks", missing), route("b", "/two", missing), route("a", "/two", missing), route("c", "/moved", guarded("x")),
		route("a", "/new", missing), route("a", "/twice", guarded("x")), route("a", "/twice", missing),
	}
	c := Compare(before, after)
	patterns := func(list []driver.Route) (out []string) {
		for _, r := range list {
			out = append(out, r.Package+r.Pattern)
		}
		return out
	}
	changed := func(list []Changed) (out []string) {
		for _, r := range list {
			out = append(out, r.After.Package+r.After.Pattern)
		}
		return out
	}
	for _, part := range []struct {
		name      string
		got, want []string
	}{
		{"added", patterns(c.Added), []string{"a/new"}},
		{"removed", patterns(c.Removed), []string{"a/gone"}},
		{"unprotected", changed(c.Unprotected), []string{"a/lost", "a/doubt", "a/asks", "b/two", "a/twice"}},
		{"protected", changed(c.Protected), []string{"a/better"}},
	} {
		if !reflect.DeepEqual(part.got, part.want) {
			t.Errorf("%s: %q, want %q", part.name, part.got, part.want)
		}
	}
}

// TestState sums routes up by what they ask for.
func TestState(t *testing.T) {
	missing, unsure := driver.Verdict{Asked: true}, driver.Verdict{Status: analyzers.Unsure, Asked: true}
	for _, c := range []struct {
		name  string
		route driver.Route
		want  State
	}{
		{"nothing asks", driver.Route{}, Guarded},
		{"all there", driver.Route{Guards: driver.Guards{analyzers.Authz: guarded("x")}}, Guarded},
		{"authz missing", driver.Route{Guards: driver.Guards{analyzers.Authz: missing}}, Unguarded},
		{"authn alone missing", driver.Route{Guards: driver.Guards{analyzers.Authn: missing, analyzers.Authz: guarded("x")}}, Guarded},
		{"meant to be public", driver.Route{Public: "login", Guards: driver.Guards{analyzers.Authz: missing}}, Public},
		{"public without a limit", driver.Route{Public: "login", Guards: driver.Guards{analyzers.RateLimit: missing}}, Unguarded},
		{"whoever is known may", driver.Route{Guards: driver.Guards{analyzers.Authn: guarded("x"), analyzers.Authz: missing}}, Authenticated},
		{"perhaps whoever is known may", driver.Route{Guards: driver.Guards{analyzers.Authn: unsure, analyzers.Authz: missing}}, Unknown},
		{"whoever is known may, without a limit", driver.Route{Guards: driver.Guards{analyzers.Authn: guarded("x"), analyzers.Authz: missing, analyzers.BodyLimit: missing}}, Unguarded},
		{"not sure", driver.Route{Guards: driver.Guards{analyzers.Authz: unsure}}, Unknown},
		{"one missing, one not sure", driver.Route{Guards: driver.Guards{analyzers.Authz: unsure, analyzers.Method: missing}}, Unguarded},
		{"open", driver.Route{Open: "not served here"}, Unknown},
		{"unresolved", driver.Route{Unresolved: "a plugin"}, Unknown},
	} {
		if got := StateOf(&c.route); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestCoverage: the line adds up, and only what is told counts as reported.
func TestCoverage(t *testing.T) {
	route := func(pattern string, authz driver.Verdict) driver.Route {
		r := driver.Route{Subject: driver.Subject{Kind: "route", Pattern: pattern}}
		r.Guards[analyzers.Authz] = authz
		return r
	}
	missing := driver.Verdict{Asked: true}
	list := []driver.Route{route("/a", guarded("x")), route("/b", missing), route("/c", missing), route("/d", driver.Verdict{Status: analyzers.Unsure, Asked: true})}
	told := []driver.Finding{{Subject: &list[1].Subject}, {Subject: &list[1].Subject}, {Subject: &list[2].Subject, Suppressed: &analyzers.Suppression{}}, {}}
	if got, want := Coverage(list, told), "4 routes: 1 guarded, 1 reported, 1 unknown, 1 unguarded but not reported"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := Coverage(nil, told); got != "" {
		t.Errorf("no routes: %q", got)
	}
}
