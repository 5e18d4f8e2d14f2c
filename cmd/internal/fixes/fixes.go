// Package fixes applies the fixes of findings to files, or shows what that
// would change.
package fixes

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	udiff "github.com/aymanbagabas/go-udiff"

	"github.com/credvet/credvet/cmd/internal/driver"
)

// A File is one that fixes change.
type File struct {
	Name     string // as reports show it
	Abs      string
	Old, New []byte
}

// A Plan is what the fixes of findings come to.
type Plan struct {
	Files   []File // sorted by name
	Applied int    // fixes that are in
	Left    int    // fixes that overlap with one that is: they come in the next round
}

// Make merges the first fix of each finding, in their order. It fails if a
// file is not the one that was analysed: sums has the SHA-256 of those, by
// absolute name.
func Make(findings []driver.Finding, sums map[string][sha256.Size]byte) (*Plan, error) {
	m := merger{sums: sums, files: map[string]*edited{}}
	p := &Plan{}
	for _, f := range findings {
		if len(f.Fixes) == 0 || f.Suppressed != nil {
			continue
		}
		added, err := m.add(f.Fixes[0])
		switch {
		case err != nil:
			return nil, err
		case added:
			p.Applied++
		default:
			p.Left++
		}
	}
	var err error
	p.Files, err = m.result()
	return p, err
}

// merger holds what is changed so far.
type merger struct {
	sums  map[string][sha256.Size]byte
	files map[string]*edited
}

// edited is a file with its edits, ordered and free of overlaps.
type edited struct {
	File
	edits []udiff.Edit
}

// add takes a fix in, whole or not at all.
func (m *merger) add(fix driver.Fix) (bool, error) {
	own := map[string][]udiff.Edit{}
	for _, e := range fix.Edits {
		if _, err := m.file(e.From); err != nil {
			return false, err
		}
		own[e.From.Abs] = append(own[e.From.Abs], udiff.Edit{Start: e.Start, End: e.End, New: string(e.Text)})
	}
	merged := map[string][]udiff.Edit{}
	for name, edits := range own {
		f := m.files[name]
		udiff.SortEdits(edits)
		// What another fix adds as well, an import, is there already.
		edits = slices.DeleteFunc(edits, func(e udiff.Edit) bool { return slices.Contains(f.edits, e) })
		if overlap(f.edits, edits) {
			return false, nil
		}
		all := append(slices.Clone(f.edits), edits...)
		udiff.SortEdits(all)
		if _, err := udiff.ApplyBytes(f.Old, all); err != nil {
			return false, fmt.Errorf("%s: the fix %q cannot be applied: %w", f.Name, fix.Message, err)
		}
		merged[name] = all
	}
	for name, edits := range merged {
		m.files[name].edits = edits
	}
	return true, nil
}

// overlap reports whether an edit of one list touches what one of the other
// takes away. Two additions at one place do not.
func overlap(a, b []udiff.Edit) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Start < y.End && y.Start < x.End || x.Start == y.Start && x.End != x.Start && y.End != y.Start {
				return true
			}
		}
	}
	return false
}

// file reads a file that is to be changed, once.
func (m *merger) file(at driver.Position) (*edited, error) {
	if f := m.files[at.Abs]; f != nil {
		return f, nil
	}
	text, err := os.ReadFile(at.Abs)
	if err != nil {
		return nil, err
	}
	if sum, ok := m.sums[at.Abs]; !ok || sum != sha256.Sum256(text) {
		return nil, fmt.Errorf("%s has changed since it was analysed: nothing was fixed; run credvet again", at.File)
	}
	f := &edited{File: File{Name: at.File, Abs: at.Abs, Old: text}}
	m.files[at.Abs] = f
	return f, nil
}

func (m *merger) result() ([]File, error) {
	var list []File
	for _, f := range m.files {
		text, err := udiff.ApplyBytes(f.Old, f.edits)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		if f.New, err = tidy(f.Old, text); err != nil {
			return nil, fmt.Errorf("%s: the fixes do not fit together: %w", f.Name, err)
		}
		if !bytes.Equal(f.Old, f.New) {
			list = append(list, f.File)
		}
	}
	slices.SortFunc(list, func(a, b File) int { return bytes.Compare([]byte(a.Name), []byte(b.Name)) })
	return list, nil
}

// Write writes the files, each at once or not at all. If one cannot be
// written, those before it are put back.
func (p *Plan) Write() error {
	for i, f := range p.Files {
		if err := replace(f.Abs, f.New); err != nil {
			return errors.Join(fmt.Errorf("%s: %w", f.Name, err), (&Plan{Files: p.Files[:i]}).Undo())
		}
	}
	return nil
}

// Undo writes the files as they were.
func (p *Plan) Undo() error {
	var errs []error
	for _, f := range p.Files {
		if err := replace(f.Abs, f.Old); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", f.Name, err))
		}
	}
	return errors.Join(errs...)
}

// replace puts a new file in the place of one, so that nobody ever sees half
// of it. A link stays one, and the file keeps its permissions.
func replace(name string, text []byte) (err error) {
	if name, err = filepath.EvalSymlinks(name); err != nil {
		return err
	}
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	if info.Mode().Perm()&0o200 == 0 {
		return errors.New("the file is read-only")
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".credvet-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	_, err = f.Write(text)
	if err = errors.Join(err, f.Chmod(info.Mode().Perm()), f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
