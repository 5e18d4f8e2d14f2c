package secretcompare

import (
	"github.com/credvet/credvet/analyzers/internal/summary"
)

// moot reports whether an empty value gets what a match gets, while a mismatch
// is not refused either: the comparison lets nobody in, and how long it takes
// tells nothing that cannot be asked for.
//
//	if token == "" || token == own {
func moot(fn *summary.Function, c *summary.Comparison, v verdict) bool {
	if c.Called || c.Look || c.Values[v.presented] == nil || refuses(&c.Compare) || matchOf(c) == nil {
		return false
	}
	tests := fn.Presences()
	for i := range tests {
		t := &tests[i]
		if t.Present.Dominates(c.Instr.Block()) && through(t.Absent) == matchOf(c) && fn.SameText(c.Values[v.presented], t.Value) {
			return true
		}
	}
	return false
}
