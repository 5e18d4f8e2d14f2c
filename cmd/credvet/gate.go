package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"time"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
	"github.com/credvet/credvet/cmd/internal/gate"
)

// terms are what a project says of its findings.
type terms struct {
	settings *configuration
	baseline *baselineFile
}

// A judge decides which findings count, by what the flags and the project say.
type judge struct {
	o *options
	terms
	base *baseJudge // nil without -base
}

// A baseJudge is what -base adds.
type baseJudge struct {
	*checkout
	change      *gate.Change
	before, now terms // of the base, of the work tree
}

// newJudge reads what findings are judged by, before anything is analysed: it
// is what fails most easily. The caller closes it.
func (c *command) newJudge(o *options) (*judge, error) {
	if o.configFromBase && o.base == "" {
		return nil, usagef("-config-from-base needs -base")
	}
	j := &judge{o: o}
	var err error
	if o.base != "" {
		if j.base, err = c.openBase(o); err != nil {
			return nil, err
		}
	}
	if err := j.read(); err != nil {
		j.close()
		return nil, err
	}
	return j, nil
}

// read reads configurations and baselines.
func (j *judge) read() (err error) {
	o := j.o
	if j.settings, err = readSettings(o.dir, o.config); err != nil {
		return err
	}
	if j.baseline, err = readBaseline(o.dir, "", o.baseline, o.baseline != ""); err != nil {
		return err
	}
	if j.base == nil {
		return nil
	}
	j.base.now = j.terms
	if j.base.before, err = j.base.read(o); err != nil && o.configFromBase {
		return err
	}
	if err != nil { // what the change mends is new altogether
		j.base.before = terms{&configuration{Settings: &analyzers.Settings{}}, &baselineFile{}}
	}
	if o.configFromBase {
		j.terms = j.base.before
	}
	return nil
}

func (j *judge) close() {
	if j != nil && j.base != nil {
		j.base.remove()
	}
}

// openBase checks the base out and asks git for the change since then.
func (c *command) openBase(o *options) (*baseJudge, error) {
	base, err := checkOut(c.ctx, c.env, o.dir, o.base)
	if err != nil {
		return nil, err
	}
	b := &baseJudge{checkout: base}
	g := git{ctx: c.ctx, dir: base.top, env: append(slices.Clip(c.env), "GIT_OPTIONAL_LOCKS=0")} // the index stays as it is
	diff, err := g.run(gate.DiffArgs(base.commit)...)
	if err == nil {
		var untracked string
		if untracked, err = g.run(gate.UntrackedArgs()...); err == nil {
			b.change, err = gate.ReadDiff(base.top, diff, untracked)
		}
	}
	if err != nil {
		base.remove()
		return nil, fmt.Errorf("-base %s: %w", o.base, err)
	}
	return b, nil
}

// read reads the configuration and the baseline of the base. A file that a
// flag names is the one of that name in the base; one outside of the checkout
// is the same for both.
func (b *baseJudge) read(o *options) (terms, error) {
	tree := filepath.Join(b.root, "tree")
	named := func(file string) string {
		if file == "" {
			return ""
		}
		abs, err := filepath.Abs(filepath.Join(o.dir, file))
		if filepath.IsAbs(file) {
			abs, err = file, nil
		}
		rel, relErr := filepath.Rel(resolved(b.top), filepath.Join(resolved(filepath.Dir(abs)), filepath.Base(abs)))
		if err != nil || relErr != nil || !filepath.IsLocal(rel) {
			return abs
		}
		return filepath.Join(tree, rel)
	}
	conf := &configuration{Settings: &analyzers.Settings{}}
	file := named(o.config)
	if file == "" && b.exists {
		var err error
		if file, err = findRoot(b.dir, tree, settingsName); err != nil {
			return terms{}, err
		}
	}
	if file != "" {
		text, err := readBounded(file)
		switch {
		case errors.Is(err, fs.ErrNotExist): // the base has none
		case err != nil:
			return terms{}, usagef("the configuration of the base cannot be read: %v", err)
		default:
			if conf, err = parseSettings(settingsName+" (in the base)", file, text); err != nil {
				return terms{}, err
			}
		}
	}
	if !b.exists && o.baseline == "" {
		return terms{conf, &baselineFile{}}, nil
	}
	bl, err := readBaseline(b.dir, tree, named(o.baseline), false)
	return terms{conf, bl}, err
}

// today is the day by which entries expire.
func today() string { return time.Now().UTC().Format(time.DateOnly) }

// judge applies baseline and base to the result of a run: it gives the findings
// that count, whatever rules the flags ask for. before is the result of the
// base, nil without one.
func (c *command) judge(j *judge, res, before *driver.Result) []driver.Finding {
	expired := j.baseline.suppress(res.Findings)
	if j.base == nil || !j.o.configFromBase {
		c.tellBaseline(j, res, expired)
	}
	if j.base == nil {
		return res.Findings
	}
	was, is := j.base.before, j.base.now
	was.baseline.suppress(before.Findings)
	tree := filepath.Join(j.base.root, "tree")
	list := j.base.change.Count(j.o.eligible(res.Findings), j.o.eligible(before.Findings), tree)
	waivers := j.base.change.Directives(res.Directives, before.Directives, tree)
	waivers = append(waivers, gate.BaselineAdded(is.baseline.Baseline, was.baseline.Baseline, j.source(is.baseline.file, is.baseline.text))...)
	file := is.settings.file
	if file == "" {
		file = filepath.Join(j.base.top, settingsName) // the change has removed it
	}
	waivers = append(waivers, gate.Weakened(is.settings.Settings, was.settings.Settings, j.source(file, is.settings.text))...)
	list = append(list, waivers...)
	driver.Settle(list)
	return list
}

// source is a file for positions in it.
func (j *judge) source(file string, text []byte) gate.Source {
	return gate.Source{Position: driver.Position{File: shown(j.o.dir, file), Abs: file}, Text: text}
}

// eligible leaves out what the flags do not ask for.
func (o *options) eligible(all []driver.Finding) []driver.Finding {
	return slices.DeleteFunc(slices.Clone(all), func(f driver.Finding) bool { return o.hides(f.Rule) || f.Confidence < o.confidence })
}
