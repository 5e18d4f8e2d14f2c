package main

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	shared "github.com/credvet/credvet/cmd/internal/report"
)

// text writes the report for people: the tables, then each place that went
// wrong, then the checkouts.
func (r *report) text(w io.Writer) error {
	out := bufio.NewWriter(w) // it keeps the first error
	fmt.Fprintf(out, "%s, findings of at least %s confidence\n", oneLine(r.Labels), r.Confidence)
	r.table(out, "In scope and strong", groupStrong)
	r.table(out, "The rest", groupRest)
	r.table(out, "Places of other rules that are instances of this one, too", groupAlso)
	r.legend(out)
	r.places(out, "Missed", func(v *verdict) bool { return v.outcome == missed })
	r.places(out, "False alarms", func(v *verdict) bool { return v.outcome == falseAlarm })
	r.places(out, "Not clean at the fix", func(v *verdict) bool { return v.fix == notClean })
	r.places(out, "Clean, but look again", func(v *verdict) bool { return v.fix == clean && v.fixNote != "" })
	r.places(out, "Fix not loadable", func(v *verdict) bool { return v.fix == cleanUnseen })
	r.places(out, "Not loadable", func(v *verdict) bool { return v.outcome == notScored })
	r.checkouts(out)
	r.internal(out)
	return out.Flush()
}

// oneLine makes text from elsewhere harmless and one line.
func oneLine(s string) string { return shared.Clean(strings.Join(strings.Fields(s), " ")) }

// table writes the counts of one group.
func (r *report) table(w io.Writer, title, group string) {
	if !slices.ContainsFunc(r.Rules, func(t *ruleTally) bool { return *t.group(group) != counts{} }) {
		return
	}
	fmt.Fprintf(w, "\n%s\n", title)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "\tfixes\tload\tfound\twhole\tclean\tpairs\tload\tfound\tclean\tpositives\tload\tfound\tnegatives\tload\tsilent\t")
	for _, rule := range append(append([]*ruleTally{}, r.Rules...), r.Total) {
		c := rule.group(group)
		if *c == (counts{}) {
			continue
		}
		name := oneLine(rule.Rule)
		if !rule.Known {
			name += "*"
		}
		f, p, s, n := c.Fixes, c.Pairs, c.Positives, c.Negatives
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\t%d\t%s\t%d\t%d\t%d\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t\n", name,
			f.All, f.Loadable, f.Found, f.FoundAll, f.share(), p.All, p.Loadable, p.Found, p.share(), s.All, s.Loadable, s.Found, n.All, n.Loadable, n.Silent)
	}
	t.Flush() // w keeps the error
}

// share is the clean ones of those that could be.
func (d defects) share() string {
	if d.Judged == 0 {
		return "-"
	}
	return fmt.Sprintf("%d/%d", d.Clean, d.Judged)
}

func (r *report) legend(w io.Writer) {
	fmt.Fprint(w, "\nload: the place was analysed; whole: all loadable places of the fix are found; clean: silent at the fix,\nof those found whose fix was analysed and is known to be complete\n")
	for _, t := range r.Rules {
		if !t.Known {
			fmt.Fprintf(w, "* this build has no rule of that name: its places are counted, but not in the total\n")
			return
		}
	}
}

// places lists the verdicts that the predicate picks.
func (r *report) places(w io.Writer, title string, pick func(*verdict) bool) {
	var picked []*verdict
	for _, v := range r.verdicts {
		if pick(v) {
			picked = append(picked, v)
		}
	}
	if len(picked) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s: %d\n", title, len(picked))
	for _, v := range picked {
		fmt.Fprintf(w, "%s: %s (%s, %s)\n", oneLine(v.rule), oneLine(v.place()), v.label.Kind, v.group)
		v.details(w)
	}
}

// details says why the label was made, and what there is to see.
func (v *verdict) details(w io.Writer) {
	line := func(head, text string) {
		if text != "" {
			fmt.Fprintf(w, "    %s%s\n", head, oneLine(text))
		}
	}
	line("why: ", v.label.Why)
	line("reason: ", v.reason)
	line("note: ", v.note)
	line("at the fix: ", v.fixNote)
	if v.outcome == falseAlarm {
		for _, u := range v.spoken {
			line("said: ", u.String())
		}
	}
	for _, u := range v.after {
		line("at the fix: ", u.String())
	}
}

// String gives the finding as one line.
func (u utterance) String() string {
	return fmt.Sprintf("%s:%d: %s [%s, by %s]", u.File, u.Line, u.Message, u.Confidence, u.via)
}

// checkouts lists what was loaded, with what it took.
func (r *report) checkouts(w io.Writer) {
	done := 0
	for _, c := range r.Checkouts {
		if c.Status == analysed {
			done++
		}
	}
	fmt.Fprintf(w, "\nCheckouts: %d of %d analysed\n", done, len(r.Checkouts))
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, c := range r.Checkouts {
		fmt.Fprintf(t, "%s\t%d labels\t%s\t%.1f s\t%s\t%s\n", oneLine(c.String()), c.Labels, strings.ReplaceAll(c.Status, "_", " "),
			c.Seconds, memory(c.PeakMB), c.covered())
	}
	t.Flush() // w keeps the error
}

// covered says what was analysed, or why nothing was.
func (c *checkoutJSON) covered() string {
	if c.Status != analysed {
		return oneLine(c.Reason)
	}
	text := fmt.Sprintf("%d packages, %d findings", c.Packages, c.Findings)
	if c.NotAnalysed > 0 {
		text += fmt.Sprintf("; %d packages not analysed", c.NotAnalysed)
	}
	return text
}

func memory(mb int) string {
	if mb == 0 {
		return "-"
	}
	return fmt.Sprintf("%d MB", mb)
}

// internal lists the failures of credvet.
func (r *report) internal(w io.Writer) {
	if len(r.InternalErrors) == 0 {
		return
	}
	fmt.Fprintf(w, "\nInternal errors: %d\n", len(r.InternalErrors))
	for _, e := range r.InternalErrors {
		fmt.Fprintf(w, "%s: %s\n", oneLine(e.target.String()), oneLine(e.problem.String()))
	}
}
