package report

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"go/doc/comment"
	"html/template"
	"io"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
)

// HTML writes one file that needs no other and no network: a summary, and the
// findings by rule and package, each with its path beside the source.
//
// All that comes from the source is escaped by html/template, and cleaned as
// for a terminal: text that reverses its reading direction misleads in a
// browser, too. The page forbids every script and style but its own.
type HTML struct{}

var (
	//go:embed html/page.tmpl
	pageTemplate string
	//go:embed html/style.css
	pageStyle string
	//go:embed html/script.js
	pageScript string
)

const (
	openUpTo  = 25  // findings that are unfolded from the start
	around    = 2   // lines shown before and after a place
	maxLines  = 12  // lines shown of a place that spans more
	pageWidth = 300 // characters shown of a line; it is wrapped
)

// A page is what the template shows.
type page struct {
	Tool       Tool
	Title      string
	CSP        string
	Style      template.CSS
	Script     template.JS
	Tallies    []tally
	Suppressed int
	Stats      driver.Stats
	Coverage   string
	Errors     []pageError
	Rules      []ruleGroup
	Packages   []packageRow
	Findings   int // those that are shown
	Open       bool
}

// A tally counts the findings of a severity.
type tally struct {
	Severity analyzers.Severity
	Count    int
	Noun     string
}

type pageError struct{ Where, Message string }

// A ruleGroup has the findings of a rule.
type ruleGroup struct {
	ID, Name, Summary string
	Severity          analyzers.Severity
	CWE               []cweLink
	About             template.HTML
	Packages          []packageGroup
	Count             int
	Share             int // of the rule with most findings, in percent
}

type cweLink struct{ Name, Number string }

// A packageGroup has the findings of a rule in a package.
type packageGroup struct {
	ID, Path string
	Findings []pageFinding
}

// A packageRow leads from a package to its findings by rule.
type packageRow struct {
	Path  string
	Count int
	Rules []packageLink
}

type packageLink struct {
	ID, Rule string
	Count    int
}

type pageFinding struct {
	ID                   string
	Severity             analyzers.Severity
	Claim, Advice        string // the message
	At                   string
	Rule, Confidence     string
	Function, Route      string
	RegisteredAt         string
	Suppressed, Reason   string
	Fingerprint, Package string
	Here                 []pageLine // where it stands, unless a step is there
	Steps                []pageStep
	Fixes                []pageFix
	Open                 bool
}

// Search is what the filter looks into.
func (f pageFinding) Search() string {
	return strings.ToLower(strings.Join([]string{f.Rule, string(f.Severity), f.Confidence, f.Package, f.At, f.Function, f.Route, f.Claim, f.Advice}, " "))
}

type pageFix struct {
	Message string
	Lines   []diffLine
}

type pageStep struct {
	Message, At string
	Here        bool // the finding stands here
	Lines       []pageLine
}

// A pageLine is a line of source; what is marked stands between the rest.
type pageLine struct {
	Number              int
	Hit                 bool
	Before, Mark, After string
}

// Report implements Reporter.
func (HTML) Report(w io.Writer, run *Run) error {
	t, err := template.New("page").Funcs(template.FuncMap{"segments": segments}).Parse(pageTemplate)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, newPage(run)); err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}

// segments splits a path where a line may end.
func segments(path string) []string { return strings.SplitAfter(path, "/") }

func newPage(run *Run) *page {
	by, total := run.bySeverity()
	p := &page{
		Tool: run.Tool, Title: "credvet: " + count(total, "finding"),
		CSP:   "default-src 'none'; style-src " + hash(pageStyle) + "; script-src " + hash(pageScript) + "; base-uri 'none'; form-action 'none'",
		Style: template.CSS(pageStyle), Script: template.JS(pageScript),
		Suppressed: run.Suppressed, Stats: run.Stats, Coverage: Clean(run.Coverage),
		Findings: len(run.Findings), Open: len(run.Findings) <= openUpTo,
	}
	for _, s := range []analyzers.Severity{analyzers.Error, analyzers.Warning, analyzers.Note} {
		p.Tallies = append(p.Tallies, tally{s, by[s], strings.TrimLeft(count(by[s], string(s)), "0123456789 ")})
	}
	for _, e := range run.Errors {
		p.Errors = append(p.Errors, pageError{Clean(cmp.Or(e.Position.String(), e.Package)), Clean(e.Message)})
	}
	p.group(run)
	return p
}

// hash is a source of a content security policy.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// group sorts the findings into rules and packages, keeping their order.
func (p *page) group(run *Run) {
	x := newSources(run)
	rows := map[string]*packageRow{}
	for i, r := range run.rules() {
		group := ruleGroup{
			ID: fmt.Sprintf("r%d", i+1), Name: Clean(r.Name), Summary: Clean(r.Summary), Severity: r.Severity, About: about(r),
		}
		for _, id := range r.CWE {
			group.CWE = append(group.CWE, cweLink{id, strings.TrimPrefix(id, "CWE-")})
		}
		packages := map[string]*packageGroup{}
		for n := range run.Findings {
			f := &run.Findings[n]
			if f.Rule != r.Name {
				continue
			}
			path := orElse(Clean(f.Package), "no package")
			if packages[path] == nil {
				packages[path] = &packageGroup{Path: path}
			}
			found := x.finding(f, fmt.Sprintf("f%d", n+1))
			found.Open = p.Open
			packages[path].Findings = append(packages[path].Findings, found)
			group.Count++
		}
		for n, path := range sortedKeys(packages) {
			part := packages[path]
			part.ID = fmt.Sprintf("%sp%d", group.ID, n+1)
			group.Packages = append(group.Packages, *part)
			if rows[path] == nil {
				rows[path] = &packageRow{Path: path}
			}
			rows[path].Count += len(part.Findings)
			rows[path].Rules = append(rows[path].Rules, packageLink{part.ID, group.Name, len(part.Findings)})
		}
		if group.Count > 0 {
			p.Rules = append(p.Rules, group)
		}
	}
	most := 0
	for _, g := range p.Rules {
		most = max(most, g.Count)
	}
	for i := range p.Rules {
		p.Rules[i].Share = max(1, 100*p.Rules[i].Count/most)
	}
	for _, path := range sortedKeys(rows) {
		p.Packages = append(p.Packages, *rows[path])
	}
}

