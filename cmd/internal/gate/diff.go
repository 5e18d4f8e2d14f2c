package gate

import (
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/credvet/credvet/cmd/internal/driver"
)

// A Change is what a work tree has that its base has not.
type Change struct {
	top     string              // the root of the checkout, free of links
	lines   map[string][]extent // file, relative to top -> lines that the change has written
	whole   map[string]bool     // files that are new altogether
	renamed map[string]string   // new name -> old name
	real    map[string]string   // directory -> the same, free of links
}

// An extent is a range of lines, inclusive.
type extent struct{ from, to int }

// DiffArgs are the arguments by which git tells of the change since a commit in
// the form that ReadDiff reads, whatever the user's settings are.
func DiffArgs(commit string) []string {
	return []string{
		"-c", "core.quotePath=false", "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--find-renames",
		"--unified=0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules=none", "--submodule=short",
		"--end-of-options", commit, "--",
	}
}

// UntrackedArgs are those by which it lists the files that it does not know,
// each ended by a NUL.
func UntrackedArgs() []string {
	return []string{"ls-files", "--others", "--exclude-standard", "--full-name", "-z"}
}

var hunkForm = regexp.MustCompile(`^@@ -[0-9]+(?:,([0-9]+))? \+([0-9]+)(?:,([0-9]+))? @@`)

// ReadDiff reads what git said with DiffArgs and UntrackedArgs in the root of a
// checkout.
func ReadDiff(top, diff, untracked string) (*Change, error) {
	c := &Change{top: resolved(top), lines: map[string][]extent{}, whole: map[string]bool{}, renamed: map[string]string{}, real: map[string]string{}}
	for file := range strings.SplitSeq(untracked, "\x00") {
		if file != "" {
			c.whole[file] = true
		}
	}
	r := &diffReader{lines: strings.Split(strings.TrimSuffix(diff, "\n"), "\n")}
	for r.next() {
		if err := r.line(c); err != nil {
			return nil, fmt.Errorf("git diff, line %d: %w", r.at, err)
		}
	}
	return c, nil
}

// A diffReader goes through the lines of a diff.
type diffReader struct {
	lines []string
	at    int // the next line
	text  string
	file  string // of the hunks that follow; "" if it is deleted
	from  string // its old name
}

func (r *diffReader) next() bool {
	if r.at >= len(r.lines) {
		return false
	}
	r.text = r.lines[r.at]
	r.at++
	return true
}

var errDiff = errors.New("it is not as git writes it")

// line reads a header, or a hunk with what is in it.
func (r *diffReader) line(c *Change) error {
	name := func(prefix, side string) (string, bool, error) {
		rest, ok := strings.CutPrefix(r.text, prefix)
		if !ok {
			return "", false, nil
		}
		file, err := fileName(strings.TrimSuffix(rest, "\t"), side)
		return file, true, err
	}
	if file, ok, err := name("rename from ", ""); ok {
		r.from = file
		return err
	}
	if file, ok, err := name("rename to ", ""); ok {
		c.renamed[file] = r.from
		return err
	}
	if _, ok, err := name("--- ", "a/"); ok {
		return err
	}
	if file, ok, err := name("+++ ", "b/"); ok {
		r.file = file
		return err
	}
	m := hunkForm.FindStringSubmatch(r.text)
	if m == nil {
		return nil // "diff --git", "index", modes, similarity, binary files
	}
	removed, start, added := number(m[1]), number(m[2]), number(m[3])
	for n := removed + added; n > 0; {
		if !r.next() || r.text == "" || !strings.ContainsRune("+-\\", rune(r.text[0])) {
			return errDiff
		}
		if r.text[0] != '\\' { // no newline at the end of the file
			n--
		}
	}
	if r.file == "" {
		return nil
	}
	e := extent{start, start + added - 1}
	if added == 0 {
		e = extent{start, start + 1} // lines are gone between these two
	}
	c.lines[r.file] = append(c.lines[r.file], e)
	return nil
}

// number reads a count of a hunk's header; none means one.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 1
	}
	return n
}

// fileName reads a name as git writes it: quoted if anything in it is special.
// The name of no file is "".
func fileName(s, side string) (string, error) {
	if s == "/dev/null" {
		return "", nil
	}
	if strings.HasPrefix(s, `"`) {
		unquoted, err := strconv.Unquote(s)
		if err != nil {
			return "", errDiff
		}
		s = unquoted
	}
	file, ok := strings.CutPrefix(s, side)
	if !ok {
		return "", errDiff
	}
	return file, nil
}

// Touches reports whether the change has written a line of a finding: of the
// code it stands on, of a step of its path, or of its registration.
func (c *Change) Touches(f *driver.Finding) bool {
	if c.wrote(f.Position, max(f.End.Line, f.Line)) || f.Subject != nil && c.wrote(f.Subject.Registration, 0) {
		return true
	}
	for _, s := range f.Path {
		if c.wrote(s.Position, 0) {
			return true
		}
	}
	return false
}

// Wrote reports whether the change has written the line of a position.
func (c *Change) Wrote(p driver.Position) bool { return c.wrote(p, p.Line) }

func (c *Change) wrote(p driver.Position, to int) bool {
	file, ok := c.name(p)
	if !ok || p.Line == 0 {
		return false
	}
	if c.whole[file] {
		return true
	}
	for _, e := range c.lines[file] {
		if p.Line <= e.to && max(to, p.Line) >= e.from {
			return true
		}
	}
	return false
}

// name is a position's file relative to the root of the checkout.
func (c *Change) name(p driver.Position) (string, bool) {
	if p.Abs == "" {
		return "", false
	}
	dir := filepath.Dir(p.Abs)
	if c.real[dir] == "" {
		c.real[dir] = resolved(dir)
	}
	rel, err := filepath.Rel(c.top, filepath.Join(c.real[dir], filepath.Base(p.Abs)))
	if err != nil || !filepath.IsLocal(rel) {
		return "", false
	}
	return filepath.ToSlash(rel), true
}

// Before gives the name that a file had in the base; it is the same unless the
// change has renamed it.
func (c *Change) Before(p driver.Position) (string, bool) {
	file, ok := c.name(p)
	if old := c.renamed[file]; ok && old != "" {
		return old, true
	}
	return file, ok
}

// resolved is the name of a directory without links in it, as far as they can
// be followed.
func resolved(dir string) string {
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		return real
	}
	return dir
}
