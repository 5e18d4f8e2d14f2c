package main

import "testing"

func TestCut(t *testing.T) {
	const report = `a.go:1:2: error: one (x) [high]
     1 | a()
     1. a.go:1: step
a.go:2:2: error: two (y) [high]
     1. a.go:2: step
b.go:3:2: warning: three (x) [medium]
c.go:4:2: note: four (z) [low]
     1. c.go:4: step
2 packages analysed
`
	const want = `a.go:1:2: error: one (x) [high]
     1 | a()
     1. a.go:1: step
...
c.go:4:2: note: four (z) [low]
     1. c.go:4: step
2 packages analysed
`
	if got := cut(report, []string{"x", "z"}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
