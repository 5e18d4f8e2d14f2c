package main

import (
	"io"
	"os"
	"strings"

	"github.com/credvet/credvet/cmd/internal/report"
)

// A format is a way to write the report.
type format struct {
	name     string
	reporter func(c *command) report.Reporter
}

var formats = []format{
	{"text", func(c *command) report.Reporter { return report.Text{Color: c.colours(c.stdout)} }},
	{"json", func(*command) report.Reporter { return report.JSON{} }},
}

func formatNames() []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// reporter makes the reporter of a format that parseOptions has let through.
func (c *command) reporter(name string) report.Reporter {
	for _, f := range formats {
		if f.name == name {
			return f.reporter(c)
		}
	}
	panic("unknown format " + name)
}

// colours reports whether w is a terminal whose user wants colours.
func (c *command) colours(w io.Writer) bool {
	if c.getenv("NO_COLOR") != "" || c.getenv("TERM") == "dumb" {
		return false
	}
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
