package driver

import (
	"go/token"
	"go/types"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/credvet/credvet/analyzers"
)

// places turns file names into what reports show.
type places struct {
	base    string            // the absolute directory of the run
	dirs    map[string]string // package path -> directory
	modules map[string]string // directory of a module with a version -> path@version
}

func newPlaces(base string, units []*unit) *places {
	p := &places{base: base, dirs: map[string]string{}, modules: map[string]string{}}
	for _, u := range units {
		if u.pkg.Dir != "" {
			p.dirs[u.pkg.PkgPath] = u.pkg.Dir
		}
		m := u.pkg.Module
		if m == nil {
			// A standard package tells where the others are.
			if root, ok := strings.CutSuffix(u.pkg.Dir, string(filepath.Separator)+filepath.FromSlash(u.pkg.PkgPath)); ok && !u.ours {
				p.modules[root] = "std@" + runtime.Version()
			}
			continue
		}
		if m.Replace != nil {
			m = m.Replace
		}
		if m.Dir != "" && m.Version != "" {
			p.modules[m.Dir] = m.Path + "@" + m.Version
		}
	}
	return p
}

// display is the name of a file in reports: relative to the run's directory
// with slashes, or path@version/file for one in the module cache.
func (p *places) display(file string) string {
	if file == "" {
		return ""
	}
	if !filepath.IsAbs(file) {
		file = filepath.Join(p.base, file)
	}
	rel, err := filepath.Rel(p.base, file)
	if err == nil && filepath.IsLocal(rel) {
		return filepath.ToSlash(rel)
	}
	for dir := filepath.Dir(file); dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if name := p.modules[dir]; name != "" {
			return name + filepath.ToSlash(strings.TrimPrefix(file, dir))
		}
	}
	if err != nil {
		return filepath.ToSlash(file) // another volume
	}
	return filepath.ToSlash(rel)
}

// position resolves a token.Position.
func (p *places) position(at token.Position) Position {
	pos := Position{File: p.display(at.Filename), Abs: at.Filename, Line: at.Line, Column: at.Column}
	if pos.Line > 0 && pos.Column == 0 {
		pos.Column = 1 // a line directive without a column
	}
	return pos
}

// place resolves a position that came as a fact from another package.
func (p *places) place(at analyzers.Place) Position {
	dir, ok := p.dirs[at.Package]
	if !ok {
		dir = p.dirs[strings.TrimSuffix(at.Package, "_test")]
	}
	if dir == "" {
		return Position{File: at.Package + "/" + at.File, Line: at.Line, Column: at.Column}
	}
	return p.position(token.Position{Filename: filepath.Join(dir, at.File), Line: at.Line, Column: at.Column})
}

// resolver resolves the findings of one package.
type resolver struct {
	*places
	fset *token.FileSet
	pkg  *types.Package
	root string // the directory of the package's module, or that of the run

	fixable bool // its source is the user's own, and not in the module cache or vendored
}

func (r *resolver) finding(f *analyzers.Finding) Finding {
	at := r.at(f.Pos)
	out := Finding{
		Rule: f.Rule, Message: f.Message, Severity: f.Severity, Confidence: f.Confidence, CWE: f.CWE,
		Position: at, End: r.end(at, f.End),
		Package: r.pkg.Path(), Function: f.Function, Suppressed: f.Suppressed,
		moduleFile: r.inModule(at), sink: f.Sink,
	}
	if s := f.Subject; s != nil {
		subject := r.subject(s)
		out.Subject = &subject
	}
	for _, s := range f.Path {
		out.Path = append(out.Path, r.step(s))
	}
	for _, fix := range f.Fixes {
		if !r.fixable {
			break
		}
		edits := Fix{Message: fix.Message}
		for _, e := range fix.TextEdits {
			edits.Edits = append(edits.Edits, r.edit(e.Pos, e.End, e.NewText))
		}
		out.Fixes = append(out.Fixes, edits)
	}
	return out
}

func (r *resolver) at(pos token.Pos) Position { return r.position(r.fset.Position(pos)) }

// end is the position of a finding's end, or its start where the end is
// unknown or in another file.
func (r *resolver) end(start Position, pos token.Pos) Position {
	if !pos.IsValid() {
		return start
	}
	if end := r.at(pos); end.Abs == start.Abs && start.compare(end) < 0 {
		return end
	}
	return start
}

// step resolves a step. Its own position is exact in its own package, where a
// line directive may lead out of the package's directory; At knows no more
// than the file's base name.
func (r *resolver) step(s analyzers.Step) Step {
	if s.Pos.IsValid() && s.At.Package == r.pkg.Path() {
		if at := r.at(s.Pos); at.Line == s.At.Line && filepath.Base(at.Abs) == s.At.File {
			return Step{Position: at, Message: s.Message}
		}
	}
	if s.At.File == "" {
		return Step{Position: r.at(s.Pos), Message: s.Message}
	}
	return Step{Position: r.place(s.At), Message: s.Message}
}

// edit resolves a text edit. It acts on the file as it is on disk, so line
// directives do not count.
func (r *resolver) edit(pos, end token.Pos, text []byte) Edit {
	if !end.IsValid() {
		end = pos
	}
	from, to := r.fset.PositionFor(pos, false), r.fset.PositionFor(end, false)
	return Edit{From: r.position(from), To: r.position(to), Start: from.Offset, End: to.Offset, Text: text}
}

// inModule is the file's name relative to its module.
func (r *resolver) inModule(at Position) string {
	if rel, err := filepath.Rel(r.root, at.Abs); err == nil && filepath.IsLocal(rel) {
		return filepath.ToSlash(rel)
	}
	return at.File
}
