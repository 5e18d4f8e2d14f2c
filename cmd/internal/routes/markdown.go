package routes

import (
	"bytes"
	"fmt"
	"io"
	"net/url"
	"path"
	"path/filepath"
	"strings"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
	"github.com/credvet/credvet/cmd/internal/report"
)

// Markdown writes a comment for a pull request: what a change does to the
// routes, if there is a base, and all routes, folded.
type Markdown struct {
	Blob   string // where the repository's files can be read: https://github.com/o/r/blob/SHA; "" for no links
	Prefix string // the directory of the run within the repository
}

// commentLimit keeps a comment below the 65536 characters that GitHub takes.
const commentLimit = 60_000

// Report implements Reporter.
func (m Markdown) Report(w io.Writer, t *Table) error {
	d := &markdown{Markdown: m}
	if c := t.Change; c != nil {
		d.change(c)
	} else {
		d.printf("## Routes\n\n%s\n", escape(tally(t.Routes)))
	}
	d.errors(t.Errors)
	if len(t.Routes) > 0 {
		if t.Change != nil {
			d.printf("\n<details><summary>All routes: %s</summary>\n", escape(tally(t.Routes)))
		}
		d.table(t.Routes)
		if t.Change != nil {
			d.WriteString("\n</details>\n")
		}
	}
	d.legend()
	_, err := w.Write(d.Bytes())
	return err
}

// A markdown document that is being written.
type markdown struct {
	Markdown
	bytes.Buffer
	notes notes
}

func (d *markdown) printf(format string, args ...any) { fmt.Fprintf(d, format, args...) }

// full reports whether no more rows fit, and says how many are left out.
func (d *markdown) full(left int) bool {
	if d.Len() < commentLimit-8_000 {
		return false
	}
	d.printf("\n%s more: the other formats have them all.\n", count(left, "route"))
	return true
}

func (d *markdown) table(list []driver.Route) {
	d.printf("\n| route | handler | %s | what it does |\n|---|---|---|---|---|---|---|---|\n", "authn | authz | rate | body | method")
	for i := range list {
		if d.full(len(list) - i) {
			return
		}
		d.row(&list[i])
	}
}

func (d *markdown) row(r *driver.Route) {
	d.printf("| **%s** | %s<br>%s |", escape(name(r)), escape(handler(r)), d.link(r.Registration))
	for _, g := range guards {
		d.printf(" %s |", d.cell(r, g.guard, g.title))
	}
	parts := does(r)
	if links := chain(r); len(links) > 0 {
		parts = append(parts, "behind "+strings.Join(links, " > "))
	}
	parts = append(parts, remarks(r)...)
	for i := range parts {
		parts[i] = escape(parts[i])
	}
	d.printf(" %s |\n", strings.Join(parts, "<br>"))
}

func (d *markdown) cell(r *driver.Route, g analyzers.Guard, title string) string {
	text := answer(r, g)
	if text == no {
		text = "**no**"
	}
	if why := because(r, g); why != "" && !trivial(r, g) {
		text += fmt.Sprintf(" <sup>%d</sup>", d.notes.number(title+": "+why))
	}
	return text
}

func (d *markdown) legend() {
	if len(d.notes.list) == 0 {
		return
	}
	d.WriteString("\n<details><summary>What guards, and why it is not known</summary>\n\n")
	for i, text := range d.notes.list {
		line := fmt.Sprintf("%d. %s\n", i+1, escape(text))
		if d.Len()+len(line) > commentLimit {
			break
		}
		d.WriteString(line)
	}
	d.WriteString("\n</details>\n")
}

func (d *markdown) change(c *Change) {
	d.printf("## Routes: %d unprotected, %d added, %d removed\n\nSince %s", len(c.Unprotected), len(c.Added), len(c.Removed), escape(c.Revision))
	if n := len(c.Protected); n > 0 {
		d.printf("; %d protected", n)
	}
	d.WriteString(".\n")
	d.changed("Unprotected", c.Unprotected)
	if len(c.Added) > 0 {
		d.WriteString("\n### Added\n")
		d.table(c.Added)
	}
	if len(c.Removed) > 0 {
		d.WriteString("\n### Removed\n\n")
		for i := range c.Removed {
			if d.full(len(c.Removed) - i) {
				break
			}
			d.printf("- **%s**, %s\n", escape(name(&c.Removed[i])), escape(handler(&c.Removed[i])))
		}
	}
	d.changed("Protected", c.Protected)
}

func (d *markdown) changed(title string, list []Changed) {
	if len(list) == 0 {
		return
	}
	d.printf("\n### %s\n\n| route | handler | guard | was | is |\n|---|---|---|---|---|\n", title)
	for i := range list {
		if d.full(len(list) - i) {
			return
		}
		one := &list[i]
		for _, g := range one.Guards {
			d.printf("| **%s** | %s<br>%s | %s | %s | **%s** |\n", escape(name(&one.After)), escape(handler(&one.After)), d.link(one.After.Registration),
				titleOf(g), escape(full(&one.Before, g)), escape(full(&one.After, g)))
		}
	}
}

func (d *markdown) errors(list []driver.Error) {
	for i, e := range list {
		if i == 0 {
			d.WriteString("\n**Not everything could be analysed:**\n\n")
		}
		if d.Len() > commentLimit/2 {
			return // standard error has them all
		}
		d.printf("- %s\n", escape(e.String()))
	}
}

// link is a place, leading to the file where that can be read.
func (d *markdown) link(p driver.Position) string {
	text := escape(place(p))
	file := path.Join(d.Prefix, p.File)
	if d.Blob == "" || p.Line == 0 || !filepath.IsLocal(filepath.FromSlash(file)) || strings.Contains(p.File, "@") {
		return text
	}
	segments := strings.Split(file, "/")
	for i, s := range segments {
		segments[i] = url.PathEscape(s)
	}
	return fmt.Sprintf("[%s](%s/%s#L%d)", text, d.Blob, strings.Join(segments, "/"), p.Line)
}

// escape makes text mean itself: whatever could begin markup becomes an entity
// or is escaped, and nothing ends the line.
func escape(s string) string {
	var b strings.Builder
	for _, r := range report.Clean(s) {
		switch {
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		case r == '@':
			b.WriteString("&#64;") // no mention
		case strings.ContainsRune("\\`*_{}[]()#+!|~$", r):
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
