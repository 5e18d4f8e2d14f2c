package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/report"
)

// A builtin is a rule that no folder has: what the suite says of itself.
type builtin struct {
	name, summary string
	severity      analyzers.Severity
	text          string
}

var builtins = []builtin{
	{analyzers.DirectiveRule, "a //credvet: comment that cannot be obeyed or silences nothing", analyzers.Warning, `
A comment that begins with //credvet: speaks to credvet. This rule reports those
that cannot be obeyed: an unknown verb or rule, a missing reason, and a
//credvet:ignore that silences no finding.

A waiver that does nothing is a risk: it looks like a decision that somebody
made, and it would silence the next finding that appears in its place.

Write

	//credvet:ignore RULE[,RULE] -- REASON

on the statement's line, on the line above it, or in the doc comment of a
function. Remove a directive that is reported as silencing nothing.
`},
	{analyzers.WaiverRule, "a change that silences findings: a directive, a baseline entry, a weaker configuration", analyzers.Warning, `
With -base, credvet reports what a change does to keep findings from being
reported: it adds a //credvet:ignore, //credvet:public or //credvet:guard, puts a
finding into the baseline or off for longer, or weakens the configuration (a rule
is skipped, a severity lowered, a route said to be public, a limit said to be at
the edge, a row of the project's own added or gone).

Each may be right. None should come in unseen, least of all in the change that
brings the finding.

Look at it as at any other decision about security, then merge with the check
overruled, or run the gate with -skip waiver for changes that are about waivers.
A waiver cannot be silenced in the change itself. With -config-from-base a change
is judged by the configuration and the baseline that are in force without it.
`},
	{analyzers.InternalRule, "something that credvet could not analyse", analyzers.Error, `
Credvet failed on a package or a function, so its silence about it means
nothing. The rest was analysed. Such an error makes the exit status 3; it
cannot be skipped or suppressed.

Please report it, with the message.
`},
}

// describeRules gives the rules for reports, gosec's if it takes part.
func describeRules(gosec bool) []report.Rule {
	var list []report.Rule
	for _, r := range analyzers.Rules() {
		const prose = "# What it finds" // what stands before it is for pkg.go.dev
		text := r.Text()
		if _, body, ok := strings.Cut(text, prose); ok {
			text = prose + body
		}
		list = append(list, report.Rule{Name: r.Name, Summary: r.Summary(), Text: text, URL: r.Analyzer.URL, Severity: r.Severity, CWE: r.CWE})
	}
	for _, b := range builtins {
		list = append(list, report.Rule{Name: b.name, Summary: b.summary, Text: strings.TrimSpace(b.text), Severity: b.severity})
	}
	if gosec {
		for _, r := range analyzers.GosecRules() {
			list = append(list, report.Rule{Name: r.ID, Summary: r.Summary(), Text: r.Text(), URL: analyzers.GosecURL, Severity: r.Severity, CWE: r.CWE()})
		}
	}
	return list
}

// explainRule prints what a rule finds, why it matters and how to fix it.
func explainRule(name string, stdout io.Writer) error {
	for _, r := range analyzers.Rules() {
		if r.Name == name {
			_, err := io.WriteString(stdout, r.Text())
			return err
		}
	}
	for _, b := range builtins {
		if b.name == name {
			_, err := fmt.Fprintf(stdout, "%s: %s\n%s", b.name, b.summary, b.text)
			return err
		}
	}
	for _, r := range analyzers.GosecRules() {
		if r.ID == name {
			_, err := fmt.Fprintf(stdout, "%s: %s\n\n%s", r.ID, r.Summary(), r.Text())
			return err
		}
	}
	return unknownRule(name)
}

// listRules prints the rules, a line each.
func listRules(args []string, stdout io.Writer) error {
	rest, err := parse(newFlagSet(), args)
	if err != nil {
		return err
	}
	if len(rest) > 0 {
		return usagef("rules takes no arguments; credvet explain %s explains one", rest[0])
	}
	line := func(name, summary string) error {
		_, err := fmt.Fprintf(stdout, "%-16s %s\n", name, summary)
		return err
	}
	for _, r := range analyzers.Rules() {
		if err := line(r.Name, r.Summary()); err != nil {
			return err
		}
	}
	for _, b := range builtins {
		if err := line(b.name, b.summary); err != nil {
			return err
		}
	}
	for _, r := range analyzers.GosecRules() {
		if err := line(r.ID, r.Summary()); err != nil {
			return err
		}
	}
	return nil
}
