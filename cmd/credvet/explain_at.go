package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
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

// explainOptions are the flags of the subcommand explain, and its arguments: a
// rule, or with -at the packages to look at.
type explainOptions struct {
	at    string
	dir   string
	tests bool
	deps  analyzers.List
	tags  each
	asked bool // -at was given
	args  []string

	config string
}

func (o *explainOptions) flagSet() *flag.FlagSet {
	fs := newFlagSet()
	fs.StringVar(&o.at, "at", "", "tell what the engine knows of what stands at `FILE:LINE`, and what each rule makes of it")
	fs.StringVar(&o.config, "config", "", "read the configuration in `FILE`, not in "+settingsName+" at the root")
	fs.StringVar(&o.dir, "C", "", "work in `DIR`; FILE is relative to it")
	fs.BoolVar(&o.tests, "tests", false, "let test files take part")
	fs.Var(&o.deps, "deps", "analyse the dependencies that match this `pattern`, too: path, path/... or a glob")
	fs.Var(&o.tags, "tags", "build with these `tags`; may be repeated")
	return fs
}

// parseExplain reads the arguments behind "explain".
func parseExplain(args []string) (*explainOptions, error) {
	o := new(explainOptions)
	flags := o.flagSet()
	rest, err := parse(flags, args)
	if err != nil {
		return o, err
	}
	o.args = rest
	flags.Visit(func(f *flag.Flag) {
		if f.Name == "at" {
			o.asked = true
		} else if err == nil {
			err = usagef("-%s goes with -at FILE:LINE: a rule is explained without looking at code", f.Name)
		}
	})
	switch {
	case o.asked:
		return o, nil
	case err != nil:
		return o, err
	case len(rest) != 1:
		return o, usagef("explain takes one rule, or -at: credvet explain RULE, credvet explain -at FILE:LINE")
	}
	return o, nil
}

// explain is the subcommand.
func (c *command) explain(args []string) (int, error) {
	o, err := parseExplain(args)
	if err != nil {
		return statusUsage, err
	}
	if !o.asked {
		return statusClean, explainRule(o.args[0], c.stdout)
	}
	if err := isDirectory(o.dir); err != nil {
		return statusUsage, err
	}
	spot, err := o.spot()
	if err != nil {
		return statusUsage, err
	}
	conf, err := readSettings(o.dir, o.config)
	if err != nil {
		return statusUsage, err
	}
	res, err := c.analyse(driver.Config{
		Dir: o.dir, Patterns: o.args, Tests: o.tests || conf.Tests, Deps: o.deps, Tags: o.tags, Env: c.env, Spot: spot, Settings: conf.Settings,
	})
	if err != nil {
		return statusIncomplete, err
	}
	for _, e := range res.Errors {
		fmt.Fprintf(c.stderr, "credvet: %s\n", report.Clean(e.String()))
	}
	if !analysed(res, spot) {
		return statusIncomplete, fmt.Errorf("-at %s: the file was not analysed; name its package, and -tags or -tests if it needs them", o.at)
	}
	told := routes.Explain(res, spot)
	if len(told.Functions)+len(told.Routes) == 0 {
		return statusUsage, usagef("-at %s: no function stands there, and no route is registered there", o.at)
	}
	if err := told.Write(c.stdout); err != nil {
		return statusIncomplete, err
	}
	if len(res.Errors) > 0 {
		return statusIncomplete, nil
	}
	return statusClean, nil
}

// spot reads FILE:LINE, and looks whether there is such a line.
func (o *explainOptions) spot() (*driver.Spot, error) {
	i := strings.LastIndexByte(o.at, ':')
	if i <= 0 {
		return nil, usagef("-at %q: write FILE:LINE", o.at)
	}
	file := o.at[:i]
	line, err := strconv.Atoi(o.at[i+1:])
	if err != nil || line < 1 {
		return nil, usagef("-at %q: %q is no line; write FILE:LINE", o.at, o.at[i+1:])
	}
	if !filepath.IsAbs(file) {
		file = filepath.Join(o.dir, file)
	}
	text, err := os.ReadFile(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usagef("-at %s: no such file", o.at)
	case err != nil:
		return nil, usagef("-at %s: the file cannot be read", o.at)
	}
	if n := bytes.Count(bytes.TrimSuffix(text, []byte("\n")), []byte("\n")) + 1; line > n {
		return nil, usagef("-at %s: the file has %d lines", o.at, n)
	}
	spot, err := driver.NewSpot(file, line)
	if err != nil {
		return nil, usagef("-at %s: the file cannot be read", o.at)
	}
	return spot, nil
}

// analysed reports whether the file of the spot is among those analysed.
func analysed(res *driver.Result, spot *driver.Spot) bool {
	return slices.ContainsFunc(res.Files, func(file string) bool { return spot.Is(filepath.Join(res.Dir, filepath.FromSlash(file))) })
}
