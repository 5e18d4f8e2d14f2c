package main

import (
	"cmp"
	"encoding/json"
	"io"
	"path/filepath"
	"slices"

	"github.com/credvet/credvet/cmd/internal/driver"
)

// Schema is the version of the JSON document: fields are added without a new
// one.
const Schema = 1

// A report is the JSON document, and what the text is made from.
type report struct {
	Schema         int             `json:"schema"`
	Labels         string          `json:"labels"`
	Confidence     string          `json:"confidence"`
	Narrow         bool            `json:"narrow"`
	Rules          []*ruleTally    `json:"rules"`
	Total          *ruleTally      `json:"total"`
	Places         []placeJSON     `json:"places"`
	Checkouts      []checkoutJSON  `json:"checkouts"`
	InternalErrors []internalError `json:"internal_errors"`

	format   string
	verdicts []*verdict
}

type placeJSON struct {
	Label      int           `json:"label"`
	Rule       string        `json:"rule"`
	Group      string        `json:"group"`
	Kind       string        `json:"kind"`
	Repo       string        `json:"repo"`
	Vulnerable string        `json:"vulnerable"`
	Fixed      string        `json:"fixed,omitempty"`
	File       string        `json:"file"`
	Func       string        `json:"func,omitempty"`
	Line       int           `json:"line,omitempty"`
	Shape      string        `json:"shape,omitempty"`
	Variant    string        `json:"variant,omitempty"`
	Why        string        `json:"why"`
	Outcome    string        `json:"outcome"`
	Reason     string        `json:"reason,omitempty"`
	Fix        string        `json:"fix,omitempty"`
	FixNote    string        `json:"fix_note,omitempty"`
	Note       string        `json:"note,omitempty"`
	Findings   []findingJSON `json:"findings"`
	AtFix      []findingJSON `json:"findings_at_fix"`
}

type findingJSON struct {
	File       string `json:"file"`
	Line       int    `json:"line"`
	Function   string `json:"function,omitempty"`
	Handler    string `json:"handler,omitempty"`
	Pattern    string `json:"pattern,omitempty"`
	Confidence string `json:"confidence"`
	Via        string `json:"via"`
	Message    string `json:"message"`
}

type checkoutJSON struct {
	target
	Status      string    `json:"status"`
	Reason      string    `json:"reason,omitempty"`
	Labels      int       `json:"labels"`
	Packages    int       `json:"packages"`
	NotAnalysed int       `json:"packages_not_analysed"`
	Findings    int       `json:"findings"`
	Problems    []problem `json:"problems"`
	Seconds     float64   `json:"seconds"`
	PeakMB      int       `json:"peak_mb"`
}

type internalError struct {
	target
	problem
}

func newReport(o *options, list []*verdict, all outcomes) *report {
	r := &report{
		Schema: Schema, Labels: filepath.Base(o.labels), Confidence: o.confidence.String(), Narrow: o.narrow,
		Rules: tallies(list), Places: []placeJSON{}, Checkouts: []checkoutJSON{}, InternalErrors: []internalError{},
		format: o.format, verdicts: list,
	}
	r.Total = total(r.Rules)
	slices.SortStableFunc(list, compareVerdicts)
	for _, v := range list {
		r.Places = append(r.Places, v.json())
	}
	uses := usesOf(list)
	for _, t := range all.sorted() {
		r.addCheckout(t, all[t], uses[t])
	}
	return r
}

// compareVerdicts is the order of reports: by rule, then as in the repository.
func compareVerdicts(a, b *verdict) int {
	x, y := a.label, b.label
	return cmp.Or(compareRules(a.rule, b.rule), cmp.Compare(x.Repo, y.Repo), cmp.Compare(x.Vulnerable, y.Vulnerable),
		cmp.Compare(x.File, y.File), cmp.Compare(x.Line, y.Line), cmp.Compare(x.number, y.number))
}

// usesOf counts for each target the labels that need it.
func usesOf(list []*verdict) map[target]int {
	type use struct {
		target
		label int
	}
	seen := map[use]bool{}
	uses := map[target]int{}
	add := func(t target, l *label) {
		if u := (use{t, l.number}); !seen[u] {
			seen[u] = true
			uses[t]++
		}
	}
	for _, v := range list {
		add(v.label.target(v.label.Vulnerable), v.label)
		if v.label.Kind == pair {
			add(v.label.target(v.label.Fixed), v.label)
		}
	}
	return uses
}

// addCheckout also collects what must not be: the failures of credvet.
func (r *report) addCheckout(t target, out *outcome, labels int) {
	c := checkoutJSON{
		target: t, Status: out.Status, Reason: out.Reason, Labels: labels, Packages: out.Packages, NotAnalysed: out.NotAnalysed,
		Findings: len(out.Findings), Problems: []problem{}, Seconds: out.Seconds, PeakMB: out.PeakMB,
	}
	if out.Status == failed {
		r.InternalErrors = append(r.InternalErrors, internalError{t, problem{Kind: driver.InternalError, Message: out.Reason}})
	}
	for _, p := range out.Problems {
		c.Problems = append(c.Problems, p)
		if p.Kind == driver.InternalError {
			r.InternalErrors = append(r.InternalErrors, internalError{t, p})
		}
	}
	r.Checkouts = append(r.Checkouts, c)
}

func (v *verdict) json() placeJSON {
	l := v.label
	return placeJSON{
		Label: l.number, Rule: v.rule, Group: v.group, Kind: l.Kind, Repo: l.Repo, Vulnerable: l.Vulnerable, Fixed: l.Fixed,
		File: l.File, Func: l.Func, Line: l.Line, Shape: l.Shape, Variant: l.Variant, Why: l.Why,
		Outcome: v.outcome, Reason: v.reason, Fix: v.fix, FixNote: v.fixNote, Note: v.note,
		Findings: findingsJSON(v.spoken), AtFix: findingsJSON(v.after),
	}
}

func findingsJSON(list []utterance) []findingJSON {
	out := []findingJSON{}
	for _, u := range list {
		f := findingJSON{File: u.File, Line: u.Line, Function: u.Function, Confidence: u.Confidence, Via: u.via, Message: u.Message}
		if s := u.Subject; s != nil {
			f.Handler, f.Pattern = s.Handler, s.Pattern
		}
		out = append(out, f)
	}
	return out
}

// write writes the report in its format.
func (r *report) write(w io.Writer) error {
	if r.format == formatText {
		return r.text(w)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}
