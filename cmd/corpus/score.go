package main

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
)

// What became of a label.
const (
	found       = "found"        // pair, positive: the rule speaks there
	missed      = "missed"       // pair, positive: it does not
	silent      = "silent"       // negative: the rule does not speak there
	falseAlarm  = "false_alarm"  // negative: it does
	notScored   = "not_loadable" // the place was not analysed
	notRuled    = "no_rule"      // this build has no such rule
	clean       = "clean"        // found pair: the rule no longer speaks at the fix
	notClean    = "not_clean"    // found pair: it still does
	cleanUnseen = "not_loadable" // found pair: the fix was not analysed
	cleanNotOne = "not_asked"    // found pair: the fix is known to leave some of the defect
)

// The groups that are counted apart.
const (
	groupStrong = "strong" // in scope and strong
	groupRest   = "rest"
	groupAlso   = "also" // labels of other rules that are instances of this one, too
)

// A verdict is a label, scored for one rule.
type verdict struct {
	label   *label
	rule    string
	group   string
	outcome string
	reason  string // why not scored
	fix     string // of a pair that was found, how its fix did
	fixNote string
	note    string
	spoken  []utterance
	after   []utterance // at the fix
}

// An utterance is a finding at the place, with the way in which it speaks of
// it.
type utterance struct {
	*finding
	via string
}

// A scorer judges labels by outcomes.
type scorer struct {
	options  *options
	outcomes outcomes
	sources  sources
}

func newScorer(o *options, all outcomes) *scorer { return &scorer{o, all, sources{}} }

// all judges every label for every rule that it is about.
func (s *scorer) all(labels []*label) []*verdict {
	var list []*verdict
	for _, l := range labels {
		for _, rule := range l.rules() {
			if s.options.wants(rule) {
				list = append(list, s.judge(l, rule))
			}
		}
	}
	return list
}

func (s *scorer) judge(l *label, rule string) *verdict {
	v := &verdict{label: l, rule: rule, group: groupRest}
	switch {
	case rule != l.Rule:
		v.group = groupAlso
	case l.strong():
		v.group = groupStrong
	}
	at := l.target(l.Vulnerable)
	if v.reason = s.unseen(at, l.File); v.reason != "" {
		v.outcome = notScored
		return v
	}
	if !slices.Contains(analyzers.RuleNames(), rule) {
		v.outcome = notRuled
		return v
	}
	src := s.sources.at(s.path(at, l.File))
	if src == nil { // it was there when the state was written
		v.outcome, v.reason = notScored, l.File+" cannot be read"
		return v
	}
	p := locate(l, src)
	v.note = p.note
	v.spoken = s.speaking(at, rule, p.about)
	v.outcome = outcomeOf(l.Kind, len(v.spoken) > 0)
	if l.Kind == pair && v.outcome == found {
		s.judgeFix(v, p)
	}
	return v
}

func outcomeOf(kind string, speaks bool) string {
	switch {
	case kind == negative && speaks:
		return falseAlarm
	case kind == negative:
		return silent
	case speaks:
		return found
	}
	return missed
}

// judgeFix asks whether the rule is silent where the defect has been mended.
func (s *scorer) judgeFix(v *verdict, p *place) {
	l := v.label
	at := l.target(l.Fixed)
	if l.FixedNotClean {
		v.fix = cleanNotOne
		return
	}
	if v.fixNote = s.unseenFix(at, l.File); v.fixNote != "" {
		v.fix = cleanUnseen
		return
	}
	after := &fixedPlace{place: p, checkout: s.path(at, ""), sources: s.sources}
	for _, u := range v.spoken {
		after.said = append(after.said, u.finding)
	}
	v.after = s.speaking(at, v.rule, after.about)
	v.fix = clean
	if len(v.after) > 0 {
		v.fix = notClean
	} else if s.gone(at, p) {
		v.fixNote = "the function is no longer there"
	}
}

// speaking lists the findings of a rule that are about a place.
func (s *scorer) speaking(at target, rule string, about func(*finding) string) []utterance {
	var list []utterance
	all := s.outcomes[at].Findings
	for i := range all {
		f := &all[i]
		if f.Rule != rule || !s.counts(f) {
			continue
		}
		if via := about(f); via != "" {
			list = append(list, utterance{f, via})
		}
	}
	return list
}

// counts reports whether a finding is of the confidence asked for.
func (s *scorer) counts(f *finding) bool {
	var c analyzers.Confidence
	return c.Set(f.Confidence) == nil && c >= s.options.confidence
}

// path is where a file of a checkout is.
func (s *scorer) path(at target, file string) string {
	return filepath.Join(s.options.checkouts, at.Checkout, filepath.FromSlash(file))
}

// unseen is the reason why silence in a file means nothing; "" if it was
// analysed.
func (s *scorer) unseen(at target, file string) string {
	out := s.outcomes[at]
	switch {
	case out.Status != analysed:
		return out.Reason
	case out.covers(file):
		return ""
	}
	if _, err := os.Stat(s.path(at, file)); err != nil {
		return "there is no " + file + " in the checkout"
	}
	for i := range out.Problems {
		if p := &out.Problems[i]; p.Kind != driver.InternalError && p.concerns(at, file) {
			return p.String() + out.root(p)
		}
	}
	return file + " is not part of the build: its tags, or a module of its own, keep it out"
}

// root is what may be behind a package that could not be analysed because of
// another one: the first that did not load, or has an error.
func (o *outcome) root(p *problem) string {
	if p.Kind != driver.DependencyError {
		return ""
	}
	for _, kind := range []string{driver.LoadError, driver.CompileError} {
		for i := range o.Problems {
			if q := &o.Problems[i]; q.Kind == kind {
				return "; the first error is " + q.Package + ": " + q.Message
			}
		}
	}
	return ""
}

// unseenFix is unseen, but for a file that the fix has removed: its package
// has to have been analysed, or to be gone.
func (s *scorer) unseenFix(at target, file string) string {
	out := s.outcomes[at]
	if out.Status == analysed && len(out.Files[path.Dir(file)]) > 0 {
		if _, err := os.Stat(s.path(at, file)); err != nil {
			return ""
		}
	}
	return s.unseen(at, file)
}

// concerns reports whether the problem is why the file's package was not
// analysed.
func (p *problem) concerns(at target, file string) bool {
	dir := path.Dir(file)
	if p.File != "" {
		return path.Dir(p.File) == dir
	}
	inModule, err := filepath.Rel(filepath.FromSlash(at.ModuleDir), filepath.FromSlash(dir))
	return err == nil && inModule != "." && strings.HasSuffix(p.Package, "/"+filepath.ToSlash(inModule))
}

// gone reports whether the fixed commit has no function of the name: it is
// clean then, but that may be because it was renamed.
func (s *scorer) gone(at target, p *place) bool {
	if p.function == "" {
		return false
	}
	dir := path.Dir(p.file)
	for _, base := range s.outcomes[at].Files[dir] {
		src := s.sources.at(s.path(at, path.Join(dir, base)))
		if src == nil {
			continue
		}
		if _, ok := src.named(p.function, 0); ok {
			return false
		}
	}
	return true
}

// place names where the label points, for people.
func (v *verdict) place() string {
	l := v.label
	where := fmt.Sprintf("%s %s", l.checkout(l.Vulnerable), l.File)
	if l.Line > 0 {
		where += fmt.Sprintf(":%d", l.Line)
	}
	if l.Func != "" {
		where += " " + l.Func
	}
	return where
}
