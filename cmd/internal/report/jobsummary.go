package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
)

// JobSummary writes Markdown for the summary of a GitHub job.
type JobSummary struct {
	Blob string // where the repository's files can be read: https://github.com/o/r/blob/SHA; "" for no links
}

// summaryLimit keeps the summary below the 1 MiB at which GitHub drops it.
const summaryLimit = 900_000

// Report implements Reporter.
func (j JobSummary) Report(w io.Writer, run *Run) error {
	var b bytes.Buffer
	by, total := run.bySeverity()
	fmt.Fprintf(&b, "## credvet: %s\n\n", count(total, "finding"))
	if len(run.Findings) > 0 {
		fmt.Fprintf(&b, "| severity | rule | finding | where |\n|---|---|---|---|\n")
	}
	for i := range run.Findings {
		row := j.row(run, &run.Findings[i])
		if b.Len()+len(row) > summaryLimit {
			fmt.Fprintf(&b, "\n%s more: the log and the other reports have them all.\n", count(len(run.Findings)-i, "finding"))
			break
		}
		b.WriteString(row)
	}
	for i, e := range run.Errors {
		line := fmt.Sprintf("- %s\n", markdown(e.String()))
		if i == 0 {
			line = "\n**Not everything could be analysed:**\n\n" + line
		}
		if b.Len()+len(line) > summaryLimit+50_000 {
			break // the exit status tells, and standard error
		}
		b.WriteString(line)
	}
	fmt.Fprintf(&b, "\n%s, %s, %s; %d suppressed. %s analysed", count(by[analyzers.Error], "error"), count(by[analyzers.Warning], "warning"),
		count(by[analyzers.Note], "note"), run.Suppressed, count(run.Stats.Packages, "package"))
	if n := run.Stats.NotAnalysed; n > 0 {
		fmt.Fprintf(&b, ", %d not", n)
	}
	b.WriteString(".\n")
	if run.Coverage != "" {
		fmt.Fprintf(&b, "\n%s\n", markdown(run.Coverage))
	}
	_, err := w.Write(b.Bytes())
	return err
}

func (j JobSummary) row(run *Run, f *driver.Finding) string {
	text := markdown(f.Message)
	if s := f.Suppressed; s != nil {
		text += markdown(suppressedBy(s))
	}
	if n := len(f.Path); n > 0 {
		text += fmt.Sprintf(" (%s)", count(n, "step"))
	}
	where := markdown(at(f.Position))
	if file, ok := run.repoFile(f.Position); ok && j.Blob != "" {
		where = fmt.Sprintf("[%s](%s/%s#L%d)", where, j.Blob, escapePath(file), f.Line)
	}
	return fmt.Sprintf("| %s | %s | %s | %s |\n", f.Severity, markdown(f.Rule), text, where)
}

// markdown makes text mean itself: every ASCII sign that could begin markup is
// escaped, and nothing ends the line.
func markdown(s string) string {
	var b strings.Builder
	for _, r := range Clean(s) {
		switch {
		case r == '<':
			b.WriteString("&lt;")
			continue
		case r == '&':
			b.WriteString("&amp;")
			continue
		case r < 0x80 && strings.ContainsRune("!\"#$%'()*+,-./:;=>?@[\\]^_`{|}~", r):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
