// Package report writes the findings of a run in the formats credvet knows.
// All formats are given the same stream, so they agree.
package report

import (
	"io"
	"os"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
)

// A Run is what there is to report: the findings already chosen by the flags
// and sorted.
type Run struct {
	Tool     Tool
	Dir      string // what the files of the findings are relative to
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

// A Reporter writes a run in one format. It fails only when w does.
type Reporter interface {
	Report(w io.Writer, run *Run) error
}

// source reads a file for an excerpt; nil if it cannot be read.
func (r *Run) source(path string) []byte {
	read := r.Source
	if read == nil {
		read = os.ReadFile
	}
	text, err := read(path)
	if err != nil {
		return nil
	}
	return text
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
