package summary

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// A Compare says that two values are compared for equality, as a caller of
// the function that does it sees it.
type Compare struct {
	Sides    [2]CompareSide
	How      string // "==", "bytes.Equal"
	Constant bool   // in a time that does not depend on the values
	Look     bool   // a map is looked up by the first side
	Match    Verdict
	Mismatch Verdict
	Returned int    // 1 + the result that is the outcome itself; 0 if none is
	Blames   bool   // some ways that only a mismatch takes refuse, and none does anything with the values
	Ignored  bool   // nothing is done with the outcome
	Recheck  bool   // one side was looked up by the other
	Sibling  bool   // the second side was looked up by what came with the first, or the reverse
	Rewrites bool   // one side is then written to where the other came from
	Remakes  bool   // what is made of one side is then written to where the other came from
	Renews   bool   // a mismatch sets a cookie to one of the sides, which the other side came from
	Owner    string // the type whose method does it
	Function string // the function that does it
	At       finding.Place
	Hops     []Hop    // the calls that lead to it
	Original *Compare // of a comparison in another package: as its own package has it, without paths
	pos      token.Pos
}

// A CompareSide is one of the two values.
type CompareSide struct {
	Names    []string // what the program calls it, the nearest name first
	Owner    string   // the type of which it is a field
	Field    bool     // the first name is a field's or a constant key
	Element  bool     // one of several: of a range, or found by a key
	Missing  bool     // a map's zero value stands for keys that it lacks
	Getter   string   // what of a request it is: header, form value, cookie
	Key      string   // and its name
	Framed   bool     // the getter is one of a framework's context, which servers only have
	Derived  bool     // a function took it out of a text of the request: it parses, decodes, decrypts
	Unset    bool     // read here from a setting that may be missing: an environment variable
	Constant bool
	Nonempty bool // the function tests that it is not empty
	Root     CompareRoot
	RootName string // of the parameter, the variable or the function that it is read from
	RootType string // with its package's path
	Message  bool   // RootParam: a message of an RPC
	Input    int    // which input it is read from, or -1
	Whole    bool   // it is that input itself
	Ends     []End
}

// CompareRoot says what a compared value is read from.
type CompareRoot uint8

// The roots.
const (
	RootUnknown CompareRoot = iota
	RootParam
	RootReceiver
	RootGlobal
	RootCall
	RootLocal
)

// An End says where a compared value began.
type End struct {
	Input  bool // at From, an input; else at a source
	From   Ref
	State  State
	Facets Facets
	What   string
	At     finding.Place
	Hops   []Hop
	found  found
}

// A Comparison is a Compare as the function sees it that does it, or that
// calls what does it.
type Comparison struct {
	Compare
	Instr  ssa.Instruction
	Pos    token.Pos // where it stands, or the call that leads to it in another package
	Called bool      // it stands in a function that is called, not here
	Far    bool      // it stands in another package
	Values [2]ssa.Value
}

// The bounds of what is kept of comparisons.
const (
	maxCompares = 12
	maxEnds     = 6
	maxNames    = 6
)

// Facets joins what is known of the side's value, wherever it began.
func (s *CompareSide) Facets() Facets {
	var facets Facets
	for _, e := range s.Ends {
		facets |= e.Facets
	}
	return facets
}

// compareOp records a comparison by an operator.
func (f *Function) compareOp(i *ssa.BinOp) {
	if !f.final || i.Op != token.EQL && i.Op != token.NEQ || !comparesText(i.X, i.Y) {
		return
	}
	c := Compare{How: i.Op.String()}
	c.Match, c.Mismatch, c.Returned = f.verdicts(i, i.Op == token.EQL)
	f.compared(c, i, compareOperand{v: i.X}, compareOperand{v: i.Y})
}

// comparesText reports whether the operands can be secrets: text, or text in
// an interface, none of them a constant.
func comparesText(x, y ssa.Value) bool {
	if isConstant(x) || isConstant(y) {
		return false
	}
	return isText(ssabuild.UnderInterface(x).Type()) || isText(ssabuild.UnderInterface(y).Type())
}

// isConstant reports whether a value is a constant, or its spelling by a String
// method of its type.
func isConstant(v ssa.Value) bool {
	v = ssabuild.UnderInterface(v)
	if call, ok := v.(*ssa.Call); ok && len(call.Call.Args) == 1 {
		if fn := call.Call.StaticCallee(); fn != nil && fn.Name() == "String" {
			v = call.Call.Args[0]
		}
	}
	_, ok := v.(*ssa.Const)
	return ok
}

