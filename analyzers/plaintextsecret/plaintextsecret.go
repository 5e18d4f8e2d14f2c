package plaintextsecret

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

//go:embed doc.go
var doc string

// Meta describes the rule.
var Meta = rule.Meta{
	Name: "plaintextsecret", Doc: doc, Severity: finding.Error,
	CWE: []string{"CWE-312", "CWE-256"}, Items: []string{"R1.1"},
}

// Analyzer finds secrets that are stored as they are, or only encoded.
var Analyzer = rule.New(Meta, run)

func run(p *rule.Pass) {
	j := newJudge(p)
	for _, fn := range p.Summaries.Functions {
		for _, e := range fn.Events {
			if e.Use.Kind == summary.Sunk {
				j.consider(fn, e)
			}
		}
	}
	for _, c := range j.roots() {
		j.report(c)
	}
}

// report words the finding for one root cause.
func (j *judge) report(c *candidate) {
	e := c.event
	f := finding.Finding{
		Message:    message(c),
		Confidence: c.confidence,
		Pos:        e.Pos, End: e.Pos,
		Function: rule.FunctionName(c.fn.SSA),
		Sink:     e.Use.What,
		Path:     c.fn.EventPath(e),
	}
	if e.Use.Kind == summary.Sunk {
		f.Path = append(f.Path, j.pass.StepAt(e.Pos, "put into "+sinkWord(e)))
	}
	f.Path = append(f.Path, j.alsoSteps(c)...)
	if c.sibling != nil {
		f.Path = append(f.Path, j.pass.StepAt(c.sibling.Pos, "protected before it is stored here"))
	}
	if c.confidence == config.Low {
		f.Severity = finding.Warning
	}
	j.pass.Report(f)
}

// maxAlso bounds the further places that a finding lists.
const maxAlso = 3

// alsoSteps lists the further places that a secret is put to, each once, and
// counts those beyond the first few.
func (j *judge) alsoSteps(c *candidate) []finding.Step {
	var steps []finding.Step
	more := 0
	seen := map[string]bool{fmt.Sprint(c.event.Pos, sinkWord(c.event)): true}
	for _, also := range c.also {
		key := fmt.Sprint(also.Pos, sinkWord(also))
		switch {
		case seen[key]:
		case len(steps) == maxAlso:
			more++
		default:
			steps = append(steps, j.pass.StepAt(also.Pos, "also put into "+sinkWord(also)))
		}
		seen[key] = true
	}
	if more > 0 {
		last := &steps[len(steps)-1]
		last.Message += fmt.Sprintf(", and at %s more", places(more))
	}
	return steps
}

func places(n int) string {
	if n == 1 {
		return "1 place"
	}
	return fmt.Sprintf("%d places", n)
}

// message says what reaches which sink in which state, and what to do.
func message(c *candidate) string {
	e := c.event
	state := "in plain text"
	reaches := "reaches"
	if len(c.more) > 0 {
		c.subject, reaches = "fields "+listed(c.field, c.more), "reach"
	}
	advice := "seal it with an AEAD or keep it in a secret store"
	switch {
	case e.Label.Has(summary.Password):
		advice = "hash it with bcrypt or argon2, or seal it with an AEAD if it must be read back"
	case e.Label.Has(summary.Authenticator) && e.Use.Sink == "store":
		advice = "store a SHA-256 hash of it, or seal it with an AEAD if it must be read back"
	}
	switch e.Label.State {
	case summary.Encoded:
		state = "only encoded"
	case summary.FastHashed:
		state = "under a fast hash, which can be guessed at billions a second"
		advice = "use bcrypt or argon2"
	}
	if len(c.more) > 0 {
		advice = "hash what only has to be recognised, seal what has to be read back"
	}
	return fmt.Sprintf("%s %s %s %s; %s", c.subject, reaches, where(c), state, advice)
}

// listed names the first fields and counts the rest.
func listed(first string, more []string) string {
	const shown = 2
	names := append([]string{first}, more...)
	if len(names) <= shown+1 {
		return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:shown], ", "), len(names)-shown)
}

// where names the sink of a candidate; several fields go to several columns.
func where(c *candidate) string {
	e := c.event
	if len(c.more) > 0 {
		e.Use.Column = ""
	}
	return sinkWord(e)
}

// sinkWord names the sink with what is known of it.
func sinkWord(e summary.Event) string {
	what := e.Use.What
	if i := strings.LastIndexByte(what, '/'); i >= 0 {
		what = what[i+1:]
	}
	if e.Use.Column != "" {
		return fmt.Sprintf("column %s (%s)", e.Use.Column, what)
	}
	if e.Use.Sink == "metadata" {
		return "metadata " + what
	}
	return what
}
