// Package gate decides which findings count: a baseline sets known ones aside,
// and of a change only what it touches or brings counts. What a change does to
// silence findings it tells as findings of its own.
package gate

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
)

// BaselineSchema is the number of the file format.
const BaselineSchema = 1

// A Baseline is a file of findings that a team has put off.
type Baseline struct {
	Schema  int      `json:"schema"`
	Entries []*Entry `json:"findings"`

	matched map[*Entry]bool
}

// An Entry sets one finding aside. It has no line: code above may move.
type Entry struct {
	Fingerprint string `json:"fingerprint"`
	Rule        string `json:"rule"`
	File        string `json:"file"`  // relative to the baseline's folder
	About       string `json:"about"` // the function or route, for those who read the file
	Reason      string `json:"reason"`
	Owner       string `json:"owner,omitempty"`
	Expires     string `json:"expires,omitempty"` // the last day on which it counts: 2027-01-31
}

// NewBaseline is one without entries.
func NewBaseline() *Baseline { return &Baseline{matched: map[*Entry]bool{}} }

var fingerprintForm = regexp.MustCompile(`^[0-9a-f]{32}$`)

// ReadBaseline reads a file's text, strictly.
func ReadBaseline(text []byte) (*Baseline, error) {
	b := NewBaseline()
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(b); err != nil {
		return nil, fmt.Errorf("is no baseline: %w", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("has text behind the baseline")
	}
	if b.Schema != BaselineSchema {
		return nil, fmt.Errorf("is of schema %d, this credvet reads %d", b.Schema, BaselineSchema)
	}
	seen := map[string]bool{}
	for i, e := range b.Entries {
		if e == nil {
			return nil, fmt.Errorf("entry %d is empty", i+1)
		}
		if err := e.check(); err != nil {
			return nil, fmt.Errorf("entry %d (%s): %w", i+1, e.Fingerprint, err)
		}
		if seen[e.Fingerprint] {
			return nil, fmt.Errorf("entry %d: fingerprint %s stands there twice", i+1, e.Fingerprint)
		}
		seen[e.Fingerprint] = true
	}
	return b, nil
}

func (e *Entry) check() error {
	switch {
	case !fingerprintForm.MatchString(e.Fingerprint):
		return fmt.Errorf("%q is no fingerprint", e.Fingerprint)
	case !analyzers.Known(e.Rule):
		return fmt.Errorf("%q is no rule", e.Rule)
	case strings.TrimSpace(e.Reason) == "":
		return fmt.Errorf("it gives no reason")
	}
	return CheckDate(e.Expires)
}

// CheckDate rejects what is neither a date nor empty.
func CheckDate(s string) error {
	if _, err := time.Parse(time.DateOnly, s); s != "" && err != nil {
		return fmt.Errorf("%q is no date like 2027-01-31", s)
	}
	return nil
}

// expired reports whether an entry counts no more on a day.
func (e *Entry) expired(today string) bool { return e.Expires != "" && e.Expires < today }

// Suppress marks the findings that entries set aside. today is a date; it gives
// the entries that would match but have expired.
func (b *Baseline) Suppress(list []driver.Finding, today string) (expired []*Entry) {
	byPrint := map[string]*Entry{}
	for _, e := range b.Entries {
		byPrint[e.Fingerprint] = e
	}
	for i := range list {
		f := &list[i]
		e := byPrint[f.Fingerprint]
		switch {
		case e == nil || e.Rule != f.Rule || f.Suppressed != nil:
		case e.expired(today):
			b.matched[e] = true
			expired = append(expired, e)
		default:
			b.matched[e] = true
			f.Suppressed = &analyzers.Suppression{By: "baseline", Reason: e.reason()}
		}
	}
	return expired
}

func (e *Entry) reason() string {
	reason := e.Reason
	if e.Owner != "" {
		reason += " (" + e.Owner + ")"
	}
	if e.Expires != "" {
		reason += ", until " + e.Expires
	}
	return reason
}

// Stale gives the entries that match no finding any more, among those that a
// run has judged.
func (b *Baseline) Stale(judged func(*Entry) bool) []*Entry {
	var stale []*Entry
	for _, e := range b.Entries {
		if !b.matched[e] && judged(e) {
			stale = append(stale, e)
		}
	}
	return stale
}

// Update makes the baseline one of the findings that are there: entries of
// these stay as they are, new ones are made like proto, stale ones go. name
// gives the name of a finding's file in the baseline.
func (b *Baseline) Update(list []driver.Finding, proto Entry, name func(driver.Position) string, judged func(*Entry) bool) (added, removed int) {
	have := map[string]bool{}
	for _, e := range b.Entries {
		have[e.Fingerprint] = true
	}
	stale := b.Stale(judged)
	b.Entries = slices.DeleteFunc(b.Entries, func(e *Entry) bool { return slices.Contains(stale, e) })
	for i := range list {
		f := &list[i]
		if have[f.Fingerprint] || f.Suppressed != nil {
			continue
		}
		have[f.Fingerprint] = true
		e := proto
		e.Fingerprint, e.Rule, e.File, e.About = f.Fingerprint, f.Rule, name(f.Position), about(f)
		b.Entries = append(b.Entries, &e)
		added++
	}
	slices.SortFunc(b.Entries, func(x, y *Entry) int {
		return cmp.Or(cmp.Compare(x.File, y.File), cmp.Compare(x.Rule, y.Rule), cmp.Compare(x.About, y.About), cmp.Compare(x.Fingerprint, y.Fingerprint))
	})
	return added, len(stale)
}

// about is the function or route of a finding.
func about(f *driver.Finding) string {
	if s := f.Subject; s != nil {
		return strings.TrimSpace(strings.Join(s.Methods, ",") + " " + s.Pattern + " " + s.Handler)
	}
	return f.Function
}

// Text is the baseline as its file has it: the same for the same entries.
func (b *Baseline) Text() []byte {
	b.Schema = BaselineSchema
	if b.Entries == nil {
		b.Entries = []*Entry{}
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(b); err != nil {
		panic(err) // texts and numbers only
	}
	return out.Bytes()
}

// Relative names a file relative to a folder, with slashes.
func Relative(folder, file string) string {
	if rel, err := filepath.Rel(folder, file); err == nil {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(file)
}
