package fixes_test

import (
	"crypto/sha256"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
	"github.com/credvet/credvet/cmd/internal/fixes"
)

const source = `package p

import (
	"bytes"
	"net/http"
)

func a(x, y []byte) bool { return bytes.Equal(x, y) }

func b(x, y []byte) bool { return bytes.Equal(x, y) }

var _ http.Handler
`

// A repo is a folder with one file, a.go, and the sums of what was analysed.
type repo struct {
	file string
	text string
	sums map[string][sha256.Size]byte
}

func newRepo(t *testing.T, text string) *repo {
	t.Helper()
	r := &repo{file: filepath.Join(t.TempDir(), "a.go"), text: text}
	if err := os.WriteFile(r.file, []byte(text), 0o640); err != nil {
		t.Fatal(err)
	}
	r.sums = map[string][sha256.Size]byte{r.file: sha256.Sum256([]byte(text))}
	return r
}

// finding has a fix that puts each second text in the place of the nth of the
// first: replace("old", "new").
func (r *repo) finding(pairs ...string) driver.Finding {
	fix := driver.Fix{Message: "Mend it"}
	for i := 0; i < len(pairs); i += 2 {
		at := strings.Index(r.text, pairs[i])
		pos := driver.Position{File: "a.go", Abs: r.file}
		fix.Edits = append(fix.Edits, driver.Edit{From: pos, To: pos, Start: at, End: at + len(pairs[i]), Text: []byte(pairs[i+1])})
	}
	return driver.Finding{Rule: "r", Fixes: []driver.Fix{fix}}
}

