package routes

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
	"github.com/credvet/credvet/cmd/internal/report"
)

// Text writes a table for people: a line for each route, below it where it is
// registered, what stands before it and what it does. The numbers in the table
// lead to what guards, or why that is not known.
type Text struct {
	Color bool // whether w is a terminal that shows colours
	Width int  // of the terminal
}

// The colours, as terminals know them.
const (
	bold   = "\x1b[1m"
	red    = "\x1b[31m"
	yellow = "\x1b[33m"
	green  = "\x1b[32m"
	dim    = "\x1b[2m"
	reset  = "\x1b[0m"
)

const (
	minWidth = 72 // a narrower terminal wraps
	cell     = 8  // the width of a guard's column
	indent   = "    "
)

var shade = map[string]string{yes: green, no: red, unknown: yellow, none: dim}

// Report implements Reporter.
func (t Text) Report(w io.Writer, table *Table) error {
	p := &printer{Writer: bufio.NewWriter(w), color: t.Color, width: max(t.Width, minWidth)}
	if c := table.Change; c != nil {
		p.change(c)
	} else if len(table.Routes) > 0 {
		p.table(table.Routes)
		p.legend()
	}
	fmt.Fprintln(p, tally(table.Routes))
	return p.Flush()
}

// A printer writes the table; its writer keeps the first error.
type printer struct {
	*bufio.Writer
	color  bool
	width  int
	first  int // the width of the first column
	second int
	notes  notes
}

func (p *printer) paint(color, text string) string {
	if !p.color || color == "" {
		return text
	}
	return color + text + reset
}

// table writes the routes under a head.
func (p *printer) table(list []driver.Route) {
	p.columns(list)
	head := pad("ROUTE", p.first) + pad("HANDLER", p.second)
	for _, g := range guards {
		head += pad(g.head, cell)
	}
	fmt.Fprintln(p, p.paint(bold, strings.TrimRight(head, " ")))
	for i := range list {
		p.route(&list[i])
	}
}

// columns shares what the guards leave of the width between route and handler.
// A few long routes do not push the rest apart: they get lines of their own.
func (p *printer) columns(list []driver.Route) {
	room := p.width - cell*len(guards) + 1
	limit := room * 6 / 10
	first, second := len("ROUTE")+2, len("HANDLER")+2
	for i := range list {
		if n := runes(report.Clean(name(&list[i]))) + 2; n <= limit {
			first = max(first, n)
		}
		second = max(second, runes(report.Clean(handler(&list[i])))+2)
	}
	p.first, p.second = first, min(second, room-first)
}

func (p *printer) route(r *driver.Route) {
	route := report.Clean(name(r))
	lead := p.paint(bold, route) + spaces(p.first-runes(route))
	if runes(route) > p.first-1 { // it has lines of its own
		for _, line := range wrap(route, p.width) {
			fmt.Fprintln(p, p.paint(bold, line))
		}
		lead = spaces(p.first)
	}
	var cells strings.Builder
	for i, g := range guards {
		a := answer(r, g.guard)
		text, color := a, shade[a]
		if a == none {
			text = "-"
		}
		if a == unknown {
			text = "?"
		}
		if why := because(r, g.guard); why != "" && !trivial(r, g.guard) {
			text += fmt.Sprintf(" %d", p.notes.number(g.title+": "+why))
		}
		cells.WriteString(p.paint(color, text))
		if i < len(guards)-1 {
			cells.WriteString(spaces(cell - runes(text)))
		}
	}
	fmt.Fprintln(p, lead+pad(tail(report.Clean(handler(r)), p.second-1), p.second)+cells.String())
	p.below(r)
}

// below writes what does not fit into the table.
func (p *printer) below(r *driver.Route) {
	parts := []string{"at " + place(r.Registration)}
	if links := chain(r); len(links) > 0 {
		parts = append(parts, "behind "+strings.Join(links, " > "))
	}
	parts = append(parts, does(r)...)
	parts = append(parts, remarks(r)...)
	for _, line := range wrap(report.Clean(strings.Join(parts, "; ")), p.width-len(indent)) {
		fmt.Fprintln(p, indent+p.paint(dim, line))
	}
}

