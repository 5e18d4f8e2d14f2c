// Package report writes the findings of a run in the formats credvet knows.
// All formats are given the same stream, so they agree.
package report

import (
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
)

// A Run is what there is to report: the findings already chosen by the flags
// and sorted.
type Run struct {
	Tool     Tool
	Dir      string // what the files of the findings are relative to
	Prefix   string // Dir within the repository, with slashes, for readers that know the repository only; "" if Dir is its root
	Rules    []Rule // all rules, in their order, whether they found something or not
	Findings []driver.Finding
	Errors   []driver.Error
	Stats    driver.Stats

	// Suppressed counts the suppressed findings, also those not among Findings.
	Suppressed int

	// Coverage is what is known of the routes, a line for the end of the text
	// report; "" if nothing is.
	Coverage string

	// Source reads a file of a finding, for excerpts; os.ReadFile if nil.
	Source func(path string) ([]byte, error)
}

// Tool names the program that made the report.
type Tool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// A Rule as reports describe it.
type Rule struct {
	Name     string
	Summary  string // a line
	Text     string // its prose, as a doc comment without the comment marks
	URL      string // "" if it has no page of its own
	Severity analyzers.Severity
	CWE      []string // none for a rule about credvet's own work
}

// A Reporter writes a run in one format. It fails only when w does.
type Reporter interface {
	Report(w io.Writer, run *Run) error
}

// source reads a file for an excerpt; nil if it cannot be read.
func (r *Run) source(file string) []byte {
	read := r.Source
	if read == nil {
		read = os.ReadFile
	}
	text, err := read(file)
	if err != nil {
		return nil
	}
	return text
}

// inTree reports whether a position is in a file below the run's directory,
// and not in a dependency.
func (r *Run) inTree(p driver.Position) bool {
	rel, err := filepath.Rel(r.Dir, p.Abs)
	return err == nil && filepath.ToSlash(rel) == p.File && filepath.IsLocal(rel)
}

// repoFile names a file as the repository does; false if it is not in it.
func (r *Run) repoFile(p driver.Position) (string, bool) {
	if r.inTree(p) {
		return path.Join(r.Prefix, p.File), true
	}
	file := path.Join(r.Prefix, p.File)
	return file, strings.HasPrefix(p.File, "../") && filepath.IsLocal(filepath.FromSlash(file))
}

// rules lists the run's rules, and those that only a finding names.
func (r *Run) rules() []Rule {
	list := r.Rules[:len(r.Rules):len(r.Rules)]
	known := map[string]bool{}
	for _, rule := range list {
		known[rule.Name] = true
	}
	for _, f := range r.Findings {
		if !known[f.Rule] {
			known[f.Rule] = true
			list = append(list, Rule{Name: f.Rule, Summary: f.Rule, Text: f.Rule, Severity: f.Severity, CWE: f.CWE})
		}
	}
	return list
}

// bySeverity counts the findings that are not suppressed.
func (r *Run) bySeverity() (counts map[analyzers.Severity]int, total int) {
	counts = map[analyzers.Severity]int{}
	for _, f := range r.Findings {
		if f.Suppressed == nil {
			counts[f.Severity]++
			total++
		}
	}
	return counts, total
}
