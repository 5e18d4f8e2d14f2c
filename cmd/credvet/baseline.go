package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/credvet/credvet/cmd/internal/driver"
	"github.com/credvet/credvet/cmd/internal/gate"
	"github.com/credvet/credvet/cmd/internal/report"
)

const baselineUsage = `credvet baseline sets today's findings aside, so that only new ones count.

	credvet baseline [flags] [packages]    write the baseline (default ./...)

What is in the baseline already keeps its reason, owner and date; entries of
findings that are gone are removed. Commit the file.

Flags come before packages:

`

// baselineOptions are the flags of the subcommand baseline, and its patterns.
type baselineOptions struct {
	options
	reason, owner, expires string
}

func (o *baselineOptions) flagSet() *flag.FlagSet {
	fs := o.options.some("rules", "skip", "confidence", "config", "baseline", "C", "tests", "deps", "gosec", "tags")
	fs.StringVar(&o.reason, "reason", "found before the baseline was written", "the `reason` of new entries")
	fs.StringVar(&o.owner, "owner", "", "the `owner` of new entries")
	fs.StringVar(&o.expires, "expires", "", "the last `day` on which new entries count: 2027-01-31")
	return fs
}

// writeBaseline is the subcommand baseline.
func (c *command) writeBaseline(args []string) (int, error) {
	o := new(baselineOptions)
	fs := o.flagSet()
	if err := o.read(fs, args); err != nil {
		return statusUsage, err
	}
	if err := gate.CheckDate(o.expires); err != nil {
		return statusUsage, usagef("-expires: %v", err)
	}
	if strings.TrimSpace(o.reason) == "" {
		return statusUsage, usagef("-reason: an entry gives a reason")
	}
	conf, err := o.configure()
	if err != nil {
		return statusUsage, err
	}
	b, err := readBaseline(o.dir, "", o.baseline, false)
	if err != nil {
		return statusUsage, err
	}
	if b.Baseline == nil {
		b.Baseline = gate.NewBaseline()
		if b.file == "" {
			if b.file, err = newBaselineFile(o.dir); err != nil {
				return statusIncomplete, err
			}
		}
	}
	res, err := c.analyse(o.driverConfig(c, conf))
	if err != nil {
		return statusIncomplete, err
	}
	if len(res.Errors) > 0 {
		for _, e := range res.Errors {
			fmt.Fprintf(c.stderr, "credvet: %s\n", report.Clean(e.String()))
		}
		return statusIncomplete, fmt.Errorf("the baseline stays as it is: not everything could be analysed")
	}
	// Entries of rules that the flags leave out are matched all the same.
	b.suppress(res.Findings)
	folder := filepath.Dir(b.file)
	kept := len(b.Entries)
	proto := gate.Entry{Reason: o.reason, Owner: o.owner, Expires: o.expires}
	added, removed := b.Update(o.eligible(res.Findings), proto, func(p driver.Position) string { return gate.Relative(folder, p.Abs) }, b.judged(res, o.gosec))
	if err := replaceFile(b.file, b.Text()); err != nil {
		return statusIncomplete, fmt.Errorf("the baseline could not be written: %w", err)
	}
	_, err = fmt.Fprintf(c.stdout, "%s: %s: %d added, %d removed, %d kept\n", shown(o.dir, b.file), count(len(b.Entries), "entry", "entries"), added, removed, kept-removed)
	return statusClean, err
}

// newBaselineFile is where the first baseline goes: beside the configuration,
// or at the root of the module.
func newBaselineFile(dir string) (string, error) {
	if file, err := findRoot(dir, "", settingsName); err != nil || file != "" {
		return filepath.Join(filepath.Dir(file), baselineName), err
	}
	at, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	if root := moduleRoot(at); root != "" {
		at = root
	}
	return filepath.Join(at, baselineName), nil
}

// replaceFile writes a file whole, or leaves it as it is.
func replaceFile(name string, text []byte) error {
	f, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	if _, err = f.Write(text); err == nil {
		err = f.Chmod(0o644)
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		err = errors.Join(err, os.Remove(f.Name()))
	}
	return err
}

// baselineHelp prints the usage text of the subcommand.
func (c *command) baselineHelp() {
	io.WriteString(c.stdout, baselineUsage) // nobody is left to tell of a failure
	fs := new(baselineOptions).flagSet()
	fs.SetOutput(c.stdout)
	fs.PrintDefaults()
}