func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// about is a rule's prose. It comes with credvet, and the printer escapes it.
func about(r Rule) template.HTML {
	p := &comment.Printer{HeadingLevel: 3, HeadingID: func(*comment.Heading) string { return "" }}
	return template.HTML(p.HTML(new(comment.Parser).Parse(r.Text)))
}

func (x *sources) finding(f *driver.Finding, id string) pageFinding {
	out := pageFinding{
		ID: id, Severity: f.Severity, At: Clean(at(f.Position)), Rule: Clean(f.Rule),
		Confidence: f.Confidence.String(), Function: Clean(f.Function), Package: Clean(f.Package), Fingerprint: f.Fingerprint,
	}
	out.Claim, out.Advice = splitMessage(Clean(f.Message))
	if s := f.Subject; s != nil {
		out.Route = Clean(strings.TrimSpace(strings.Join(s.Methods, "|") + " " + s.Pattern))
		out.RegisteredAt = Clean(at(s.Registration))
	}
	if s := f.Suppressed; s != nil {
		out.Suppressed, out.Reason = Clean(s.By), Clean(s.Reason)
	}
	here := -1 // the last step where the finding stands
	for i, s := range f.Path {
		out.Steps = append(out.Steps, pageStep{Message: Clean(s.Message), At: Clean(at(s.Position)), Lines: x.lines(s.Position, s.Position)})
		if s.File == f.File && s.Line == f.Line {
			here = i
		}
	}
	if lines := x.lines(f.Position, f.End); here >= 0 {
		out.Steps[here].Here, out.Steps[here].Lines = true, lines
	} else {
		out.Here = lines
	}
	for _, fix := range f.Fixes {
		out.Fixes = append(out.Fixes, pageFix{Clean(fix.Message), x.diff(fix)})
	}
	return out
}

// splitMessage sets off what to do, which stands behind a semicolon.
func splitMessage(text string) (claim, advice string) {
	if i := strings.LastIndex(text, "; "); i > 0 {
		return text[:i], text[i:]
	}
	return text, ""
}

// lines gives a place with what is around it, without the indentation that all
// lines share; none if the source is not at hand. A place without an end is
// its line.
func (x *sources) lines(from, to driver.Position) []pageLine {
	var list []pageLine
	last := max(from.Line, min(to.Line, from.Line+maxLines))
	for n := from.Line - around; n <= last+around; n++ {
		line, ok := x.shown(driver.Position{Abs: from.Abs, Line: n})
		if !ok {
			continue
		}
		start, end := 0, 0
		hit := n >= from.Line && n <= last
		if hit && from != to {
			start, end = 1, len(line)+1
			if n == from.Line {
				start = from.Column
			}
			if n == to.Line {
				end = to.Column
			}
		}
		list = append(list, lineOf(n, hit, mark(line, start, end, pageWidth), end > 0))
	}
	if !slices.ContainsFunc(list, func(l pageLine) bool { return l.Hit }) {
		return nil
	}
	return outdent(trimBlank(list))
}

// lineOf splits an excerpt at its marker.
func lineOf(n int, hit bool, e excerpt, marked bool) pageLine {
	text := []rune(e.text)
	from, to := 0, 0
	if marked {
		marker := []rune(e.marker)
		from = max(0, slices.IndexFunc(marker, func(r rune) bool { return r != ' ' }))
		to = min(len(marker), len(text))
		from = min(from, to)
		for from < to && text[from] == ' ' { // not the indentation of a second line
			from++
		}
	}
	return pageLine{Number: n, Hit: hit, Before: string(text[:from]), Mark: string(text[from:to]), After: string(text[to:])}
}

// trimBlank drops blank lines around the place.
func trimBlank(list []pageLine) []pageLine {
	blank := func(l pageLine) bool { return !l.Hit && strings.TrimSpace(l.Before+l.Mark+l.After) == "" }
	for len(list) > 0 && blank(list[0]) {
		list = list[1:]
	}
	for len(list) > 0 && blank(list[len(list)-1]) {
		list = list[:len(list)-1]
	}
	return list
}

// outdent removes the spaces that all lines begin with.
func outdent(list []pageLine) []pageLine {
	shared := -1
	for _, l := range list {
		text := l.Before + l.Mark + l.After
		spaces := len(text) - len(strings.TrimLeft(text, " "))
		if spaces < len(text) && (shared < 0 || spaces < shared) {
			shared = spaces
		}
	}
	for i := range list {
		l := &list[i]
		for rest := shared; rest > 0; {
			part := &l.Before
			if *part == "" {
				part = &l.Mark
			}
			if *part == "" {
				part = &l.After
			}
			if *part == "" {
				break
			}
			n := min(rest, len(*part))
			*part = (*part)[n:]
			rest -= n
		}
	}
	return list
}
