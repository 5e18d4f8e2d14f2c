package plaintextsecret

import (
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

// A field that is named for a password may hold the hash by the time it is
// stored. Where one function of a package hashes the field of an object that it
// is given and stores it, callers hand the clear text to the package; so they do
// to the function beside it that makes a new record and does not hash.

// protectedFields maps fields, as Type.Field, to the uses by sinks that they
// reach protected after they came in as they were.
func protectedFields(p *rule.Pass) map[string][]summary.Event {
	fields := map[string][]summary.Event{}
	for _, fn := range p.Summaries.Functions {
		for _, e := range fn.Events {
			if e.Use.Kind != summary.Sunk || e.Use.Sink != "store" || !e.Label.State.Protected() {
				continue
			}
			if name := fn.FieldName(e.Label); name != "" {
				fields[name] = append(fields[name], e)
			}
		}
	}
	return fields
}

// entrusted reports whether a candidate's field is stored as it came in, in a
// new record, while it is protected before another sink; and nobody in the
// package protects it before this one, not even sometimes. The candidate is
// given the other sink.
func (j *judge) entrusted(c *candidate) bool {
	sinks := j.hashed[c.field]
	here := func(e summary.Event) bool { return e.Use.At == c.event.Use.At }
	if len(sinks) == 0 || slices.ContainsFunc(sinks, here) || !c.stands() || !makesRecord(c.event.Use.What) || c.fn.Protects(c.event.Label) {
		return false
	}
	c.sibling = &sinks[0]
	return true
}

// recordMakers begin the names of the functions that store what is new. What
// stores what there is already may be given the hash that it has.
var recordMakers = []string{"Insert", "Create"}

func makesRecord(sink string) bool {
	name := sink[strings.LastIndexByte(sink, '.')+1:]
	return slices.ContainsFunc(recordMakers, func(verb string) bool { return strings.HasPrefix(name, verb) })
}
