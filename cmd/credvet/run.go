package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"runtime"
	"runtime/debug"
	"slices"

	"github.com/credvet/credvet/cmd/internal/driver"
	"github.com/credvet/credvet/cmd/internal/report"
	"github.com/credvet/credvet/cmd/internal/routes"
)

// The exit statuses; a higher one of usage and incomplete wins over findings.
const (
	statusClean      = 0
	statusFindings   = 1
	statusUsage      = 2
	statusIncomplete = 3 // something could not be analysed or written
)

const usage = `credvet vets Go services that handle credentials.

	credvet [flags] [packages]    vet packages (default ./...), print findings
	credvet routes [packages]     the service's routes and what protects each
	credvet explain RULE          what a rule finds, why it matters, how to fix it
	credvet explain -at FILE:LINE what is known of what stands there, and what each rule makes of it
	credvet rules                 the rules, a line each
	credvet baseline [packages]   set today's findings aside, so that only new ones count
	credvet vet [packages]        the same findings through go vet, which keeps what has not changed

Flags come before packages:

`

const usageEnd = `
Exit status: 0 nothing found; 1 findings (with -fix: that remain; with
-diff: there is something to change); 2 wrong usage, configuration or
baseline; 3 something could not be analysed, a report not be written, or the
base not be had from git. 2 goes before 3, and 3 before 1.
`

// A command is one run of credvet, with all that it touches.
type command struct {
	ctx            context.Context
	stdout, stderr io.Writer
	env            []string
}

// run is the whole command: it returns the exit status.
func run(ctx context.Context, args []string, _ io.Reader, stdout, stderr io.Writer, env []string) int {
	c := &command{ctx, stdout, stderr, env}
	status, err := c.dispatch(args)
	var wrong usageError
	switch {
	case err == nil:
		return status
	case errors.Is(err, errHelp) && args[0] == "routes":
		c.routesHelp()
		return statusClean
	case errors.Is(err, errHelp) && args[0] == "baseline":
		c.baselineHelp()
		return statusClean
	case errors.Is(err, errHelp) && args[0] == "vet":
		c.vetHelp()
		return statusClean
	case errors.Is(err, errHelp):
		c.help()
		return statusClean
	case errors.As(err, &wrong):
		fmt.Fprintf(stderr, "credvet: %v\n", err)
		return statusUsage
	}
	fmt.Fprintf(stderr, "credvet: %v\n", err)
	return statusIncomplete
}

// subcommands are known as the first argument only.
var subcommands = []string{"baseline", "explain", "routes", "rules", "vet"}

// dispatch finds out what is asked for and does it.
func (c *command) dispatch(args []string) (int, error) {
	if len(args) > 0 {
		switch args[0] {
		case "baseline":
			return c.writeBaseline(args[1:])
		case "explain":
			return c.explain(args[1:])
		case "routes":
			return c.routes(args[1:])
		case "rules":
			return statusClean, listRules(args[1:], c.stdout)
		case "vet":
			return c.goVet(args[1:])
		}
		if err := notACommand(args[0]); err != nil {
			return statusUsage, err
		}
	}
	o, err := parseOptions(args)
	if err != nil {
		return statusUsage, err
	}
	if o.version {
		_, err := fmt.Fprintln(c.stdout, versionLine())
		return statusClean, err
	}
	return c.vet(o)
}

// bareWord matches what can only be meant as a subcommand.
var bareWord = regexp.MustCompile(`^[a-z]+$`)

// notACommand rejects a first argument that looks like a subcommand. The go
// command's names for sets of packages are patterns.
func notACommand(arg string) error {
	if !bareWord.MatchString(arg) || slices.Contains([]string{"all", "cmd", "std", "tool", "work"}, arg) {
		return nil
	}
	return usagef("unknown subcommand %q%s; a package of that name is ./%s", arg, didYouMean(arg, subcommands), arg)
}

// vet analyses, reports and judges.
func (c *command) vet(o *options) (int, error) {
	j, err := c.newJudge(o)
	if err == nil {
		defer j.close()
		err = o.adopt(j.settings)
	}
	if err != nil {
		return statusIncomplete, err
	}
	cfg := o.driverConfig(c, j.settings)
	res, err := c.analyse(cfg)
	if err == nil && o.fix && !o.diff {
		res, err = c.fix(cfg, res, func(r *driver.Result) []driver.Finding {
			j.baseline.suppress(r.Findings)
			chosen, _ := o.choose(r.Findings)
			return chosen
		})
	}
	if err != nil {
		return statusIncomplete, err
	}
	var before *driver.Result
	if j.base != nil {
		if before, err = c.analyseBase(cfg, j.base.checkout); err != nil {
			return statusIncomplete, err
		}
		res.Errors = append(res.Errors, before.Errors...)
	}
	r := &report.Run{
		Tool: report.Tool{Name: "credvet", Version: version()},
		Dir:  res.Dir, Prefix: c.prefix(res.Dir), Rules: describeRules(o.gosec), Errors: res.Errors, Stats: res.Stats,
	}
	r.Findings, r.Suppressed = o.choose(c.judge(j, res, before))
	c.tellIdle(o, j.settings, res)
	r.Coverage = routes.Coverage(res.Routes, r.Findings)
	written := c.write(o, r)
	for _, e := range r.Errors {
		fmt.Fprintf(c.stderr, "credvet: %s\n", report.Clean(e.String()))
	}
	if !written {
		return statusIncomplete, nil
	}
	if o.diff {
		return c.diff(o, r, res.Sums)
	}
	return o.status(r), nil
}

// analyse runs the suite, and shows how far it is.
func (c *command) analyse(cfg driver.Config) (*driver.Result, error) {
	p := c.progress(c.stderr)
	if p != nil {
		cfg.Progress = p.show
	}
	res, err := driver.Run(c.ctx, cfg)
	if p != nil {
		p.clear()
	}
	if c.ctx.Err() != nil {
		return nil, errors.New("interrupted")
	}
	return res, err
}

// isDirectory rejects a -C that names none; "" is the current one.
func isDirectory(dir string) error {
	if dir == "" {
		return nil
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return usagef("-C %s: no such directory", dir)
	}
	return nil
}

// choose applies the flags to the findings: it gives those to report and the
// number of suppressed ones among those that the flags ask for.
func (o *options) choose(all []driver.Finding) (chosen []driver.Finding, suppressed int) {
	for _, f := range all {
		switch {
		case o.hides(f.Rule), f.Confidence < o.confidence:
			continue
		case f.Suppressed != nil:
			suppressed++
			if !o.showSuppressed {
				continue
			}
		}
		chosen = append(chosen, f)
	}
	return chosen, suppressed
}

// status is the exit status for a report.
func (o *options) status(r *report.Run) int {
	switch {
	case len(r.Errors) > 0:
		return statusIncomplete
	case !o.exitZero && slices.ContainsFunc(r.Findings, func(f driver.Finding) bool { return f.Suppressed == nil }):
		return statusFindings
	}
	return statusClean
}

// help prints the usage text.
func (c *command) help() {
	io.WriteString(c.stdout, usage) // nobody is left to tell of a failure
	fs := new(options).flagSet()
	fs.SetOutput(c.stdout)
	fs.PrintDefaults()
	io.WriteString(c.stdout, usageEnd)
}

// version is the version of the module that the binary was built from.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// versionLine names the version, and the Go that it was built with.
func versionLine() string {
	return fmt.Sprintf("credvet %s (%s %s/%s)", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
