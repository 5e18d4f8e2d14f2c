package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
	"github.com/credvet/credvet/cmd/internal/report"
	"github.com/credvet/credvet/cmd/internal/routes"
)

const routesUsage = `credvet routes shows what requests can reach, and what stands before it.

	credvet routes [flags] [packages]    the routes of packages (default ./...)

For each route: its methods, pattern, handler and registration; whether it is
behind authentication, authorization, a rate limit, a body limit and a method
restriction (yes and by what, no, unknown and why, n/a where nothing asks for
it); the secrets that it touches, and what else it does.

Flags come before packages:

`

const routesUsageEnd = `
Exit status: 0 the routes are all there, whether guarded or not; 2 wrong usage;
3 something could not be analysed (the rest was written), a report not be
written, or the base not be had from git.
`

// routesOptions are the flags of the subcommand routes, and its patterns.
type routesOptions struct {
	format   string
	reports  reports
	base     string
	dir      string
	tests    bool
	deps     analyzers.List
	config   string
	tags     each
	patterns []string
}

func (o *routesOptions) flagSet() *flag.FlagSet {
	fs := newFlagSet()
	fs.StringVar(&o.format, "format", "text", "write the routes as `FORMAT`: "+listed(routeFormatNames()))
	fs.Var(&o.reports, "report", "write them into a file, too: `FORMAT=FILE`; may be repeated")
	fs.StringVar(&o.base, "base", "", "show what has changed since the merge base with `REV`: routes added, removed, unprotected")
	fs.StringVar(&o.config, "config", "", "read the configuration in `FILE`, not in "+settingsName+" at the root")
	fs.StringVar(&o.dir, "C", "", "work in `DIR`; reported files are relative to it")
	fs.BoolVar(&o.tests, "tests", false, "let test files take part")
	fs.Var(&o.deps, "deps", "analyse the dependencies that match this `pattern`, too: path, path/... or a glob")
	fs.Var(&o.tags, "tags", "build with these `tags`; each -tags is one configuration, their routes are merged")
	return fs
}

// A routeFormat is a way to write the routes.
type routeFormat struct {
	name     string
	reporter func(c *command, w io.Writer, t *routes.Table) routes.Reporter
}

var routeFormats = []routeFormat{
	{"text", func(c *command, w io.Writer, _ *routes.Table) routes.Reporter {
		return routes.Text{Color: c.colours(w), Width: c.width(w)}
	}},
	{"markdown", func(c *command, _ io.Writer, t *routes.Table) routes.Reporter {
		return routes.Markdown{Blob: c.blob(), Prefix: c.prefix(t.Dir)}
	}},
	{"json", func(*command, io.Writer, *routes.Table) routes.Reporter { return routes.JSON{} }},
	{"html", func(*command, io.Writer, *routes.Table) routes.Reporter { return routes.HTML{} }},
}

func routeFormatNames() []string {
	var names []string
	for _, f := range routeFormats {
		names = append(names, f.name)
	}
	return names
}

// parseRoutes reads the arguments behind "routes".
func parseRoutes(args []string) (*routesOptions, error) {
	o := new(routesOptions)
	fs := o.flagSet()
	patterns, err := parse(fs, args)
	if err != nil {
		return o, err
	}
	o.patterns = patterns
	formats := []string{o.format}
	for _, r := range o.reports {
		formats = append(formats, r.format)
	}
	for _, name := range formats {
		if !slices.Contains(routeFormatNames(), name) {
			return o, usagef("unknown format %q%s: routes are written as %s", name, didYouMean(name, routeFormatNames()), listed(routeFormatNames()))
		}
	}
	fs.Visit(func(f *flag.Flag) {
		if f.Name == "base" && !isRevision(o.base) {
			err = usagef("-base %q: name a revision", o.base)
		}
	})
	if o.dir != "" {
		o.dir = filepath.Clean(o.dir)
	}
	return o, err
}

