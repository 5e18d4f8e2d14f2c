package main

import (
	"io"
	"os"
	"slices"
	"strings"

	"github.com/credvet/credvet/cmd/internal/report"
)

// A format is a way to write the report.
type format struct {
	name     string
	reporter func(c *command, w io.Writer) report.Reporter
}

var formats = []format{
	{"text", func(c *command, w io.Writer) report.Reporter { return report.Text{Color: c.colours(w)} }},
	{"json", func(*command, io.Writer) report.Reporter { return report.JSON{} }},
	{"sarif", func(*command, io.Writer) report.Reporter { return report.SARIF{} }},
	{"html", func(*command, io.Writer) report.Reporter { return report.HTML{} }},
	{"github", func(*command, io.Writer) report.Reporter { return report.GitHub{} }},
	{"rdjson", func(*command, io.Writer) report.Reporter { return report.RDJSON{} }},
}

func formatNames() []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// formatList names the formats for people.
func formatList() string { return listed(formatNames()) }

// listed names alternatives.
func listed(names []string) string {
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// knownFormat is nil if there is a format of that name.
func knownFormat(name string) error {
	if slices.Contains(formatNames(), name) {
		return nil
	}
	return usagef("unknown format %q%s: use %s", name, didYouMean(name, formatNames()), formatList())
}

// reporter makes the reporter of a known format for w.
func (c *command) reporter(name string, w io.Writer) report.Reporter {
	for _, f := range formats {
		if f.name == name {
			return f.reporter(c, w)
		}
	}
	panic("unknown format " + name)
}

// colours reports whether w is a terminal whose user wants colours.
func (c *command) colours(w io.Writer) bool {
	if c.getenv("NO_COLOR") != "" || c.getenv("TERM") == "dumb" {
		return false
	}
	return terminal(w)
}

// terminal reports whether w is one.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// getenv looks a variable up in the command's environment; the last one counts.
func (c *command) getenv(name string) string {
	value := ""
	for _, kv := range c.env {
		if v, ok := strings.CutPrefix(kv, name+"="); ok {
			value = v
		}
	}
	return value
}
