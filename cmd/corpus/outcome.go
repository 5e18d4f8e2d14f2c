package main

import (
	"path"
	"slices"
)

// What became of a target.
const (
	analysed    = "analysed"     // at least one package was
	missing     = "missing"      // there is no such checkout
	notLoadable = "not_loadable" // it has no module, or nothing of it can be loaded
	timedOut    = "timeout"
	failed      = "failed" // credvet ended without a result
)

// An outcome is what is known of a target. It knows no label: other labels
// are scored with the same outcome.
type outcome struct {
	Status      string              `json:"status"`
	Reason      string              `json:"reason,omitempty"` // why not analysed
	Findings    []finding           `json:"findings,omitempty"`
	Files       map[string][]string `json:"files,omitempty"` // the analysed files: base names by directory
	Problems    []problem           `json:"problems,omitempty"`
	Packages    int                 `json:"packages,omitempty"`
	NotAnalysed int                 `json:"packages_not_analysed,omitempty"`
	Seconds     float64             `json:"seconds"`
	PeakMB      int                 `json:"peak_mb"` // 0: not known
}

// A spot is a line of a file. Files are relative to the checkout.
type spot struct {
	File string `json:"file"`
	Line int    `json:"line"`
}

// A finding, as far as scoring needs it.
type finding struct {
	Rule       string `json:"rule"`
	Confidence string `json:"confidence"`
	Message    string `json:"message"`
	spot
	Function string   `json:"function,omitempty"`
	Subject  *subject `json:"subject,omitempty"`
	Steps    []spot   `json:"steps,omitempty"`
}

// A subject is the route that a finding is about.
type subject struct {
	Pattern      string `json:"pattern"`
	Handler      string `json:"handler"`
	Registration spot   `json:"registration"`
}

// A problem is something that could not be analysed.
type problem struct {
	Kind    string `json:"kind"`
	Package string `json:"package,omitempty"`
	spot
	Message string `json:"message"`
}

// covers reports whether silence in the file means something.
func (o *outcome) covers(file string) bool {
	return slices.Contains(o.Files[path.Dir(file)], path.Base(file))
}

// settled reports whether the outcome would be the same the next time: what
// cannot be loaded today may have its dependencies tomorrow.
func (o *outcome) settled() bool { return o.Status == analysed || o.Status == timedOut }
