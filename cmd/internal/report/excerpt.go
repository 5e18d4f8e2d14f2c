package report

import (
	"strings"
	"unicode/utf8"

	"github.com/credvet/credvet/cmd/internal/driver"
)

const (
	tabWidth = 4   // a tab advances to the next multiple
	maxWidth = 120 // characters of source shown on a line of a terminal
	lead     = 40  // of these, before the finding in a line that is cut
)

// An excerpt is the line a finding stands on, and a line that points at it.
type excerpt struct {
	text   string
	marker string
}

// at gives the excerpt for a finding; false if its source is not at hand.
func (x *sources) at(f *driver.Finding) (excerpt, bool) {
	line, ok := x.shown(f.Position)
	if !ok || strings.TrimSpace(line) == "" {
		return excerpt{}, false
	}
	end := len(line) + 1
	if f.End.Line == f.Line {
		end = f.End.Column
	}
	return mark(line, f.Column, end, maxWidth), true
}

// mark shows a line with its bytes from column start to end, exclusive,
// underlined, and at most width characters of it. Columns count from 1.
func mark(line string, start, end, width int) excerpt {
	start = min(max(start, 1), len(line)+1)
	end = min(max(end, start+1), max(len(line)+1, start+1))
	var text, marker []rune
	from := 0
	for i, col := 0, 1; i < len(line); {
		r, size := utf8.DecodeRuneInString(line[i:])
		shown := []rune(Clean(line[i : i+size]))
		if r == '\t' {
			shown = []rune(strings.Repeat(" ", tabWidth-len(text)%tabWidth))
		}
		if col <= start {
			from = len(text)
		}
		text = append(text, shown...)
		marker = append(marker, []rune(strings.Repeat(sign(col, size, start, end), len(shown)))...)
		i, col = i+size, col+size
	}
	if start > len(line) {
		from = len(text)
		text, marker = append(text, ' '), append(marker, '^')
	}
	// The first marked character is a caret.
	if from < len(marker) && marker[from] == '~' {
		marker[from] = '^'
	}
	return cut(text, marker, from, width)
}

// sign is what stands below the character of the given size at col.
func sign(col, size, start, end int) string {
	if col+size > start && col < end {
		return "~"
	}
	return " "
}

// cut shortens a long line to what is around the finding.
func cut(text, marker []rune, at, width int) excerpt {
	from, to := 0, len(text)
	if len(text) > width {
		from = max(0, min(at-lead, len(text)-width))
		to = min(len(text), from+width)
	}
	head, tail, pad := "", "", ""
	if from > 0 {
		head, pad = "…", " "
	}
	if to < len(text) {
		tail = "…"
	}
	return excerpt{
		text:   strings.TrimRight(head+string(text[from:to]), " ") + tail,
		marker: strings.TrimRight(pad+string(marker[from:to]), " "),
	}
}
