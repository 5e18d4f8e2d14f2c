package report

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/credvet/credvet/cmd/internal/driver"
)

// TestFixDiff: the page shows what a fix changes, without the secrets around
// it, and nothing if the file is not the one that was analysed.
func TestFixDiff(t *testing.T) {
	text := "package p\n\nconst password = \"hunter2-hunter2\"\n\nfunc f() bool { return a == b }\n"
	file := filepath.Join(t.TempDir(), "a.go")
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	at := func(line int) driver.Position { return driver.Position{File: "a.go", Abs: file, Line: line, Column: 1} }
	edit := func(line int, old, new string) driver.Edit {
		i := strings.Index(text, old)
		return driver.Edit{From: at(line), To: at(line), Start: i, End: i + len(old), Text: []byte(new)}
	}
	fix := driver.Fix{Edits: []driver.Edit{edit(3, "const", "var"), edit(5, "a == b", "\u202ec(a, b)")}}
	want := []diffLine{
		{" ", ""},
		{"-", `const password = "***************"`}, {"+", `var password = "***************"`}, {" ", ""},
		{"-", "func f() bool { return a == b }"}, {"+", "func f() bool { return \ufffdc(a, b) }"},
	}
	if got := newSources(&Run{}).diff(fix); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	fix.Edits[0].From.Line++
	if got := newSources(&Run{}).diff(fix); got != nil {
		t.Errorf("a file that has changed: %q", got)
	}
}
