package gclplugin

import (
	"fmt"
	"go/token"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// foldRelated makes an analyzer tell the path of a finding in the message.
// golangci-lint makes an issue of its own of each related information, which
// fails the build by itself, and which a nolint on the finding leaves alone.
// The analyzer is changed in place, since others may require it.
func foldRelated(a *analysis.Analyzer) {
	run := a.Run
	a.Run = func(pass *analysis.Pass) (any, error) {
		report := pass.Report
		pass.Report = func(d analysis.Diagnostic) { report(folded(pass.Fset, a.Name, d)) }
		return run(pass)
	}
}

// folded is the diagnostic on one line, for the tools that read lines; a step
// on the finding's own line does without its place. It does not end with the
// rule if golangci-lint begins it with that: it does so with the name of every
// analyzer that is not named as the linter.
func folded(fset *token.FileSet, analyzer string, d analysis.Diagnostic) analysis.Diagnostic {
	if analyzer == d.Category {
		d.Message = strings.TrimSuffix(d.Message, " ("+d.Category+")")
	}
	here := place(fset, d.Pos)
	steps := make([]string, len(d.Related))
	for i, r := range d.Related {
		steps[i] = r.Message
		if at := place(fset, r.Pos); at != here {
			steps[i] += " (" + at + ")"
		}
	}
	if len(steps) > 0 {
		d.Message += "; path: " + strings.Join(steps, ", ")
	}
	d.Related = nil
	return d
}

// place spells a position the same on every machine: golangci-lint caches what
// it is told.
func place(fset *token.FileSet, pos token.Pos) string {
	at := fset.Position(pos)
	return fmt.Sprintf("%s:%d", filepath.Base(at.Filename), at.Line)
}
