package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
	"github.com/credvet/credvet/cmd/internal/gate"
	"github.com/credvet/credvet/cmd/internal/report"
)

// A baselineFile is a baseline and where it is from; its Baseline is nil if
// there is none.
type baselineFile struct {
	*gate.Baseline
	file string
	text []byte
}

// baselineName is the name of a project's baseline.
const baselineName = ".credvet-baseline.json"

// readBaseline reads the baseline of that name, or the one at the root of what
// dir is in, which is looked for up to top.
func readBaseline(dir, top, named string, must bool) (*baselineFile, error) {
	file := named
	if file == "" {
		var err error
		if file, err = findRoot(dir, top, baselineName); err != nil || file == "" {
			return &baselineFile{}, err
		}
	} else if !filepath.IsAbs(file) {
		file = filepath.Join(dir, file)
	}
	file, err := filepath.Abs(file)
	if err != nil {
		return nil, err
	}
	text, err := readLimited(file, maxBaseline)
	if errors.Is(err, os.ErrNotExist) && !must {
		return &baselineFile{file: file}, nil
	}
	if err != nil {
		return nil, usagef("the baseline cannot be read: %v", err)
	}
	b, err := gate.ReadBaseline(text)
	if err != nil {
		return nil, usagef("%s %s", report.Clean(shown(dir, file)), report.Clean(err.Error()))
	}
	return &baselineFile{b, file, text}, nil
}

// maxBaseline bounds what is read of a baseline.
const maxBaseline = 64 << 20

func (b *baselineFile) suppress(list []driver.Finding) []*gate.Entry {
	if b.Baseline == nil {
		return nil
	}
	return b.Suppress(list, today())
}

// judged tells of an entry whether the run would have its finding: its file was
// analysed, or is no more, and its rule has run.
func (b *baselineFile) judged(res *driver.Result, gosec bool) func(*gate.Entry) bool {
	folder := filepath.Dir(b.file)
	analysed := map[string]bool{}
	for _, f := range res.Files {
		if !filepath.IsAbs(f) {
			f = filepath.Join(res.Dir, filepath.FromSlash(f))
		}
		analysed[gate.Relative(folder, f)] = true
	}
	return func(e *gate.Entry) bool {
		if !gosec && slices.Contains(analyzers.GosecIDs(), e.Rule) {
			return false
		}
		if analysed[e.File] {
			return true
		}
		_, err := os.Stat(filepath.Join(folder, filepath.FromSlash(e.File)))
		return errors.Is(err, fs.ErrNotExist)
	}
}

// tellBaseline says on standard error what is wrong with entries of the
// baseline: neither is a finding, and neither passes unseen.
func (c *command) tellBaseline(j *judge, res *driver.Result, expired []*gate.Entry) {
	if j.baseline.Baseline == nil {
		return
	}
	name := report.Clean(shown(j.o.dir, j.baseline.file))
	tell := func(what string, list []*gate.Entry) {
		for _, e := range list {
			fmt.Fprintf(c.stderr, "credvet: %s: %s: %s in %s, %s\n", name, what, e.Rule, report.Clean(e.File), report.Clean(e.About))
		}
	}
	tell("the entry has expired, its finding counts again", expired)
	if len(res.Errors) == 0 {
		tell("the entry silences nothing, credvet baseline removes it", j.baseline.Stale(j.baseline.judged(res, j.o.gosec)))
	}
}
