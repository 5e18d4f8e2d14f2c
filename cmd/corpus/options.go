package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/credvet/credvet/analyzers"
)

const usage = `corpus scores credvet against labelled places of real repositories.

	go run ./cmd/corpus -labels FILE -checkouts DIR [flags]

`

const usageEnd = `
Exit status: 0 scored, whatever the score; 2 wrong usage, or a label that cannot
be read; 3 credvet failed on a checkout, or the run was given up.
`

// A usageError is told the user, with exit status 2.
type usageError string

func (e usageError) Error() string { return string(e) }

func usagef(format string, args ...any) error { return usageError(fmt.Sprintf(format, args...)) }

// options are the flags.
type options struct {
	labels     string
	checkouts  string
	rules      analyzers.List
	confidence analyzers.Confidence
	format     string
	state      string
	narrow     bool
	timeout    time.Duration
}

// The formats of the report.
const (
	formatText = "text"
	formatJSON = "json"
)

func (o *options) flagSet() *flag.FlagSet {
	o.confidence = analyzers.Medium
	fs := flag.NewFlagSet("corpus", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.Usage = func() {}
	fs.StringVar(&o.labels, "labels", "", "the labels: `FILE` has one JSON object a line")
	fs.StringVar(&o.checkouts, "checkouts", "", "`DIR` has the checkouts, named owner+name@<first 12 of the commit>")
	fs.Var(&o.rules, "rule", "score this `RULE` only; may be repeated")
	fs.Var(&o.confidence, "confidence", "findings of at least this `level` count: low, medium or high")
	fs.StringVar(&o.format, "format", formatText, "write the report as `FORMAT`: text or json")
	fs.StringVar(&o.state, "state", "", "keep the result of each checkout in `FILE`, and take it from there the next time")
	fs.BoolVar(&o.narrow, "narrow", false, "load the packages of the labelled places instead of ./...: quicker, but a route that another package registers is not seen")
	fs.DurationVar(&o.timeout, "timeout", 10*time.Minute, "give a checkout up after this `time`")
	return fs
}

// parseOptions reads the arguments. Asked for help, it writes that to w.
func parseOptions(args []string, w io.Writer) (*options, error) {
	o := new(options)
	fs := o.flagSet()
	if err := fs.Parse(args); err != nil {
		if err == flag.ErrHelp {
			help(fs, w)
			return nil, err
		}
		return nil, usageError(err.Error())
	}
	return o, o.check(fs.Args())
}

// check rejects what makes no sense.
func (o *options) check(rest []string) error {
	switch {
	case len(rest) > 0:
		return usagef("%q is no flag: corpus takes flags only", rest[0])
	case o.labels == "":
		return usagef("-labels FILE is missing")
	case o.checkouts == "":
		return usagef("-checkouts DIR is missing")
	case o.format != formatText && o.format != formatJSON:
		return usagef("unknown format %q: use text or json", o.format)
	case o.timeout <= 0:
		return usagef("-timeout %s: it has to be more than nothing", o.timeout)
	}
	for _, name := range o.rules {
		if !slices.Contains(analyzers.RuleNames(), name) {
			return usagef("unknown rule %q: the rules are %s", name, strings.Join(analyzers.RuleNames(), ", "))
		}
	}
	if info, err := os.Stat(o.checkouts); err != nil || !info.IsDir() {
		return usagef("-checkouts %s: no such directory", o.checkouts)
	}
	dir, err := filepath.Abs(o.checkouts)
	o.checkouts = dir
	return err
}

// choose keeps the labels that the flags ask for.
func (o *options) choose(labels []*label) []*label {
	return slices.DeleteFunc(labels, func(l *label) bool {
		return !slices.ContainsFunc(l.rules(), o.wants)
	})
}

// wants reports whether a rule is to be scored.
func (o *options) wants(rule string) bool { return len(o.rules) == 0 || slices.Contains(o.rules, rule) }

func help(fs *flag.FlagSet, w io.Writer) {
	io.WriteString(w, usage) // nobody is left to tell of a failure
	fs.SetOutput(w)
	fs.PrintDefaults()
	io.WriteString(w, usageEnd)
}
