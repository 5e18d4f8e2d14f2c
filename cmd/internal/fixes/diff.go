package fixes

import (
	"strconv"
	"strings"

	udiff "github.com/aymanbagabas/go-udiff"
)

// Diff is the plan as a unified diff, which patch and git apply take.
func (p *Plan) Diff() (string, error) {
	var b strings.Builder
	for _, f := range p.Files {
		old := string(f.Old)
		u, err := udiff.ToUnifiedDiff(label("a/"+f.Name), label("b/"+f.Name), old, udiff.Lines(old, string(f.New)), udiff.DefaultContextLines)
		if err != nil {
			return "", err
		}
		number(u.Hunks)
		b.WriteString(u.String())
	}
	return b.String(), nil
}

// number counts the lines of the new file anew: the library forgets those that
// stand between two changes of one hunk.
func number(hunks []*udiff.Hunk) {
	more := 0
	for _, h := range hunks {
		h.ToLine = h.FromLine + more
		for _, l := range h.Lines {
			switch l.Kind {
			case udiff.Insert:
				more++
			case udiff.Delete:
				more--
			}
		}
	}
}

// label names a file in a diff; a name that would break out of its line is
// quoted, as git does it.
func label(name string) string {
	if quoted := strconv.Quote(name); quoted != `"`+name+`"` {
		return quoted
	}
	return name
}
