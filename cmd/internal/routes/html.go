package routes

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
	"github.com/credvet/credvet/cmd/internal/report"
)

// HTML writes one file that needs no other and no network: a table to filter
// and sort, each row of which opens to the chain and the evidence. All that
// comes from the source is cleaned as for a terminal and escaped by
// html/template; the page forbids every script and style but its own.
type HTML struct{}

var (
	//go:embed html/page.tmpl
	pageTemplate string
	//go:embed html/style.css
	pageStyle string
	//go:embed html/script.js
	pageScript string
)

// A page is what the template shows.
type page struct {
	Tool    report.Tool
	Title   string
	CSP     string
	Style   template.CSS
	Script  template.JS
	Tallies []pageTally
	Heads   []string
	Rows    []pageRow
	Change  *pageChange
	Errors  []string
	Width   int // columns
}

type pageTally struct {
	State State
	Count int
}

// A pageRow is a route.
type pageRow struct {
	ID               string
	Methods, Pattern string
	Handler          string
	HandlerAt, At    string
	State            State
	Rank             int // the worst states first
	Cells            []pageCell
	Via              []string
	Chain            []pageLink
	Effects          []pageEffect
	Remarks          []string
	Mark             string // what a change has done to it
}

// Search is what the filter looks into.
func (r pageRow) Search() string {
	words := []string{r.Methods, r.Pattern, r.Handler, r.At, string(r.State), r.Mark}
	for _, c := range r.Cells {
		words = append(words, c.Title+":"+c.Answer, c.Why)
	}
	for _, l := range r.Chain {
		words = append(words, l.Name)
	}
	for _, e := range r.Effects {
		words = append(words, e.Text)
	}
	return strings.ToLower(strings.Join(append(words, r.Remarks...), " "))
}

type pageCell struct {
	Title, Answer, Why string
	Class              string
	Rank               int
}

type pageLink struct{ Name, At, Note, Gives string }

type pageEffect struct {
	Text, At string
	Steps    []string
}

type pageChange struct {
	Revision             string
	Unprotected, Changed []pageTurn
	Added, Removed       []string
}

type pageTurn struct{ Route, Guard, Before, After string }

// Report implements Reporter.
func (HTML) Report(w io.Writer, t *Table) error {
	tmpl, err := template.New("page").Funcs(template.FuncMap{"segments": segments}).Parse(pageTemplate)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := tmpl.Execute(&b, newPage(t)); err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}

// segments splits a path where a line may end.
func segments(path string) []string { return strings.SplitAfter(path, "/") }

func newPage(t *Table) *page {
	p := &page{
		Tool: t.Tool, Title: count(len(t.Routes), "route"),
		CSP:   "default-src 'none'; style-src " + hash(pageStyle) + "; script-src " + hash(pageScript) + "; base-uri 'none'; form-action 'none'",
		Style: template.CSS(pageStyle), Script: template.JS(pageScript), Width: len(guards) + 3,
	}
	counts := map[State]int{}
	marks := marksOf(t.Change)
	for i := range t.Routes {
		r := &t.Routes[i]
		row := rowOf(r, fmt.Sprintf("r%d", i+1))
		row.Mark = marks[r.Key()]
		counts[row.State]++
		p.Rows = append(p.Rows, row)
	}
	for _, s := range []State{Unguarded, Unknown, Authenticated, Public, Guarded} {
		p.Tallies = append(p.Tallies, pageTally{s, counts[s]})
	}
	for _, g := range guards {
		p.Heads = append(p.Heads, g.title)
	}
	for _, e := range t.Errors {
		p.Errors = append(p.Errors, report.Clean(e.String()))
	}
	p.Change = pageChangeOf(t.Change)
	return p
}

