package report

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/credvet/credvet/cmd/internal/driver"
)

// sources reads the files that positions are in, each once.
type sources struct {
	run   *Run
	files map[string]*source
}

// A source is a file by lines: as it is, to count columns in, and with its
// secrets masked, to show.
type source struct {
	raw, shown [][]byte
}

func newSources(run *Run) *sources {
	return &sources{run: run, files: map[string]*source{}}
}

// file gives the lines of a file; none if it cannot be read.
func (x *sources) file(abs string) *source {
	s, ok := x.files[abs]
	if !ok {
		s = &source{}
		if text := x.run.source(abs); text != nil {
			s.raw = bytes.Split(text, []byte("\n"))
			s.shown = bytes.Split(redact(text, LooksSecret), []byte("\n"))
		}
		x.files[abs] = s
	}
	return s
}

// shown is the line at a position with its secrets masked; false if the
// source is not at hand.
func (x *sources) shown(p driver.Position) (string, bool) {
	lines := x.file(p.Abs).shown
	if p.Line < 1 || p.Line > len(lines) {
		return "", false
	}
	return strings.TrimRight(string(lines[p.Line-1]), "\r"), true
}

// utf16Column counts the column of a position in UTF-16 code units from 1;
// where the source is not at hand it is taken for ASCII.
func (x *sources) utf16Column(p driver.Position) int {
	lines := x.file(p.Abs).raw
	if p.Line < 1 || p.Line > len(lines) {
		return max(p.Column, 1)
	}
	line := lines[p.Line-1]
	before := line[:min(max(p.Column-1, 0), len(line))]
	column := 1
	if p.Line == 1 { // a byte order mark is no character of the text
		before = bytes.TrimPrefix(before, []byte("\ufeff"))
	}
	for len(before) > 0 {
		r, size := utf8.DecodeRune(before)
		column++
		if r > 0xffff {
			column++
		}
		before = before[size:]
	}
	return column
}
