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

// A protection is a use by a sink of what came in as it was and gets there
// protected.
type protection struct {
	fn    *summary.Function
	event summary.Event
}

// protectedFields maps fields, as Type.Field, to their protections.
func protectedFields(p *rule.Pass) map[string][]protection {
	fields := map[string][]protection{}
	for _, fn := range p.Summaries.Functions {
		for _, e := range fn.Events {
			if e.Use.Kind != summary.Sunk || e.Use.Sink != "store" || !e.Label.State.Protected() {
				continue
			}
			if name := fn.FieldName(e.Label); name != "" {
				fields[name] = append(fields[name], protection{fn, e})
			}
		}
	}
	return fields
}

// entrusted reports whether a candidate's field is stored as it came in, in a
// new record, while it is protected before another sink of the same store; and
// nobody in the package protects it before this one, not even sometimes. The
// candidate is given the other sink.
func (j *judge) entrusted(c *candidate) bool {
	if !c.stands() || !makesRecord(c.event.Use.What) || c.fn.Protects(c.event.Label) {
		return false
	}
	sinks := j.protected[c.field]
	if slices.ContainsFunc(sinks, func(p protection) bool { return p.event.Use.At == c.event.Use.At }) {
		return false
	}
	i := slices.IndexFunc(sinks, func(p protection) bool { return storeOf(p.fn) == storeOf(c.fn) })
	if i < 0 {
		return false
	}
	c.sibling = &sinks[i].event
	return true
}

// storeOf names the type whose methods keep records; "" for functions.
func storeOf(fn *summary.Function) string {
	if recv := fn.SSA.Signature.Recv(); recv != nil {
		return strings.TrimPrefix(recv.Type().String(), "*")
	}
	return ""
}

// recordMakers begin the names of the functions that store what is new. What
// stores what there is already may be given the hash that it has.
var recordMakers = []string{"Insert", "Create"}

func makesRecord(sink string) bool {
	name := sink[strings.LastIndexByte(sink, '.')+1:]
	return slices.ContainsFunc(recordMakers, func(verb string) bool { return strings.HasPrefix(name, verb) })
}
