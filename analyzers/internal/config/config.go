// Package config holds the options of a run. The root analyzer of the suite
// binds them to its flags, so that every driver sets them the same way.
package config

import (
	"flag"
	"fmt"
	"strings"
)

// Confidence says how much of a finding is proven.
type Confidence uint8

// The levels, ascending: low rests on two guesses or on a registration that
// is not fully resolved, medium on one name or on what sibling routes do, high
// on none.
const (
	Low Confidence = iota
	Medium
	High
)

// String gives the level's name as the flags and reports spell it.
func (c Confidence) String() string {
	return [...]string{"low", "medium", "high"}[c]
}

// Less is the level when that many guesses weaken it; it does not go below
// low.
func (c Confidence) Less(guesses int) Confidence {
	return Confidence(max(int(c)-guesses, int(Low)))
}

// Set parses a level; it makes *Confidence a flag.Value.
func (c *Confidence) Set(s string) error {
	switch s {
	case "low":
		*c = Low
	case "medium":
		*c = Medium
	case "high":
		*c = High
	default:
		return fmt.Errorf("%q is not a confidence: use low, medium or high", s)
	}
	return nil
}

// List is a flag value of comma-separated words; the flag may be repeated.
type List []string

// String joins the words with commas.
func (l *List) String() string { return strings.Join(*l, ",") }

// Set adds the words of s.
func (l *List) Set(s string) error {
	for word := range strings.SplitSeq(s, ",") {
		if word = strings.TrimSpace(word); word != "" {
			*l = append(*l, word)
		}
	}
	return nil
}

// Options of a run.
type Options struct {
	Confidence Confidence // findings below it are kept as results, but not reported
	Tests      bool       // test files take part
	Deps       List       // dependencies to analyse as well, as patterns
	Gosec      bool       // gosec's analyzers run, too

	Skip       List              // rules whose findings are kept as results, but not reported
	Severities map[string]string // rule -> severity of all its findings
	Public     []Public
	Edge       []Edge
}

// Current are the options in force. Drivers set them, through the flags,
// before the first pass runs and never after.
var Current = Options{Confidence: Medium}

// ThresholdGiven tells that the flag -confidence was set: it goes before what a
// project's configuration says.
var ThresholdGiven bool

// threshold is the flag that sets Current.Confidence.
type threshold struct{}

func (threshold) String() string { return Current.Confidence.String() }

func (threshold) Set(s string) error {
	ThresholdGiven = true
	return Current.Confidence.Set(s)
}

// Bind declares the flags on fs; they write to Current.
func Bind(fs *flag.FlagSet) {
	fs.Var(threshold{}, "confidence", "report findings of at least this confidence: low, medium or high")
	fs.BoolVar(&Current.Tests, "tests", false, "let test files take part")
	fs.Var(&Current.Deps, "deps", "analyse the dependencies that match this pattern, too")
	fs.BoolVar(&Current.Gosec, "gosec", false, "run gosec's SSA and taint analyzers, too")
}
