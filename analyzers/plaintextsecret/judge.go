package plaintextsecret

import (
	"strings"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// A candidate is a secret that reaches a sink unprotected.
type candidate struct {
	fn         *summary.Function
	event      summary.Event
	confidence config.Confidence
	subject    string          // what reaches the sink, for the message
	somePart   bool            // of the request, known as no particular part of it
	cause      string          // candidates of one cause are one finding
	field      string          // Type.Field, where the subject is a field
	more       []string        // further fields that go the same way
	also       []summary.Event // further sinks of the same cause
	sibling    *summary.Event  // the sink before which the same field is protected
}

// judge collects the candidates of a package.
type judge struct {
	pass *rule.Pass
	list []*candidate

	protected map[string][]protection // by field
}

func newJudge(p *rule.Pass) *judge { return &judge{pass: p, protected: protectedFields(p)} }

// consider decides whether an event is a candidate, and how sure that is.
func (j *judge) consider(fn *summary.Function, e summary.Event) {
	l := e.Label
	if !l.Has(summary.Secret) || l.Has(summary.MapKey) || !sinkCounts(e) {
		return
	}
	if calleeSaw(e) || restored(e) || identifies(e) || unsealed(fn, e) || designates(fn, l) || fn.Described(l) || fn.Counts(l) {
		return
	}
	if l.State.Protected() || l.State == summary.FastHashed && !guessable(l) {
		return
	}
	c := &candidate{fn: fn, event: e}
	guesses := 0
	if l.Has(summary.Named) && !proven(fn, l) {
		guesses++
	}
	if e.Use.Facets&summary.Named != 0 && e.Use.Facets&summary.Secret == 0 {
		guesses++ // the sink is known by its name
	} else if e.Use.Unread && (l.Has(summary.Password) || queries(e)) {
		guesses++ // the statement may have the database hash it, or look for it
	}
	if input, path, ok := l.Input(); ok {
		if !j.fromInput(c, input, path) || judgedByCallee(c, path) {
			return
		}
		guesses += j.extraGuess(c, path)
		if e.Use.Partly {
			guesses++ // whether it is protected is for the operator to say
		}
	} else {
		src := fn.Source(l)
		if e.Use.Partly {
			if opened(src) {
				return // and sealed again
			}
			guesses++ // whether it is protected is for the operator to say
		}
		c.subject = strings.TrimPrefix(src.What, "result of ")
		if l.Has(summary.Request) && src.Facets&summary.Secret == 0 {
			c.subject, c.somePart = requested(l), true
		}
		c.cause = src.At.String() + src.What
		if name, ok := strings.CutPrefix(src.What, "field "); ok {
			c.field = name
			c.cause = src.What // one finding for a field, not one for each statement that stores it
			if l.Has(summary.Password) {
				guesses++ // by then it may hold the hash
			}
		}
		if l.Has(summary.Random) {
			c.subject = "a token made by " + c.subject
		}
	}
	if _, field, ok := strings.Cut(c.field, "."); ok && vocabulary.Signature(field) {
		return // of one message
	}
	c.confidence = config.High.Less(guesses)
	if e.Use.Sink == "file" && !l.Has(summary.Request) {
		c.confidence = min(c.confidence, config.Low) // programs keep credentials in files of their own on purpose
	}
	if e.Use.Told && c.confidence < config.High {
		return // what is known here of the value adds nothing
	}
	j.list = append(j.list, c)
}

// guessable reports whether a secret can be found from a fast hash of it: what a
// person chose, but not what a generator made, unless that is short.
func guessable(l summary.Label) bool {
	return l.Has(summary.Password) && (!l.Has(summary.Random) || l.Has(summary.Short|summary.Cut))
}

// sinkCounts reports whether a sink is one that keeps what it is given.
func sinkCounts(e summary.Event) bool {
	switch e.Use.Sink {
	case "metadata", "store", "file":
		return true
	case "cookie":
		return e.Label.Has(summary.Password) // a token in a cookie is what cookies are for
	}
	return false
}

// restored reports whether a value goes back to a store that it was read
// from: the defect stands where it got there first.
func restored(e summary.Event) bool {
	return e.Use.Sink == "store" && e.Label.Has(summary.Loaded)
}

// opened reports whether a source is what was sealed before.
func opened(src *summary.Source) bool {
	name := src.What[strings.LastIndexByte(src.What, '.')+1:]
	return strings.HasPrefix(name, "Open") || strings.HasPrefix(name, "Decrypt") || strings.HasPrefix(name, "Unwrap")
}

// queries reports whether a sink is there for statements that give rows: most
// only look for what they are given.
func queries(e summary.Event) bool {
	return strings.HasPrefix(e.Use.What[strings.LastIndexByte(e.Use.What, '.')+1:], "Query")
}

// identifies reports whether a random value goes to a column that is not
// named like a secret: then it is an identifier.
func identifies(e summary.Event) bool {
	return e.Use.Column != "" && e.Label.Has(summary.Random) && !e.Label.Has(summary.Named) && vocabulary.Secret(e.Use.Column) == vocabulary.None
}

// unsealed reports whether what was sealed before goes where no name says that
// it is a secret: what is sealed may be anything, and is what its column says.
func unsealed(fn *summary.Function, e summary.Event) bool {
	src := fn.Source(e.Label)
	return src != nil && opened(src) && !e.Named && vocabulary.Secret(e.Use.Column) == vocabulary.None
}

// designates reports whether a value is what an object is called: nothing but a
// name says that it is a secret, and it was read from where the object's name
// stands. A password stays one wherever it is put.
func designates(fn *summary.Function, l summary.Label) bool {
	return l.Has(summary.ObjectName) && !l.Has(summary.Password|summary.Request|summary.Random) && !proven(fn, l)
}

// proven reports whether a label's secrecy stands on more than a name: its
// source is described by a model row.
func proven(fn *summary.Function, l summary.Label) bool {
	src := fn.Source(l)
	return src != nil && src.Facets&summary.Secret != 0 && src.Facets&summary.Named == 0
}

// fromInput judges a secret that came in as an input of the function. What a
// caller passes is the caller's to judge, unless it is the request itself or
// a field of an object, whose name says what it holds.
func (j *judge) fromInput(c *candidate, input int, path string) bool {
	l := c.event.Label
	if input >= len(c.fn.SSA.Params) {
		return false // captured: the enclosing function sees it
	}
	param := c.fn.SSA.Params[input]
	switch {
	case l.Has(summary.Request):
		c.subject, c.somePart = requested(l), true
	case path == "":
		c.subject = "parameter " + param.Name()
	default:
		c.subject = "value under the key " + fieldName(path) + " of " + param.Name()
		if name := c.fn.FieldName(l); name != "" {
			c.subject, c.field = "field "+name, name
		}
		switch {
		case strings.HasSuffix(path, "…"): // too deep to be named
			c.subject, c.field = "a secret in "+param.Name(), ""
		case c.field != "" && holdsObject(param.Type(), path):
			c.subject = "a secret in field " + c.field
		}
		if l.State == summary.Encoded && !c.namedSecret(path) {
			return false // a token is secret, not all that it is made of
		}
	}
	c.cause = c.fn.SSA.String() + c.subject
	if path != "" && !l.Has(summary.Request) {
		c.cause = c.subject
	}
	return true
}

// requested names a part of the request that is a secret.
func requested(l summary.Label) string {
	if l.Has(summary.Password) {
		return "a password from the request"
	}
	return "a secret from the request"
}

// calleeSaw reports whether the callee that has the sink could judge the flow
// itself, so that the finding stands there: not in generated code, where nobody
// would see it.
func calleeSaw(e summary.Event) bool {
	if e.Use.Facets&summary.Secret == 0 || e.Use.Hops == nil || !e.Use.Edited {
		return false
	}
	return e.Use.Facets&summary.Request != 0 || e.Use.From.Path != "" && e.Use.Facets&summary.Password == 0
}

// judgedByCallee reports whether the callee that has the sink was handed the very
// object with the password, and could tell by the hash beside it that it is one.
func judgedByCallee(c *candidate, path string) bool {
	u := c.event.Use
	return len(u.Hops) > 0 && u.Edited && u.From.Path == path && u.Facets&summary.Password != 0 && hasHashedSibling(c, path)
}

// extraGuess counts what is not known of an input: a parameter may hold what
// callers have protected, and so may a field that is named for a password.
func (j *judge) extraGuess(c *candidate, path string) int {
	l := c.event.Label
	switch {
	case l.Has(summary.Request):
		return 0
	case path == "":
		return 2
	case l.Has(summary.Password) && !hasHashedSibling(c, path) && !j.entrusted(c):
		return 1
	}
	return 0
}

// namedSecret reports whether what a candidate began at is named like a secret.
func (c *candidate) namedSecret(path string) bool {
	owner, _, _ := strings.Cut(c.field, ".")
	return vocabulary.SecretField(owner, fieldName(path)) != vocabulary.None
}

func fieldName(path string) string {
	return strings.Trim(path[strings.LastIndexAny(path, ".{")+1:], "{}")
}

// hasHashedSibling reports whether the type of the field beside the stored one
// has another for its hash: then this one holds the clear text.
func hasHashedSibling(c *candidate, path string) bool {
	i, _, _ := c.event.Label.Input()
	name := fieldName(path)
	for _, sibling := range siblingFields(c.fn.SSA.Params[i].Type(), path) {
		if sibling != name && vocabulary.IsHashName(sibling) {
			return true
		}
	}
	return false
}