func (r *repo) plan(t *testing.T, list ...driver.Finding) *fixes.Plan {
	t.Helper()
	p, err := fixes.Make(list, r.sums)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

const (
	importBytes  = "\"bytes\"\n"
	importSubtle = "\"bytes\"\n\t\"crypto/subtle\"\n"
)

// TestMerge: fixes of one file are all in; what two of them add is there once,
// and an import that none needs any more is gone.
func TestMerge(t *testing.T) {
	r := newRepo(t, source)
	edit := func(fn string) driver.Finding {
		return r.finding(importBytes, importSubtle, fn+"(x, y []byte) bool { return bytes.Equal(x, y)", fn+"(x, y []byte) bool { return subtle.ConstantTimeCompare(x, y) == 1")
	}
	p := r.plan(t, edit("a"), edit("b"))
	if p.Applied != 2 || p.Left != 0 || len(p.Files) != 1 {
		t.Fatalf("%+v", p)
	}
	want := strings.NewReplacer(importBytes, "\"crypto/subtle\"\n", "bytes.Equal(x, y)", "subtle.ConstantTimeCompare(x, y) == 1").Replace(source)
	if got := string(p.Files[0].New); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if first := string(r.plan(t, edit("a")).Files[0].New); !strings.Contains(first, `"bytes"`) {
		t.Errorf("an import that is needed is gone:\n%s", first)
	}
}

// TestOverlap: of two fixes that take away the same text one is in, and the
// other whole for the next round.
func TestOverlap(t *testing.T) {
	r := newRepo(t, source)
	p := r.plan(t, r.finding("func a", "func A"), r.finding("func b", "func B", "a(x", "AA(x", "unc a", "unc X"))
	if p.Applied != 1 || p.Left != 1 || strings.Contains(string(p.Files[0].New), "func B") {
		t.Errorf("%+v\n%s", p, p.Files[0].New)
	}
}

// TestNotOurs: what is suppressed stays, and a file that is not the one that was
// analysed stops everything.
func TestNotOurs(t *testing.T) {
	r := newRepo(t, source)
	f := r.finding("func a", "func A")
	f.Suppressed = &analyzers.Suppression{By: "directive"}
	if p := r.plan(t, f); p.Applied != 0 || len(p.Files) != 0 || diff(t, p) != "" {
		t.Errorf("%+v", p)
	}
	if err := os.WriteFile(r.file, []byte(source+"// by another hand\n"), 0o640); err != nil {
		t.Fatal(err)
	}
	if _, err := fixes.Make([]driver.Finding{r.finding("func a", "func A")}, r.sums); err == nil || !strings.Contains(err.Error(), "a.go has changed") {
		t.Errorf("%v", err)
	}
	if _, err := fixes.Make([]driver.Finding{r.finding("func a", "func A")}, nil); err == nil {
		t.Error("a file that was not analysed is fixed")
	}
}

// TestForm: lines end as they did, and what gofmt would change is left alone.
func TestForm(t *testing.T) {
	for _, text := range []string{strings.ReplaceAll(source, "\n", "\r\n"), strings.ReplaceAll(source, "func b", "func  b"), source[:len(source)-1]} {
		r := newRepo(t, text)
		got := string(r.plan(t, r.finding("func a", "func A")).Files[0].New)
		if want := strings.Replace(text, "func a", "func A", 1); strings.TrimRight(got, "\n") != strings.TrimRight(want, "\n") {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	r := newRepo(t, source)
	if _, err := fixes.Make([]driver.Finding{r.finding("func a", "func (")}, r.sums); err == nil || !strings.Contains(err.Error(), "a.go") {
		t.Errorf("what is no Go any more is written: %v", err)
	}
}

// TestWrite: a file keeps its permissions, a link stays one, what cannot be
// written leaves all as it was, and no temporary file stays.
func TestWrite(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no permissions to speak of")
	}
	r := newRepo(t, source)
	link := filepath.Join(t.TempDir(), "link.go")
	if err := os.Symlink(r.file, link); err != nil {
		t.Fatal(err)
	}
	r.sums[link] = r.sums[r.file]
	f := r.finding("func a", "func A")
	f.Fixes[0].Edits[0].From.Abs = link
	p := r.plan(t, f)
	if err := p.Write(); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(link)
	if err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v, %v", info, err)
	}
	text, err := os.ReadFile(r.file)
	if info, statErr := os.Stat(r.file); err != nil || statErr != nil || info.Mode().Perm() != 0o640 || !strings.Contains(string(text), "func A") {
		t.Errorf("%v, %v, %v\n%s", err, statErr, info.Mode(), text)
	}
	if err := p.Undo(); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(r.file, 0o440); err != nil {
		t.Fatal(err)
	}
	if err := p.Write(); err == nil {
		t.Error("a read-only file is written")
	}
	if text, err := os.ReadFile(r.file); err != nil || string(text) != source {
		t.Errorf("%v\n%s", err, text)
	}
	if entries, err := os.ReadDir(filepath.Dir(r.file)); err != nil || len(entries) != 1 {
		t.Errorf("%v, %v", entries, err)
	}
}

func diff(t *testing.T, p *fixes.Plan) string {
	t.Helper()
	text, err := p.Diff()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestDiffNumbers: a hunk begins where the lines are, in the old file and in
// the new one, also behind one with two changes.
func TestDiffNumbers(t *testing.T) {
	lines := strings.Split("0123456789abcdefghijklmnopqrstuvwxyz", "")
	old := strings.Join(lines, "\n") + "\n"
	lines[1], lines[5], lines[6], lines[25] = "1\n1\n1", "5\n5", "", "p\np"
	text := diff(t, &fixes.Plan{Files: []fixes.File{{Name: "x", Old: []byte(old), New: []byte(strings.Join(lines, "\n") + "\n")}}})
	if !strings.Contains(text, "@@ -1,10 +1,13 @@") || !strings.Contains(text, "@@ -23,6 +26,7 @@") {
		t.Error(text)
	}
}

// TestDiffNames: the name of a file cannot add lines to a diff.
func TestDiffNames(t *testing.T) {
	p := &fixes.Plan{Files: []fixes.File{{Name: "a\n+++ b/x.go", Old: []byte("a\n"), New: []byte("b\n")}}}
	if got, want := diff(t, p), "--- \"a/a\\n+++ b/x.go\"\n+++ \"b/a\\n+++ b/x.go\"\n@@ -1 +1 @@\n-a\n+b\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
