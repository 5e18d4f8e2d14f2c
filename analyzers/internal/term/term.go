// Package term holds what is known of the values that routes are made of:
// handlers, middleware, routers and the tables they stand in.
//
// A Term is closed. Where it speaks of a function it carries what the function
// does (a Behaviour), never a name that a reader would have to look up. It
// depends on nothing but the inputs of the function that it was found in, and
// these are put in by whoever calls that function (see Instance).
//
// Terms and behaviours are parts of facts: no interfaces, no maps, no cycles
// once closed, bounded in size, the same on every run.
package term

import (
	"slices"
	"strconv"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/finding"
)

// An Op says what a Term is.
type Op uint8

// The kinds of terms.
const (
	Unknown Op = iota // Text says why
	Nil               // the zero value
	Text              // a constant, spelled in Text
	Input             // input Index of the function, at the access path Text
	Func              // a function of ours: Body, and in Args what it is bound to
	Lib               // a function of a dependency: Text names it
	Apply             // result Index of calling Args[0] with Args[1:]
	List              // Args are the elements
	Struct            // Args are the fields that Keys name
	Each              // one element of the list Args[0], at the path Text; Key tells the loop
	Join              // one of Args
	Router            // a router; Key identifies it
)

// A Term is a value, as far as it is known.
type Term struct {
	Op    Op
	Index int
	Text  string
	Key   string
	Field string // of an input or router: the field "pkg.Type.field" of ours that it is kept in
	Held  bool   // of an input: it is kept in a field that can hold a handler
	Recv  bool   // of a function: Args[0] is its receiver; else Args are its free variables
	Keys  []string
	Args  []Term
	Body  *Behaviour
}

// Why makes an unknown term.
func Why(reason string) Term { return Term{Op: Unknown, Text: reason} }

// Const makes a constant.
func Const(text string) Term { return Term{Op: Text, Text: text} }

// In makes an input.
func In(index int, path string) Term { return Term{Op: Input, Index: index, Text: path} }

// ListOf makes a list.
func ListOf(elems ...Term) Term { return Term{Op: List, Args: elems} }

// Known reports whether anything is known of the term.
func (t Term) Known() bool { return t.Op != Unknown && t.Op != Nil }

// String spells a term for tests and evidence.
func (t Term) String() string {
	switch t.Op {
	case Unknown:
		return "?"
	case Nil:
		return "nil"
	case Text:
		return strconv.Quote(t.Text)
	case Input:
		return "in" + strconv.Itoa(t.Index) + t.Text
	case Func:
		return t.name() + bracket("[", t.Args, "]")
	case Lib:
		return t.Text
	case Apply:
		return t.Args[0].String() + "(" + list(t.Args[1:]) + ")"
	case List:
		return "[" + list(t.Args) + "]"
	case Struct:
		var parts []string
		for i, a := range t.Args {
			parts = append(parts, t.Keys[i]+":"+a.String())
		}
		return "{" + strings.Join(parts, " ") + "}"
	case Each:
		return "each(" + list(t.Args) + ")" + t.Text
	case Join:
		return "(" + strings.ReplaceAll(list(t.Args), " ", "|") + ")"
	}
	return "router"
}

func bracket(open string, args []Term, end string) string {
	if len(args) == 0 {
		return ""
	}
	return open + list(args) + end
}

func list(args []Term) string {
	parts := make([]string, len(args))
	for i, a := range args {
		parts[i] = a.String()
	}
	return strings.Join(parts, " ")
}

// JoinOf makes the choice between terms, without repeats.
func JoinOf(terms ...Term) Term {
	if len(terms) == 1 && terms[0].Op != Join {
		return terms[0]
	}
	var c choice
	for _, t := range terms {
		c.add(t)
	}
	return c.term()
}

// A choice collects the terms of a join, as many as one has.
type choice struct{ args []Term }

func (c *choice) full() bool { return len(c.args) >= maxJoin }

func (c *choice) add(t Term) {
	for _, a := range flat(t) {
		if !c.full() && !slices.ContainsFunc(c.args, a.same) {
			c.args = append(c.args, a)
		}
	}
}

func (c *choice) term() Term {
	switch len(c.args) {
	case 0:
		return Why("nothing is known of it")
	case 1:
		return c.args[0]
	}
	return Term{Op: Join, Args: c.args}
}

const maxJoin = 6

func flat(t Term) []Term {
	if t.Op == Join {
		return t.Args
	}
	return []Term{t}
}

// same reports whether two terms have the same Identity.
func (t Term) same(u Term) bool {
	return t.Key == u.Key && t.alike(u) && slices.EqualFunc(t.Args, u.Args, func(a, b Term) bool {
		if a.Op != b.Op || a.Op != Router && a.Op != Func {
			return true // alike has compared it
		}
		return a.same(b)
	}) && (t.Op != Func || t.place() == u.place())
}

// alike reports whether two terms are spelled alike.
func (t Term) alike(u Term) bool {
	if t.Op != u.Op {
		return false
	}
	switch t.Op {
	case Unknown, Nil, Router:
		return true
	case Text, Lib:
		return t.Text == u.Text
	case Input:
		return t.Index == u.Index && t.Text == u.Text
	case Func:
		if t.name() != u.name() {
			return false
		}
	case Each:
		if t.Text != u.Text {
			return false
		}
	case Struct:
		if !slices.Equal(t.Keys, u.Keys) {
			return false
		}
	}
	return slices.EqualFunc(t.Args, u.Args, Term.alike)
}

func (t Term) name() string {
	if t.Body == nil {
		return ""
	}
	return t.Body.Name
}

func (t Term) place() finding.Place {
	if t.Body == nil {
		return finding.Place{}
	}
	return t.Body.At
}

// Identity tells terms apart.
func (t Term) Identity() string {
	id := t.String() + "#" + t.Key
	if t.Op == Func && t.Body != nil {
		id += placeKey(t.Body.At)
	}
	for _, a := range t.Args {
		if a.Op == Router || a.Op == Func {
			id += a.Identity()
		}
	}
	return id
}

func placeKey(p finding.Place) string {
	return p.Package + "/" + p.File + ":" + strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column)
}

// With adds an entry to a struct, or replaces it.
func (t Term) With(key string, value Term) Term {
	keys, args := append([]string(nil), t.Keys...), append([]Term(nil), t.Args...)
	for i, k := range keys {
		if k == key {
			args[i] = value
			t.Keys, t.Args = keys, args
			return t
		}
	}
	t.Keys, t.Args = append(keys, key), append(args, value)
	return t
}