// routes is the subcommand.
func (c *command) routes(args []string) (int, error) {
	o, err := parseRoutes(args)
	if err != nil {
		return statusUsage, err
	}
	if err := isDirectory(o.dir); err != nil {
		return statusUsage, err
	}
	conf, err := readSettings(o.dir, o.config)
	if err != nil {
		return statusUsage, err
	}
	cfg := driver.Config{
		Dir: o.dir, Patterns: o.patterns, Tests: o.tests || conf.Tests, Deps: o.deps, Tags: o.tags, Env: c.env, Settings: conf.Settings,
	}
	t := &routes.Table{Tool: report.Tool{Name: "credvet", Version: version()}}
	var base *checkout
	if o.base != "" {
		// First, for it is what fails most easily.
		if base, err = checkOut(c.ctx, c.env, o.dir, o.base); err != nil {
			return statusIncomplete, err
		}
		defer base.remove()
	}
	res, err := c.analyse(cfg)
	if err != nil {
		return statusIncomplete, err
	}
	t.Dir, t.Routes, t.Errors, t.Packages = res.Dir, res.Routes, res.Errors, res.Stats.Packages
	if base != nil {
		before, err := c.analyseBase(cfg, base)
		if err != nil {
			return statusIncomplete, err
		}
		t.Change = routes.Compare(before.Routes, t.Routes)
		t.Change.Revision, t.Change.Commit = o.base, base.commit
		t.Errors = append(t.Errors, before.Errors...)
	}
	written := c.writeRoutes(o, t)
	for _, e := range t.Errors {
		fmt.Fprintf(c.stderr, "credvet: %s\n", report.Clean(e.String()))
	}
	if !written || len(t.Errors) > 0 {
		return statusIncomplete, nil
	}
	return statusClean, nil
}

// analyseBase runs the same analysis on the base. A service, or a part of it,
// that is not there yet has neither findings nor routes.
func (c *command) analyseBase(cfg driver.Config, base *checkout) (*driver.Result, error) {
	cfg.Dir, cfg.Env = base.dir, base.env
	named := len(cfg.Patterns) > 0
	cfg.Patterns = base.present(cfg.Patterns)
	if !base.exists || !base.hasModule() || named && len(cfg.Patterns) == 0 {
		return &driver.Result{}, nil
	}
	res, err := c.analyse(cfg)
	if err != nil {
		return nil, err
	}
	res.Errors = slices.DeleteFunc(res.Errors, func(e driver.Error) bool {
		return e.Kind == driver.LoadError && strings.HasSuffix(e.Message, "matched no packages")
	})
	for i := range res.Errors {
		res.Errors[i].Message += " (in the base)"
	}
	return res, nil
}

// writeRoutes writes the table wherever the flags want it; it tells whether
// all went well.
func (c *command) writeRoutes(o *routesOptions, t *routes.Table) bool {
	ok := true
	tell := func(what string, err error) {
		if err != nil {
			ok = false
			fmt.Fprintf(c.stderr, "credvet: the %s could not be written: %v\n", what, err)
		}
	}
	write := func(format string, w io.Writer) error {
		i := slices.Index(routeFormatNames(), format)
		return routeFormats[i].reporter(c, w, t).Report(w, t)
	}
	tell("report", write(o.format, c.stdout))
	for _, r := range o.reports {
		file := r.file
		if !filepath.IsAbs(file) {
			file = filepath.Join(o.dir, file)
		}
		tell(r.format+" report", writeFile(file, os.O_CREATE|os.O_TRUNC, func(w *os.File) error { return write(r.format, w) }))
	}
	return ok
}

// routesHelp prints the usage text of the subcommand.
func (c *command) routesHelp() {
	io.WriteString(c.stdout, routesUsage) // nobody is left to tell of a failure
	fs := new(routesOptions).flagSet()
	fs.SetOutput(c.stdout)
	fs.PrintDefaults()
	io.WriteString(c.stdout, routesUsageEnd)
}

// pipeWidth is how wide a table is that no terminal limits.
const pipeWidth = 120

// width is how many characters fit on a line of w.
func (c *command) width(w io.Writer) int {
	if n, err := strconv.Atoi(c.getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	if f, ok := w.(*os.File); ok && terminal(w) {
		if n := terminalWidth(f); n > 0 {
			return n
		}
	}
	return pipeWidth
}
