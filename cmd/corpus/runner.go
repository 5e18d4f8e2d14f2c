package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// A runner brings about the outcomes of all targets.
type runner struct {
	options  *options
	state    *state
	progress *progress
}

// outcomes of a run, by target.
type outcomes map[target]*outcome

// all takes each outcome from the state, or has the target analysed.
func (r *runner) all(ctx context.Context, jobs []job) (outcomes, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	defer r.progress.end()
	all := outcomes{}
	for i, j := range jobs {
		r.progress.at(i+1, len(jobs), j.target)
		out, err := r.one(ctx, program, j)
		if errors.Is(err, context.Canceled) {
			return nil, r.interrupted()
		}
		if err != nil {
			return nil, err
		}
		all[j.target] = out
	}
	return all, nil
}

func (r *runner) interrupted() error {
	if r.options.state == "" {
		return errors.New("interrupted; with -state FILE a later run would go on from here")
	}
	return fmt.Errorf("interrupted; the same command goes on from here, since %s has what was done", r.options.state)
}

func (r *runner) one(ctx context.Context, program string, j job) (*outcome, error) {
	dir := filepath.Join(r.options.checkouts, j.Checkout)
	if out := absent(dir, j.target); out != nil {
		return out, nil
	}
	if out := r.state.get(j, r.options.timeout); out != nil {
		return out, nil
	}
	out, err := spawn(ctx, program, order{Checkout: dir, ModuleDir: j.ModuleDir, Patterns: j.patterns}, r.options.timeout)
	if err != nil {
		return nil, err
	}
	return out, r.state.put(j, r.options.timeout, out)
}

// absent is the outcome of a target of which there is nothing to load; nil if
// there is.
func absent(dir string, t target) *outcome {
	isDir := func(info os.FileInfo, err error) bool { return err == nil && info.IsDir() }
	switch {
	case t.ModuleDir == noModule:
		return &outcome{Status: notLoadable, Reason: "the commit is older than Go modules"}
	case !isDir(os.Stat(dir)):
		return &outcome{Status: missing, Reason: "there is no checkout of that name"}
	}
	// Without this, the go command would take a go.mod further up.
	if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(t.ModuleDir), "go.mod")); err != nil {
		return &outcome{Status: notLoadable, Reason: fmt.Sprintf("there is no go.mod in module_dir %q", t.ModuleDir)}
	}
	return nil
}

// sorted gives the targets in the order of reports.
func (all outcomes) sorted() []target {
	var list []target
	for t := range all {
		list = append(list, t)
	}
	slices.SortFunc(list, target.compare)
	return list
}
