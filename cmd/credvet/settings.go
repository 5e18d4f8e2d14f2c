package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
	"github.com/credvet/credvet/cmd/internal/report"
)

// settingsName is the name of a project's configuration.
const settingsName = ".credvet.yml"

// A configuration is the project's configuration and where it is from.
type configuration struct {
	*analyzers.Settings
	file string // absolute; "" if there is none
	text []byte
}

// settings reads the configuration that -config names, or the one at the root
// of what dir is in.
func readSettings(dir, named string) (*configuration, error) {
	file := named
	if file == "" {
		var err error
		if file, err = findRoot(dir, "", settingsName); err != nil || file == "" {
			return &configuration{Settings: &analyzers.Settings{}}, err
		}
	} else if !filepath.IsAbs(file) {
		file = filepath.Join(dir, file)
	}
	file, err := filepath.Abs(file)
	if err != nil {
		return nil, err
	}
	text, err := readBounded(file)
	if err != nil {
		return nil, usagef("the configuration cannot be read: %v", err)
	}
	return parseSettings(shown(dir, file), file, text)
}

// parseSettings reads the text of a configuration; name stands for it in errors.
func parseSettings(name, file string, text []byte) (*configuration, error) {
	s, err := analyzers.ParseSettings(name, text)
	if err != nil {
		return nil, usageError(settingsErrors(err))
	}
	return &configuration{s, file, text}, nil
}

// settingsErrors words what is wrong with a configuration, a line each.
func settingsErrors(err error) string {
	list := []error{err}
	var joined interface{ Unwrap() []error }
	if errors.As(err, &joined) {
		list = joined.Unwrap()
	}
	var lines []string
	for _, one := range list {
		line := report.Clean(one.Error())
		if e, ok := errors.AsType[*analyzers.SettingsError](one); ok && e.Word != "" {
			line += report.Clean(didYouMean(e.Word, e.Known))
			if !strings.Contains(line, "did you mean") && len(e.Known) <= 12 && len(e.Known) > 0 {
				line += ": use " + strings.Join(e.Known, ", ")
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// maxSettings bounds what is read at all.
const maxSettings = 1 << 20

func readBounded(file string) ([]byte, error) { return readLimited(file, maxSettings) }

// readLimited reads a regular file up to a limit, and a byte more to tell.
func readLimited(file string, limit int64) ([]byte, error) {
	info, err := os.Stat(file) // before it is opened: a pipe would wait
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s is no file", file)
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	text, err := io.ReadAll(io.LimitReader(f, limit+1))
	return text, errors.Join(err, f.Close())
}

// findRoot looks for a file at the root of the module, of the workspace and of
// the git checkout, nearest first and never above the checkout, whose root is
// top if that is not ""; it gives "" if there is none.
func findRoot(dir, top, name string) (string, error) {
	at, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	inModule := false
	for {
		last := present(at, ".git") || at == top
		root := last || present(at, "go.work") || !inModule && present(at, "go.mod")
		inModule = inModule || present(at, "go.mod")
		if root && present(at, name) {
			return filepath.Join(at, name), nil
		}
		if root && name == settingsName && present(at, ".credvet.yaml") {
			return "", usagef("%s is not read: name it %s", filepath.Join(at, ".credvet.yaml"), settingsName)
		}
		parent := filepath.Dir(at)
		if parent == at || last {
			return "", nil
		}
		at = parent
	}
}

// present reports whether a directory has an entry of that name.
func present(dir, name string) bool {
	_, err := os.Lstat(filepath.Join(dir, name))
	return err == nil
}

// shown is a file as the user knows it: relative to dir where it is near.
func shown(dir, file string) string {
	base, err := filepath.Abs(dir)
	if err != nil {
		return file
	}
	if rel, err := filepath.Rel(base, file); err == nil && !strings.HasPrefix(rel, filepath.Join("..", "..", "..")) {
		return filepath.ToSlash(rel)
	}
	return file
}

// given tells whether a flag was set.
func given(fs *flag.FlagSet, name string) bool {
	found := false
	fs.Visit(func(f *flag.Flag) { found = found || f.Name == name })
	return found
}

// adopt takes over what the configuration says and no flag does.
func (o *options) adopt(c *configuration) error {
	if c.Confidence != "" && !o.confidenceGiven {
		if err := o.confidence.Set(c.Confidence); err != nil {
			return usageError(err.Error())
		}
	}
	o.skip = append(o.skip, c.Skip...)
	return nil
}

// tellIdle says on standard error which routes of the configuration no route
// is: they may be misspelt, or gone. It is judged by a run over all that is
// below the file.
func (c *command) tellIdle(o *options, conf *configuration, res *driver.Result) {
	if len(o.patterns) > 0 || len(res.Errors) > 0 || conf.file == "" || resolved(filepath.Dir(conf.file)) != resolved(res.Dir) {
		return
	}
	idle := conf.Idle(func(matches func(methods []string, pattern string) bool) bool {
		return slices.ContainsFunc(res.Routes, func(r driver.Route) bool { return matches(r.Methods, r.Pattern) })
	})
	for _, s := range idle {
		fmt.Fprintf(c.stderr, "credvet: %s: no route is %s\n", report.Clean(shown(o.dir, conf.file)), report.Clean(s))
	}
}

// driverConfig is what to analyse, by flags and configuration.
func (o *options) driverConfig(c *command, conf *configuration) driver.Config {
	return driver.Config{
		Dir: o.dir, Patterns: o.patterns, Tests: o.tests || conf.Tests, Deps: o.deps, Gosec: o.gosec,
		Tags: o.tags, Env: c.env, Settings: conf.Settings,
	}
}