// compareLookup records a look-up in a map by text that came from outside.
func (f *Function) compareLookup(i *ssa.Lookup) {
	if !f.final || isString(i.X.Type()) || isConstant(i.Index) || !isText(i.Index.Type()) {
		return
	}
	f.compared(Compare{How: "a map look-up", Look: true}, i, compareOperand{v: i.Index}, compareOperand{v: i.X, path: "{#}"})
}

// A compareOperand is a compared value, or what stands at a path below one.
type compareOperand struct {
	v    ssa.Value
	path string
}

// compared records a comparison of two operands at an instruction.
func (f *Function) compared(c Compare, at ssa.Instruction, x, y compareOperand) {
	c.Sides = [2]CompareSide{f.compareSide(x, at), f.compareSide(y, at)}
	if c.Sides[0].Constant || c.Sides[1].Constant || !worthComparing(&c) {
		return
	}
	c.Function, c.At, c.pos = f.SSA.Name(), f.place(at.Pos()), at.Pos()
	if fn := outermost(f.SSA); fn != f.SSA || fn.Signature.Recv() != nil {
		c.Function = fn.Name()
		if recv := fn.Signature.Recv(); recv != nil {
			c.Owner = model.TypeName(recv.Type())
		}
	}
	c.Recheck, c.Sibling = f.lookedUp(x.v, y.v)
	c.Rewrites = f.rewritten(x.v, y.v) || f.rewritten(y.v, x.v)
	c.Remakes = x.v != nil && y.v != nil && (ssabuild.Remade(x.v, y.v) || ssabuild.Remade(y.v, x.v))
	c.Renews = slices.ContainsFunc(c.Sides[:], func(s CompareSide) bool { return s.Getter == "cookie" }) && f.renewed(at, x.v, y.v)
	c.Blames = f.blames(at, x.v, y.v)
	for k, o := range []compareOperand{x, y} {
		c.Sides[k].Nonempty = f.testedEmpty(o.v)
	}
	f.Comparisons = append(f.Comparisons, Comparison{Compare: c, Instr: at, Pos: at.Pos(), Values: [2]ssa.Value{x.v, y.v}})
}

func outermost(fn *ssa.Function) *ssa.Function {
	for fn.Parent() != nil {
		fn = fn.Parent()
	}
	return fn
}

// worthComparing reports whether the sides can matter to anyone: one of them
// is known or named to be a secret, or came from a request.
func worthComparing(c *Compare) bool {
	if len(c.Sides[0].Ends) == 0 && len(c.Sides[0].Names) == 0 || len(c.Sides[1].Ends) == 0 && len(c.Sides[1].Names) == 0 {
		return false
	}
	if c.Constant {
		return true
	}
	for k := range c.Sides {
		s := &c.Sides[k]
		if s.Facets()&(Secret|Request|Computed) != 0 || s.Derived || s.Whole && s.Root == RootParam {
			return true
		}
		for i, n := range s.Names {
			owner := ""
			if i == 0 {
				owner = s.Owner
			}
			if nameFacets(owner, n)&Secret != 0 {
				return true
			}
		}
	}
	return false
}

// compareSide describes one side.
func (f *Function) compareSide(o compareOperand, at ssa.Instruction) CompareSide {
	s := CompareSide{Input: -1, Element: o.path != ""}
	f.nameSide(o.v, &s, 0)
	f.addEnds(&s, f.contentBelow(o.v, o.path, at, true), nil)
	return s
}

// addEnds adds where labels began; hops lead on from there.
func (f *Function) addEnds(s *CompareSide, list []found, hops []Hop) {
	for _, l := range list {
		e := End{State: l.label.State, Facets: l.label.Facets, found: l}
		if i, path, ok := l.label.Input(); ok {
			e.Input, e.From = true, Ref{In, i, path}
		} else if src := f.Source(l.label); src != nil {
			e.What, e.At = src.What, src.At
			e.Facets |= src.Facets
		}
		e.Hops = hops
		s.addEnd(e)
	}
}

func (s *CompareSide) addEnd(e End) {
	for _, old := range s.Ends {
		if old.Input == e.Input && old.From == e.From && old.At == e.At && old.What == e.What && old.State == e.State && old.Facets == e.Facets {
			return
		}
	}
	if len(s.Ends) < maxEnds {
		s.Ends = append(s.Ends, e)
		return
	}
	// The last one gives way to one that says more.
	if last := &s.Ends[maxEnds-1]; weight(e.Facets) > weight(last.Facets) {
		*last = e
	}
}

// weight orders facets by what they say about a compared value.
func weight(facets Facets) int {
	n := 0
	for i, fc := range []Facets{Named, Stored, Secret, Computed, Request} {
		if facets&fc != 0 {
			n |= 1 << i
		}
	}
	return n
}
