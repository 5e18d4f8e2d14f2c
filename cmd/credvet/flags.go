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

	config          string
	confidenceGiven bool
	baseline        string
	base            string
	configFromBase  bool
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
	fs.StringVar(&o.config, "config", "", "read the configuration in `FILE`, not in "+settingsName+" at the root")
	fs.StringVar(&o.baseline, "baseline", "", "set the findings in this `FILE` aside, not those in "+baselineName+" at the root")
	fs.StringVar(&o.base, "base", "", "report what the change since the merge base with `REV` touches or brings")
	fs.BoolVar(&o.configFromBase, "config-from-base", false, "with -base: judge by the configuration and baseline of the base")
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

// some declares those of the flags of vetting that another subcommand has.
func (o *options) some(names ...string) *flag.FlagSet {
	all, fs := o.flagSet(), newFlagSet()
	for _, name := range names {
		f := all.Lookup(name)
		fs.Var(f.Value, f.Name, f.Usage)
	}
	return fs
}

// read reads the arguments of a subcommand that has some of the flags.
func (o *options) read(fs *flag.FlagSet, args []string) (err error) {
	if o.patterns, err = parse(fs, args); err != nil {
		return err
	}
	o.confidenceGiven = given(fs, "confidence")
	return o.check()
}

// configure reads the configuration and lets it count where no flag does.
func (o *options) configure() (*configuration, error) {
	conf, err := readSettings(o.dir, o.config)
	if err == nil {
		err = o.adopt(conf)
	}
	return conf, err
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
	fs := o.flagSet()
	patterns, err := parse(fs, args)
	if err != nil {
		return o, err
	}
	o.patterns, o.confidenceGiven = patterns, given(fs, "confidence")
	if given(fs, "base") && !isRevision(o.base) {
		return o, usagef("-base %q: name a revision", o.base)
	}
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
	return o, o.check()
}

// check holds the rules and the directory of the flags against what there is.
func (o *options) check() error {
	for _, name := range slices.Concat(o.rules, o.skip) {
		if !analyzers.Known(name) {
			return unknownRule(name)
		}
	}
	if err := o.withGosec(); err != nil {
		return err
	}
	if slices.Contains(o.skip, analyzers.InternalRule) {
		return usagef("-skip %s: what could not be analysed is always told", analyzers.InternalRule)
	}
	if o.fix && !o.diff && o.base != "" {
		return usagef("-fix with -base: a fix moves the lines that the change is told by; fix first, or look at -diff")
	}
	if o.dir != "" {
		o.dir = filepath.Clean(o.dir)
	}
	return isDirectory(o.dir)
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

// isRevision tells a revision from nothing and from a flag.
func isRevision(s string) bool { return s != "" && !strings.HasPrefix(s, "-") }

// unknownRule is the error for a name that no rule has.
func unknownRule(name string) error {
	return usagef("unknown rule %q%s: \"credvet rules\" lists them", name, didYouMean(name, allRules()))
}

// allRules names the rules that findings can bear.
func allRules() []string {
	return slices.Concat(analyzers.RuleNames(), []string{analyzers.DirectiveRule, analyzers.WaiverRule, analyzers.InternalRule}, analyzers.GosecIDs())
}
