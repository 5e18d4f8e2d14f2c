package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers"
)

// errHelp asks for the usage text.
var errHelp = errors.New("help")

// A usageError is told the user, with exit status 2.
type usageError string

func (e usageError) Error() string { return string(e) }

func usagef(format string, args ...any) error { return usageError(fmt.Sprintf(format, args...)) }

// options are the flags of vetting, and its patterns.
type options struct {
	format         string
	reports        reports
	rules, skip    analyzers.List
	confidence     analyzers.Confidence
	dir            string
	tests          bool
	deps           analyzers.List
	gosec          bool
	tags           each
	fix, diff      bool
	showSuppressed bool
	exitZero       bool
	version        bool
	patterns       []string
}

// each is a flag that collects its values as they are.
type each []string

func (e *each) String() string { return strings.Join(*e, " ") }

// Set adds a value.
func (e *each) Set(s string) error {
	*e = append(*e, s)
	return nil
}

// flagSet declares the flags of vetting; nothing is registered globally, where
// unitchecker has its own.
func (o *options) flagSet() *flag.FlagSet {
	o.confidence = analyzers.Medium
	fs := newFlagSet()
	fs.StringVar(&o.format, "format", "text", "write the report as `FORMAT`: "+formatList())
	fs.Var(&o.reports, "report", "write a report into a file, too: `FORMAT=FILE`; may be repeated")
	fs.Var(&o.rules, "rules", "report these `rules` only, separated by commas")
	fs.Var(&o.skip, "skip", "do not report these `rules`")
	fs.Var(&o.confidence, "confidence", "report findings of at least this `level`: low, medium or high")
	fs.StringVar(&o.dir, "C", "", "work in `DIR`; reported files are relative to it")
	fs.BoolVar(&o.tests, "tests", false, "let test files take part")
	fs.Var(&o.deps, "deps", "analyse the dependencies that match this `pattern`, too: path, path/... or a glob")
	fs.BoolVar(&o.gosec, "gosec", false, "run gosec's SSA and taint analyzers, too, and report what they find")
	fs.Var(&o.tags, "tags", "build with these `tags`; each -tags is one configuration, their findings are merged")
	fs.BoolVar(&o.fix, "fix", false, "apply the fixes that findings have, then report what remains")
	fs.BoolVar(&o.diff, "diff", false, "show what -fix would change as a unified diff, and change nothing")
	fs.BoolVar(&o.showSuppressed, "show-suppressed", false, "report suppressed findings, too")
	fs.BoolVar(&o.exitZero, "exit-zero", false, "exit with 0 where findings would make it 1")
	fs.BoolVar(&o.version, "V", false, "print the version")
	return fs
}

// newFlagSet makes a flag set that neither prints nor exits.
func newFlagSet() *flag.FlagSet {
	fs := flag.NewFlagSet("credvet", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.Usage = func() {}
	return fs
}

// parse parses flags, then patterns, and checks that these are none.
func parse(fs *flag.FlagSet, args []string) ([]string, error) {
	if err := fs.Parse(args); err != nil {
		return nil, flagError(fs, err)
	}
	for _, arg := range fs.Args() {
		if strings.HasPrefix(arg, "-") {
			return nil, usagef("flag %s stands after a pattern: flags come first", arg)
		}
	}
	return fs.Args(), nil
}

// flagError words what package flag has against the arguments.
func flagError(fs *flag.FlagSet, err error) error {
	if errors.Is(err, flag.ErrHelp) {
		return errHelp
	}
	name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: -")
	if !ok {
		return usageError(err.Error())
	}
	var known []string
	fs.VisitAll(func(f *flag.Flag) { known = append(known, "-"+f.Name) })
	return usagef("unknown flag -%s%s", name, didYouMean("-"+name, known))
}

// parseOptions reads the arguments of vetting.
func parseOptions(args []string) (*options, error) {
	o := new(options)
	patterns, err := parse(o.flagSet(), args)
	if err != nil {
		return o, err
	}
	o.patterns = patterns
	if err := knownFormat(o.format); err != nil {
		return o, err
	}
	if o.diff && o.format != "text" {
		return o, usagef("-diff has standard output for itself: write the report by -report %s=FILE", o.format)
	}
	for _, r := range o.reports {
		if err := knownFormat(r.format); err != nil {
			return o, err
		}
	}
	for _, name := range slices.Concat(o.rules, o.skip) {
		if !analyzers.Known(name) {
			return o, unknownRule(name)
		}
	}
	if err := o.withGosec(); err != nil {
		return o, err
	}
	if slices.Contains(o.skip, analyzers.InternalRule) {
		return o, usagef("-skip %s: what could not be analysed is always told", analyzers.InternalRule)
	}
	if o.dir != "" {
		o.dir = filepath.Clean(o.dir)
	}
	return o, nil
}

// withGosec rejects rules of gosec that are asked for without it: nothing would
// be looked for, and nothing found.
func (o *options) withGosec() error {
	for _, name := range o.rules {
		if !o.gosec && slices.Contains(analyzers.GosecIDs(), name) {
			return usagef("-rules %s: that is a rule of gosec; add -gosec", name)
		}
	}
	return nil
}

// unknownRule is the error for a name that no rule has.
func unknownRule(name string) error {
	return usagef("unknown rule %q%s: \"credvet rules\" lists them", name, didYouMean(name, allRules()))
}

// allRules names the rules that findings can bear.
func allRules() []string {
	return slices.Concat(analyzers.RuleNames(), []string{analyzers.DirectiveRule, analyzers.InternalRule}, analyzers.GosecIDs())
}
