package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"
)

// A state keeps outcomes in a file, so that a run that was interrupted goes on
// where it was. It begins with a line that names the build of credvet, since
// another build may say something else; an entry a line follows. A line that
// was not written to its end is as good as none.
type state struct {
	file    *os.File // nil: nothing is kept
	entries map[string]*entry
}

// An entry is the outcome of one job.
type entry struct {
	target
	Patterns []string      `json:"patterns"`
	Timeout  time.Duration `json:"timeout"`
	Outcome  *outcome      `json:"outcome"`
}

// A header is the first line of the file.
type header struct {
	State int    `json:"corpus_state"` // the version of the form
	Build string `json:"build"`
}

const stateForm = 1

// build identifies this executable by its content.
func build() (string, error) {
	file, err := os.Executable()
	if err != nil {
		return "", err
	}
	f, err := os.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close() // only read
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil))[:16], nil
}

// openState reads the file, or begins it. What another build has left is
// dropped.
func openState(file string) (*state, error) {
	s := &state{entries: map[string]*entry{}}
	if file == "" {
		return s, nil
	}
	id, err := build()
	if err != nil {
		return nil, err
	}
	f, err := os.OpenFile(file, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, usagef("-state %s: %v", file, cause(err))
	}
	s.file = f
	if err := s.load(id); err != nil {
		return nil, errors.Join(usagef("-state %s: %v", file, err), f.Close())
	}
	return s, nil
}

// load reads the entries and leaves the file at the end of the last whole one.
func (s *state) load(id string) error {
	text, err := io.ReadAll(s.file)
	if err != nil {
		return err
	}
	end := bytes.LastIndexByte(text, '\n') + 1
	first, rest, _ := bytes.Cut(text[:end], []byte("\n"))
	var h header
	if len(text) > 0 && (json.Unmarshal(first, &h) != nil || h.State == 0) {
		return errors.New("the file is there and has no results of corpus in it")
	}
	if h != (header{stateForm, id}) {
		return s.begin(header{stateForm, id})
	}
	for line := range bytes.Lines(rest) {
		e := new(entry)
		if err := json.Unmarshal(line, e); err != nil || e.Outcome == nil {
			return fmt.Errorf("it has a broken line: %.60q", line)
		}
		s.entries[e.key()] = e
	}
	return s.cut(int64(end))
}

// begin empties the file and names the build.
func (s *state) begin(h header) error {
	if err := s.cut(0); err != nil {
		return err
	}
	return s.append(h)
}

// cut shortens the file.
func (s *state) cut(size int64) error {
	if err := s.file.Truncate(size); err != nil {
		return err
	}
	_, err := s.file.Seek(size, io.SeekStart)
	return err
}

func (s *state) append(line any) error {
	text, err := json.Marshal(line)
	if err != nil {
		return err
	}
	_, err = s.file.Write(append(text, '\n'))
	return err
}

func (e *entry) key() string {
	return strings.Join(append([]string{e.Checkout, e.ModuleDir}, e.Patterns...), "\x00")
}

// get gives what is known of a job; nil if it has to be done. What was given
// up is tried again with more time.
func (s *state) get(j job, timeout time.Duration) *outcome {
	e := s.entries[(&entry{target: j.target, Patterns: j.patterns}).key()]
	if e == nil || e.Outcome.Status == timedOut && timeout > e.Timeout {
		return nil
	}
	return e.Outcome
}

// put keeps an outcome that would be the same the next time.
func (s *state) put(j job, timeout time.Duration, out *outcome) error {
	if s.file == nil || !out.settled() {
		return nil
	}
	e := &entry{j.target, slices.Clone(j.patterns), timeout, out}
	s.entries[e.key()] = e
	return s.append(e)
}

func (s *state) close() error {
	if s.file == nil {
		return nil
	}
	return s.file.Close()
}
