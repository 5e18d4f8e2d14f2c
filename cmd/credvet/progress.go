package main

import (
	"fmt"
	"io"
	"time"
)

const (
	quiet   = 500 * time.Millisecond // a run that is shorter shows no progress
	between = 100 * time.Millisecond // two updates
)

// A progress shows on a terminal how far a long run is, on one line that is
// gone in the end.
type progress struct {
	w     io.Writer
	now   func() time.Time
	next  time.Time // nothing is shown before
	shown bool
}

// progress is nil unless w is a terminal that can erase a line.
func (c *command) progress(w io.Writer) *progress {
	if !terminal(w) || c.getenv("TERM") == "dumb" {
		return nil
	}
	return &progress{w: w, now: time.Now, next: time.Now().Add(quiet)}
}

// show tells how many packages are done.
func (p *progress) show(done, total int) {
	now := p.now()
	if now.Before(p.next) {
		return
	}
	p.next, p.shown = now.Add(between), true
	fmt.Fprintf(p.w, "\r\x1b[K%d/%d packages", done, total)
}

// clear removes the line.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
