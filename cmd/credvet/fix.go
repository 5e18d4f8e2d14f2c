package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"slices"

	"github.com/credvet/credvet/cmd/internal/driver"
	"github.com/credvet/credvet/cmd/internal/fixes"
	"github.com/credvet/credvet/cmd/internal/report"
)

// rounds bounds how often -fix starts again for fixes that overlapped with
// others, or that only came up by them.
const rounds = 5

// fix applies the fixes of the findings that choose picks and analyses again;
// it gives what remains. Fixes after which something does not compile
// that did before are taken back.
func (c *command) fix(cfg driver.Config, res *driver.Result, choose func(*driver.Result) []driver.Finding) (*driver.Result, error) {
	applied, files := 0, map[string]bool{}
	for range rounds {
		plan, err := fixes.Make(choose(res), res.Sums)
		if err != nil {
			return nil, err
		}
		if len(plan.Files) == 0 {
			break
		}
		if err := plan.Write(); err != nil {
			return nil, err
		}
		after, err := c.analyse(cfg)
		if err != nil {
			return nil, err
		}
		if e := broken(res, after); e != nil {
			if err := plan.Undo(); err != nil {
				return nil, fmt.Errorf("the fixes break the build (%s), and could not be taken back: %w", e, err)
			}
			return nil, fmt.Errorf("the fixes break the build, and were taken back; please report this: %s", e)
		}
		applied += plan.Applied
		for _, f := range plan.Files {
			files[f.Abs] = true
		}
		res = after
	}
	fmt.Fprintf(c.stderr, "credvet: applied %s in %s\n", count(applied, "fix", "fixes"), count(len(files), "file", "files"))
	return res, nil
}

// broken gives an error of a build that there was not before.
func broken(before, after *driver.Result) *driver.Error {
	had := map[string]bool{}
	for _, e := range before.Errors {
		had[e.Package] = true
	}
	i := slices.IndexFunc(after.Errors, func(e driver.Error) bool { return !had[e.Package] })
	if i < 0 {
		return nil
	}
	return &after.Errors[i]
}

// diff shows what -fix would do.
func (c *command) diff(o *options, r *report.Run, sums map[string][sha256.Size]byte) (int, error) {
	plan, err := fixes.Make(r.Findings, sums)
	if err != nil {
		return statusIncomplete, err
	}
	text, err := plan.Diff()
	if err == nil {
		_, err = io.WriteString(c.stdout, text)
	}
	if err != nil {
		return statusIncomplete, err
	}
	if plan.Left > 0 {
		fmt.Fprintf(c.stderr, "credvet: %s more would follow, which overlap with these\n", count(plan.Left, "fix", "fixes"))
	}
	switch {
	case len(r.Errors) > 0:
		return statusIncomplete, nil
	case len(plan.Files) > 0 && !o.exitZero:
		return statusFindings, nil
	}
	return statusClean, nil
}

// count spells a number of things.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
