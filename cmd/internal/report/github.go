package report

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
)

// GitHub writes the workflow commands that make annotations on a pull request:
// a line for each finding, and for each error.
type GitHub struct{}

var githubCommand = map[analyzers.Severity]string{analyzers.Error: "error", analyzers.Warning: "warning", analyzers.Note: "notice"}

// Report implements Reporter.
func (GitHub) Report(w io.Writer, run *Run) error {
	out := bufio.NewWriter(w)
	x := newSources(run)
	for i := range run.Findings {
		f := &run.Findings[i]
		command, text := githubCommand[f.Severity], Clean(f.Message)
		if s := f.Suppressed; s != nil {
			command, text = "notice", text+suppressedBy(s)
		}
		for n, s := range f.Path {
			text += fmt.Sprintf("\n%d. %s: %s", n+1, Clean(at(s.Position)), Clean(s.Message))
		}
		properties := append(x.githubPlace(f.Position, f.End), "title", fmt.Sprintf("%s (%s confidence)", f.Rule, f.Confidence))
		writeCommand(out, command, properties, text)
	}
	for _, e := range run.Errors {
		text := e.Message
		if e.File == "" {
			text = e.String()
		}
		writeCommand(out, "error", append(x.githubPlace(e.Position, e.Position), "title", "credvet could not analyse this"), Clean(text))
	}
	return out.Flush()
}

// githubPlace gives the properties for a place. Columns are of use on one line
// only, and a file outside the repository cannot be annotated.
func (x *sources) githubPlace(from, to driver.Position) []string {
	file, ok := x.run.repoFile(from)
	if !ok {
		return nil
	}
	list := []string{"file", Clean(file)}
	if from.Line == 0 {
		return list
	}
	list = append(list, "line", fmt.Sprint(from.Line), "endLine", fmt.Sprint(max(to.Line, from.Line)))
	if to.Line == from.Line && from.Column > 0 {
		list = append(list, "col", fmt.Sprint(x.utf16Column(from)), "endColumn", fmt.Sprint(x.utf16Column(to)))
	}
	return list
}

// writeCommand writes a workflow command; properties are names and values in
// turn.
func writeCommand(w io.Writer, command string, properties []string, data string) {
	var list []string
	for p := range slices.Chunk(properties, 2) {
		list = append(list, p[0]+"="+escapeProperty.Replace(p[1]))
	}
	fmt.Fprintf(w, "::%s %s::%s\n", command, strings.Join(list, ","), escapeData.Replace(data))
}

// What ends a command, or a property of it, is escaped as the runner has it.
var (
	escapeData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	escapeProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
