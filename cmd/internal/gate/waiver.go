package gate

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
)

// waiver makes a finding of what silences others.
func waiver(at driver.Position, format string, args ...any) driver.Finding {
	return driver.Finding{
		Rule: analyzers.WaiverRule, Severity: analyzers.Warning, Confidence: analyzers.High,
		Message: fmt.Sprintf(format, args...), Position: at, End: at,
	}
}

// Directives gives a finding for each directive that silences and that the
// base has not. One that has moved within its file is no new one.
func (c *Change) Directives(now, before []driver.Directive, baseTop string) []driver.Finding {
	old := map[string]int{}
	for _, d := range before {
		old[relativeTo(baseTop, d.Abs)+"\x00"+d.Text]++
	}
	key := func(d driver.Directive) string {
		file, ok := c.Before(d.Position)
		if !ok {
			file = d.File
		}
		return file + "\x00" + d.Text
	}
	// Those that the change has not written were there before.
	slices.SortStableFunc(now, func(a, b driver.Directive) int { return btoi(c.Wrote(a.Position)) - btoi(c.Wrote(b.Position)) })
	var list []driver.Finding
	for _, d := range now {
		if k := key(d); old[k] > 0 {
			old[k]--
			continue
		}
		list = append(list, waiver(d.Position, "the change adds %s, which silences findings", d.Text))
	}
	return list
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// A Source is a file that was read, for the positions of what is in it.
type Source struct {
	driver.Position
	Text []byte
}

// line finds the line that has a text, the first if none does.
func (s Source) line(has string) driver.Position {
	p := s.Position
	p.Line, p.Column = 1, 1
	if i := bytes.Index(s.Text, []byte(has)); i >= 0 {
		p.Line = 1 + bytes.Count(s.Text[:i], []byte("\n"))
	}
	return p
}

// BaselineAdded gives a finding for each entry that the base's baseline has not,
// or has for a shorter time. Either may be nil.
func BaselineAdded(now, before *Baseline, at Source) []driver.Finding {
	if now == nil {
		return nil
	}
	old := map[string]*Entry{}
	if before != nil {
		for _, e := range before.Entries {
			old[e.Fingerprint] = e
		}
	}
	var list []driver.Finding
	for _, e := range now.Entries {
		what := strings.TrimSpace(e.Rule + " in " + e.File + " " + e.About)
		switch was := old[e.Fingerprint]; {
		case was == nil:
			list = append(list, waiver(at.line(e.Fingerprint), "the change adds a finding to the baseline: %s", what))
		case was.Expires != "" && (e.Expires == "" || e.Expires > was.Expires):
			list = append(list, waiver(at.line(e.Fingerprint), "the change puts a finding off beyond %s: %s", was.Expires, what))
		}
	}
	return list
}

// Weakened gives a finding for each way in which one configuration lets more
// pass than another did.
func Weakened(now, before *analyzers.Settings, at Source) []driver.Finding {
	var list []driver.Finding
	add := func(key, format string, args ...any) {
		list = append(list, waiver(at.line(key+":"), "the change weakens the configuration: "+format, args...))
	}
	if level(now) > level(before) {
		add("confidence", "findings below %s confidence are no longer reported", level(now))
	}
	for _, rule := range now.Skip {
		if !slices.Contains(before.Skip, rule) {
			add("skip", "rule %s is skipped", rule)
		}
	}
	for _, r := range analyzers.Rules() {
		if is, was := severity(now, r), severity(before, r); rank[is] < rank[was] {
			add("severities", "findings of %s are a %s only", r.Name, is)
		}
	}
	if before.Tests && !now.Tests {
		add("tests", "test files take part no longer")
	}
	for _, dep := range before.Deps {
		if !slices.Contains(now.Deps, dep) {
			add("deps", "%s is no longer analysed", dep)
		}
	}
	for _, p := range now.Public {
		if !slices.ContainsFunc(before.Public, func(old analyzers.PublicSettings) bool { return contains(old.Routes, p.Routes) }) {
			add("public", "%s is said to be public", strings.Join(p.Routes, ", "))
		}
	}
	for _, e := range now.Edge {
		same := func(old analyzers.EdgeSettings) bool {
			return contains(old.Guards, e.Guards) && (len(old.Routes) == 0 || len(e.Routes) > 0 && contains(old.Routes, e.Routes))
		}
		if !slices.ContainsFunc(before.Edge, same) {
			add("edge", "%s is said to be at the edge", strings.Join(e.Guards, ", "))
		}
	}
	is, was := now.Rows(), before.Rows()
	for _, row := range is {
		if !slices.Contains(was, row) {
			add("models", "a row of the project's own is new: %s", row)
		}
	}
	for _, row := range was {
		if !slices.Contains(is, row) {
			add("models", "a row of the project's own is gone: %s", row)
		}
	}
	return list
}

var rank = map[analyzers.Severity]int{analyzers.Note: 0, analyzers.Warning: 1, analyzers.Error: 2}

func level(s *analyzers.Settings) analyzers.Confidence {
	c := analyzers.Medium
	if s.Confidence != "" {
		_ = c.Set(s.Confidence) // its schema has seen to it
	}
	return c
}

func severity(s *analyzers.Settings, r analyzers.Rule) analyzers.Severity {
	if own := s.Severities[r.Name]; own != "" {
		return analyzers.Severity(own)
	}
	return r.Severity
}

// contains reports whether all has what some has.
func contains(all, some []string) bool {
	return !slices.ContainsFunc(some, func(s string) bool { return !slices.Contains(all, s) })
}