// legend writes the notes.
func (p *printer) legend() {
	fmt.Fprintln(p)
	fmt.Fprintln(p, p.paint(dim, "yes: by what; no: missing; ?: not known, why; -: nothing asks for it"))
	for i, text := range p.notes.list {
		for n, line := range wrap(report.Clean(text), p.width-6) {
			lead := fmt.Sprintf("%4d  ", i+1)
			if n > 0 {
				lead = spaces(6)
			}
			fmt.Fprintln(p, lead+line)
		}
	}
	if len(p.notes.list) > 0 {
		fmt.Fprintln(p)
	}
}

// change writes what a change does to the routes.
func (p *printer) change(c *Change) {
	groups := 0
	title := func(text string) {
		if groups++; groups > 1 {
			fmt.Fprintln(p)
		}
		fmt.Fprintln(p, p.paint(bold, text))
	}
	for _, part := range []struct {
		title, color string
		list         []Changed
	}{{"Unprotected:", red, c.Unprotected}, {"Protected:", green, c.Protected}} {
		if len(part.list) == 0 {
			continue
		}
		title(part.title)
		for i := range part.list {
			p.changed(&part.list[i], part.color)
		}
	}
	for _, part := range []struct {
		title string
		list  []driver.Route
	}{{"Added:", c.Added}, {"Removed:", c.Removed}} {
		if len(part.list) > 0 {
			title(part.title)
			p.table(part.list)
		}
	}
	if len(c.Added)+len(c.Removed) > 0 {
		p.legend()
	}
	fmt.Fprintln(p, c.tally())
}

func (p *printer) changed(c *Changed, color string) {
	fmt.Fprintf(p, "%s %s (%s)\n", p.paint(bold, report.Clean(name(&c.After))), report.Clean(handler(&c.After)), report.Clean(place(c.After.Registration)))
	for _, g := range c.Guards {
		line := fmt.Sprintf("%s: was %s, is %s", titleOf(g), full(&c.Before, g), full(&c.After, g))
		for _, l := range wrap(report.Clean(line), p.width-len(indent)) {
			fmt.Fprintln(p, indent+p.paint(color, l))
		}
	}
	p.below(&c.After)
}

// tally counts a change.
func (c *Change) tally() string {
	return fmt.Sprintf("since %s: %d added, %d removed, %d unprotected, %d protected",
		report.Clean(c.Revision), len(c.Added), len(c.Removed), len(c.Unprotected), len(c.Protected))
}

// full is an answer with its reason.
func full(r *driver.Route, g analyzers.Guard) string {
	text := answer(r, g)
	switch why := because(r, g); {
	case why == "":
	case text == unknown:
		text += ": " + why
	default:
		text += ", by " + why
	}
	return text
}

func titleOf(g analyzers.Guard) string {
	for _, c := range guards {
		if c.guard == g {
			return c.title
		}
	}
	return g.String()
}

func runes(s string) int { return utf8.RuneCountInString(s) }

func spaces(n int) string { return strings.Repeat(" ", max(n, 0)) }

func pad(s string, width int) string { return s + spaces(width-runes(s)) }

// tail shortens a name from the front: what tells handlers apart stands at the
// end.
func tail(s string, width int) string {
	r := []rune(s)
	if len(r) <= width {
		return s
	}
	return "…" + string(r[len(r)-width+1:])
}

// wrap breaks a line between words; a word that is too long is broken, too.
func wrap(s string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		if line != "" && runes(line)+1+runes(word) > width && runes(word) <= width {
			lines, line = append(lines, line), ""
		}
		for runes(word) > width {
			if line != "" && len(lines) == 0 && runes(line) < width/2 {
				line += " " // a method stays with its pattern
			} else if line != "" {
				lines, line = append(lines, line), ""
			}
			r := []rune(word)
			n := width - runes(line)
			if i := strings.LastIndexByte(string(r[:n]), '/'); i > 0 {
				n = utf8.RuneCountInString(string(r[:n])[:i])
			}
			lines, line, word = append(lines, line+string(r[:n])), "", string(r[n:])
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}