// hash is a source of a content security policy.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// marksOf says what a change has done to the routes that are there.
func marksOf(c *Change) map[[3]string]string {
	marks := map[[3]string]string{}
	if c == nil {
		return marks
	}
	for i := range c.Protected {
		marks[c.Protected[i].After.Key()] = "protected"
	}
	for i := range c.Unprotected {
		marks[c.Unprotected[i].After.Key()] = "unprotected"
	}
	for i := range c.Added {
		marks[c.Added[i].Key()] = "added"
	}
	return marks
}

var cellClass = map[string]string{yes: "yes", no: "no", unknown: "unknown", none: "none"}

// cellRank sorts what is missing to the top.
var cellRank = map[string]int{no: 0, unknown: 1, yes: 2, none: 3}

var stateRank = map[State]int{Unguarded: 0, Unknown: 1, Authenticated: 2, Public: 3, Guarded: 4}

func rowOf(r *driver.Route, id string) pageRow {
	row := pageRow{
		ID: id, Methods: report.Clean(strings.Join(r.Methods, ", ")), Pattern: report.Clean(r.Pattern), Handler: report.Clean(handler(r)),
		At: report.Clean(place(r.Registration)), State: StateOf(r), Rank: stateRank[StateOf(r)], Remarks: clean(remarks(r)),
	}
	if r.HandlerAt.Line > 0 {
		row.HandlerAt = report.Clean(place(r.HandlerAt))
	}
	if row.Methods == "" {
		row.Methods = "any"
	}
	for _, g := range guards {
		a := answer(r, g.guard)
		row.Cells = append(row.Cells, pageCell{
			Title: g.title, Answer: a, Why: report.Clean(because(r, g.guard)), Class: cellClass[a], Rank: cellRank[a],
		})
	}
	row.Via = stepTexts(r.Via)
	for _, l := range r.Chain {
		link := pageLink{Name: report.Clean(l.Name), Note: report.Clean(l.Note), Gives: givesText(l.Guards)}
		if l.Line > 0 {
			link.At = report.Clean(place(l.Position))
		}
		row.Chain = append(row.Chain, link)
	}
	for _, e := range r.Effects {
		words, _ := deed(e.Kind)
		text := words + " " + e.What
		if e.Chain {
			text += ", in middleware"
		}
		if e.Named {
			text += ", as its name says"
		}
		one := pageEffect{Text: report.Clean(text), Steps: stepTexts(e.Path)}
		if e.Line > 0 {
			one.At = report.Clean(place(e.Position))
		}
		row.Effects = append(row.Effects, one)
	}
	return row
}

// givesText names the guards that a link is.
func givesText(v driver.Guards) string {
	var list []string
	for _, g := range guards {
		switch v[g.guard].Status {
		case analyzers.Guarded:
			list = append(list, g.title)
		case analyzers.Unsure:
			list = append(list, g.title+" (unknown)")
		}
	}
	return strings.Join(list, ", ")
}

func stepTexts(list []driver.Step) []string {
	var out []string
	for _, s := range list {
		text := s.Message
		if s.Line > 0 {
			text += " (" + place(s.Position) + ")"
		}
		out = append(out, report.Clean(text))
	}
	return out
}

func clean(list []string) []string {
	for i := range list {
		list[i] = report.Clean(list[i])
	}
	return list
}

func pageChangeOf(c *Change) *pageChange {
	if c == nil {
		return nil
	}
	out := &pageChange{Revision: report.Clean(c.Revision), Unprotected: turnTexts(c.Unprotected), Changed: turnTexts(c.Protected)}
	for i := range c.Added {
		out.Added = append(out.Added, report.Clean(name(&c.Added[i])))
	}
	for i := range c.Removed {
		out.Removed = append(out.Removed, report.Clean(name(&c.Removed[i])))
	}
	return out
}

func turnTexts(list []Changed) []pageTurn {
	var out []pageTurn
	for i := range list {
		one := &list[i]
		for _, g := range one.Guards {
			out = append(out, pageTurn{
				report.Clean(name(&one.After)), titleOf(g), report.Clean(full(&one.Before, g)), report.Clean(full(&one.After, g)),
			})
		}
	}
	return out
}
