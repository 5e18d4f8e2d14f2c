package report

import (
	"bytes"
	"strings"

	udiff "github.com/aymanbagabas/go-udiff"

	"github.com/credvet/credvet/cmd/internal/driver"
)

// A diffLine is a line that a fix adds (+), takes away (-) or leaves ( ); one
// without a sign stands for those between.
type diffLine struct {
	Sign, Text string
}

// diff shows what a fix changes, secrets masked; nothing if the source is not
// at hand, or not the one that was analysed.
func (x *sources) diff(fix driver.Fix) []diffLine {
	if len(fix.Edits) == 0 {
		return nil
	}
	s := x.file(fix.Edits[0].From.Abs)
	text := bytes.Join(s.shown, []byte("\n"))
	var edits []udiff.Edit
	for _, e := range fix.Edits {
		if e.From.Abs != fix.Edits[0].From.Abs || e.Start > e.End || e.End > len(text) || bytes.Count(text[:e.Start], []byte("\n"))+1 != e.From.Line {
			return nil
		}
		edits = append(edits, udiff.Edit{Start: e.Start, End: e.End, New: string(e.Text)})
	}
	fixed, err := udiff.Apply(string(text), edits)
	if err != nil {
		return nil
	}
	u, err := udiff.ToUnifiedDiff("", "", string(text), udiff.Lines(string(text), fixed), 1)
	if err != nil {
		return nil
	}
	var list []diffLine
	for i, h := range u.Hunks {
		if i > 0 {
			list = append(list, diffLine{})
		}
		for _, l := range h.Lines {
			sign := map[udiff.OpKind]string{udiff.Delete: "-", udiff.Insert: "+", udiff.Equal: " "}[l.Kind]
			list = append(list, diffLine{sign, cleanLine(l.Content)})
		}
	}
	return list
}

// cleanLine is a line of source as it may be shown, its tabs kept.
func cleanLine(line string) string {
	parts := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
	for i := range parts {
		parts[i] = Clean(parts[i])
	}
	return strings.Join(parts, "\t")
}
