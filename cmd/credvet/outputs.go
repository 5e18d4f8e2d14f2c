package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/credvet/credvet/cmd/internal/report"
)

// reports is the flag -report: a format and a file, each time.
type reports []output

// An output is a report in a file.
type output struct{ format, file string }

func (r *reports) String() string {
	var list []string
	for _, one := range *r {
		list = append(list, one.format+"="+one.file)
	}
	return strings.Join(list, " ")
}

// Set adds a report.
func (r *reports) Set(s string) error {
	format, file, ok := strings.Cut(s, "=")
	if !ok || format == "" || file == "" {
		return errors.New("want FORMAT=FILE")
	}
	for _, one := range *r {
		if filepath.Clean(one.file) == filepath.Clean(file) {
			return errors.New("a second report for the same file")
		}
	}
	*r = append(*r, output{format, file})
	return nil
}

// write writes the run wherever the flags, and GitHub, want it. Each report is
// tried, whatever became of the others; it tells whether all went well.
func (c *command) write(o *options, run *report.Run) bool {
	ok := true
	tell := func(what string, err error) {
		if err != nil {
			ok = false
			fmt.Fprintf(c.stderr, "credvet: the %s could not be written: %v\n", what, err)
		}
	}
	if !o.diff {
		tell("report", c.reporter(o.format, c.stdout).Report(c.stdout, run))
	}
	for _, r := range o.reports {
		file := r.file
		if !filepath.IsAbs(file) {
			file = filepath.Join(o.dir, file)
		}
		tell(r.format+" report", writeFile(file, os.O_CREATE|os.O_TRUNC, func(w *os.File) error { return c.reporter(r.format, w).Report(w, run) }))
	}
	if file := c.getenv("GITHUB_STEP_SUMMARY"); file != "" && o.forGitHub() {
		summary := report.JobSummary{Blob: c.blob()}
		tell("job summary", writeFile(file, os.O_CREATE|os.O_APPEND, func(w *os.File) error { return summary.Report(w, run) }))
	}
	return ok
}

// forGitHub reports whether GitHub's format is asked for.
func (o *options) forGitHub() bool {
	return o.format == "github" || slices.ContainsFunc(o.reports, func(r output) bool { return r.format == "github" })
}

// writeFile has a file written. What the file system has against it may come
// as late as with the closing.
func writeFile(name string, flags int, write func(*os.File) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY|flags, 0o666)
	if err != nil {
		return err
	}
	return errors.Join(write(f), f.Close())
}

// blob is where GitHub shows the files of the commit at hand, in a workflow.
func (c *command) blob() string {
	server, repository, commit := c.getenv("GITHUB_SERVER_URL"), c.getenv("GITHUB_REPOSITORY"), c.getenv("GITHUB_SHA")
	if server == "" || repository == "" || commit == "" {
		return ""
	}
	return server + "/" + repository + "/blob/" + commit
}

// prefix is where dir is in the checkout that a workflow works on: GitHub knows
// files by their names in the repository.
func (c *command) prefix(dir string) string {
	workspace := c.getenv("GITHUB_WORKSPACE")
	if workspace == "" {
		return ""
	}
	rel, err := filepath.Rel(resolved(workspace), resolved(dir))
	if err != nil || rel == "." || !filepath.IsLocal(rel) {
		return ""
	}
	return filepath.ToSlash(rel)
}

// resolved is the name of a directory without links in it, as far as they can
// be followed.
func resolved(dir string) string {
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		return real
	}
	return dir
}
