package main

import (
	"fmt"
	"io"
	"os"
)

// progress is the line that tells a person on a terminal where the run is.
type progress struct{ w io.Writer }

// newProgress writes to w if it is a terminal, and nothing otherwise.
func newProgress(w io.Writer) *progress {
	if f, ok := w.(*os.File); ok && os.Getenv("TERM") != "dumb" {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			return &progress{w}
		}
	}
	return &progress{io.Discard}
}

// wipe returns to the line's begin and empties it.
const wipe = "\r\x1b[K"

func (p *progress) at(n, of int, t target) { fmt.Fprintf(p.w, "%s[%d/%d] %s ", wipe, n, of, t) }

func (p *progress) end() { io.WriteString(p.w, wipe) }
