package main

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"
	"time"
)

func TestProgress(t *testing.T) {
	var out strings.Builder
	now := time.Unix(0, 0)
	p := &progress{w: &out, now: func() time.Time { return now }, next: now.Add(quiet)}
	p.clear()
	for done, at := range []time.Duration{0, quiet - 1, quiet, quiet + 1, quiet + between, quiet + 3*between} {
		now = time.Unix(0, 0).Add(at)
		p.show(done, 9)
	}
	p.clear()
	const erase = "\r\x1b[K"
	if got, want := out.String(), erase+"2/9 packages"+erase+"4/9 packages"+erase+"5/9 packages"+erase; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestProgressIsForTerminals(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	file, err := os.Create(t.TempDir() + "/stderr")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, to := range []io.Writer{w, file, new(bytes.Buffer)} {
		if (&command{}).progress(to) != nil {
			t.Errorf("progress on a %T that is no terminal", to)
		}
	}
}
