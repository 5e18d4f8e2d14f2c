package report

import (
	"bufio"
	"fmt"
	"io"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
)

// Text writes findings for people: each with the line of source it stands on
// and the path that proves it, and at the end what was covered.
type Text struct {
	Color bool // whether w is a terminal that shows colours
}

// The colours, as terminals know them.
const (
	bold   = "\x1b[1m"
	red    = "\x1b[31m"
	yellow = "\x1b[33m"
	cyan   = "\x1b[36m"
	dim    = "\x1b[2m"
	reset  = "\x1b[0m"
)

var severityColor = map[analyzers.Severity]string{analyzers.Error: red, analyzers.Warning: yellow, analyzers.Note: cyan}

// Report implements Reporter.
func (t Text) Report(w io.Writer, run *Run) error {
	p := &printer{Writer: bufio.NewWriter(w), color: t.Color, sources: newSources(run)}
	for i := range run.Findings {
		p.finding(&run.Findings[i])
	}
	p.summary(run)
	return p.Flush()
}

// A printer collects the report; its writer keeps the first error.
type printer struct {
	*bufio.Writer
	color   bool
	sources *sources
}

// paint wraps text in a colour, if there are any.
func (p *printer) paint(color, text string) string {
	if !p.color || color == "" {
		return text
	}
	return color + text + reset
}

func (p *printer) finding(f *driver.Finding) {
	color := severityColor[f.Severity]
	fmt.Fprintf(p, "%s: %s: %s (%s) [%s]", p.paint(bold, Clean(f.Position.String())), p.paint(color, string(f.Severity)),
		Clean(f.Message), f.Rule, f.Confidence)
	if s := f.Suppressed; s != nil {
		fmt.Fprintf(p, " suppressed by %s: %s", Clean(s.By), Clean(s.Reason))
	}
	fmt.Fprintln(p)
	if e, ok := p.sources.at(f); ok {
		gutter := fmt.Sprintf("%6d | ", f.Line)
		fmt.Fprintf(p, "%s%s\n", p.paint(dim, gutter), e.text)
		fmt.Fprintf(p, "%s%s\n", p.paint(dim, fmt.Sprintf("%6s | ", "")), p.paint(color, e.marker))
	}
	for i, s := range f.Path {
		fmt.Fprintf(p, "%6d. %s: %s\n", i+1, p.paint(bold, Clean(at(s.Position))), Clean(s.Message))
	}
}

// summary writes what was covered, so that silence can be judged.
func (p *printer) summary(run *Run) {
	if run.Coverage != "" {
		fmt.Fprintln(p, Clean(run.Coverage))
	}
	by, total := run.bySeverity()
	fmt.Fprintf(p, "%s, %s analysed; %s (%s, %s, %s), %d suppressed\n",
		count(run.Stats.Packages, "package"), count(run.Stats.Functions, "function"), count(total, "finding"),
		count(by[analyzers.Error], "error"), count(by[analyzers.Warning], "warning"), count(by[analyzers.Note], "note"), run.Suppressed)
	if n := run.Stats.NotAnalysed; n > 0 {
		fmt.Fprintf(p, "%s not analysed\n", count(n, "package"))
	}
}

// count is a number with its noun.
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// at is file:line, as much of it as is known.
func at(p driver.Position) string {
	p.Column = 0
	return p.String()
}

// suppressedBy says what silences a finding, behind its message.
func suppressedBy(s *analyzers.Suppression) string {
	if s.Reason == "" {
		return fmt.Sprintf(" (suppressed by %s)", Clean(s.By))
	}
	return fmt.Sprintf(" (suppressed by %s: %s)", Clean(s.By), Clean(s.Reason))
}
