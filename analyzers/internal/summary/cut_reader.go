package summary

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// reinstalls records that the request's body is replaced by what was read of it.
func (f *Function) reinstalls(i *ssa.Store) {
	fa, ok := i.Addr.(*ssa.FieldAddr)
	if !f.final || !ok {
		return
	}
	for _, p := range f.refs(fa) {
		if f.bodyFacet(p) != 0 {
			list := slices.DeleteFunc(f.content(i.Val, i, true), func(l found) bool { return !l.label.Has(BoundCut) || !l.label.Has(Body) || isReaderOf(i.Val) })
			f.consumed(Reinstall, "the request's body", list, i)
		}
	}
}

// isReaderOf reports whether a body is replaced by a bounded reader of itself,
// which has not been read.
func isReaderOf(v ssa.Value) bool {
	for {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.ChangeInterface:
			v = x.X
		case *ssa.Call:
			name, _ := calleeName(&x.Call)
			if name == "LimitReader" {
				return true
			}
			if len(x.Call.Args) == 0 {
				return false
			}
			v = x.Call.Args[0]
		default:
			return false
		}
	}
}

// OverflowTested reports whether the function tests, anywhere, how much came
// out of the bounded reader that an event's label went through: the length of
// the data, a buffer's length, a count, or what is left of the bound.
func (f *Function) OverflowTested(e Event) bool { return f.overflowTested(e.Label) }

func (f *Function) overflowTested(l Label) bool {
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			cmp, ok := instr.(*ssa.BinOp)
			if !ok {
				continue
			}
			switch cmp.Op {
			case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
			default:
				continue
			}
			for _, pair := range [][2]ssa.Value{{cmp.X, cmp.Y}, {cmp.Y, cmp.X}} {
				if f.counts(pair[0], l, instr, 0) && !isLeast(pair[1]) || leftOver(pair[0]) {
					return true
				}
			}
		}
	}
	for _, e := range f.Events {
		if e.Use.Kind == Measured && e.Label.origin == l.origin && e.Label.Has(BoundCut) {
			return true
		}
	}
	return false
}

// isLeast reports whether a comparison with the value only asks whether there
// is anything at all.
func isLeast(v ssa.Value) bool {
	if c, ok := v.(*ssa.Const); ok && c.IsNil() {
		return true
	}
	n, ok := constInt(v)
	return ok && n <= 0
}

// counts reports whether a number tells how much of a label's text there is.
func (f *Function) counts(v ssa.Value, l Label, at ssa.Instruction, depth int) bool {
	if depth > 4 {
		return false
	}
	bears := func(x ssa.Value) bool {
		for _, got := range f.content(x, at, true) {
			if got.label.origin == l.origin && got.label.Has(BoundCut) {
				return true
			}
		}
		return false
	}
	switch x := v.(type) {
	case *ssa.Convert:
		return f.counts(x.X, l, at, depth+1)
	case *ssa.BinOp:
		return f.counts(x.X, l, at, depth+1) || f.counts(x.Y, l, at, depth+1)
	case *ssa.Phi:
		for _, e := range x.Edges {
			if f.counts(e, l, at, depth+1) {
				return true
			}
		}
	case *ssa.Extract:
		if c, ok := x.Tuple.(*ssa.Call); ok && isInteger(x.Type()) {
			return slices.ContainsFunc(c.Call.Args, bears)
		}
	case *ssa.Call:
		if b, ok := x.Call.Value.(*ssa.Builtin); ok {
			return b.Name() == "len" && bears(x.Call.Args[0])
		}
		if x.Call.IsInvoke() {
			return isInteger(x.Type()) && bears(x.Call.Value)
		}
		return isInteger(x.Type()) && slices.ContainsFunc(x.Call.Args, bears)
	}
	return false
}

func isInteger(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsInteger != 0
}

// leftOver reports whether a value is what a LimitedReader has left.
func leftOver(v ssa.Value) bool {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	fa, ok := load.X.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	fd := fieldOf(fa.X.Type(), fa.Field)
	return fd.v != nil && fd.v.Name() == "N" && model.TypeName(fa.X.Type()) == "LimitedReader"
}

// WholeBeside reports whether the same text reaches the same use unshortened,
// too: the head was read for a look, and is put before the rest again.
func (f *Function) WholeBeside(e Event) bool {
	for _, o := range f.Events {
		if o.Instr == e.Instr && o.Use.Kind == e.Use.Kind && o.Use.What == e.Use.What && o.Label.origin == e.Label.origin && !o.Label.Has(Shortened|BoundRefuse) {
			return true
		}
	}
	return e.Use.Kind == Reinstall && f.restRead(e)
}

// restRead reports whether the body that is put back has the rest of the old
// one behind it.
func (f *Function) restRead(e Event) bool {
	st, ok := e.Instr.(*ssa.Store)
	if !ok {
		return false
	}
	for _, l := range f.content(st.Val, st, true) {
		if l.label.origin == e.Label.origin && !l.label.Has(BoundCut|BoundRefuse) {
			return true
		}
	}
	return false
}

// unscanned marks what a scanner yields whose error nobody asks for: it stops
// silently at a token that is too long.
func (f *Function) unscanned(c *ssa.Call, at ssa.Instruction) {
	if !calls(c, "bufio", "NewScanner") || asksForError(c) {
		return
	}
	for _, l := range f.content(c.Call.Args[0], at, true) {
		nl := l.label
		nl.Facets = nl.Facets&^BoundRefuse | LinesCut
		f.addTo(&f.val(c).labels, holder{v: c}, nl, evidence{holder: l.holder, label: l.from, pos: c.Pos(), note: "read by a scanner whose error is not asked for"})
	}
}

// asksForError reports whether a scanner's Err is called, or the scanner goes
// where that may happen.
func asksForError(c *ssa.Call) bool {
	for _, r := range ssabuild.Uses(c) {
		switch r := r.(type) {
		case *ssa.DebugRef:
		case *ssa.Call:
			fn := r.Call.StaticCallee()
			if fn == nil || fn.Name() == "Err" || fn.Signature.Recv() == nil {
				return true
			}
		default:
			return true
		}
	}
	return false
}

// limitedReader marks what is put into a LimitedReader, or into a reader of ours
// that counts. It is reached through the bound only.
func limitedReader(i *ssa.Store, labels []found, refs []place) ([]found, []place) {
	fa, ok := i.Addr.(*ssa.FieldAddr)
	if !ok {
		return labels, refs
	}
	bound := boundOf(fa)
	if bound == 0 {
		return labels, refs
	}
	for k := range labels {
		labels[k].label.Facets |= bound
	}
	return labels, nil
}

// boundOf is how what is read through a field is bounded by the reader that has it.
func boundOf(fa *ssa.FieldAddr) Facets {
	fd := fieldOf(fa.X.Type(), fa.Field)
	if fd.v == nil || !hasMethod(fd.v.Type(), "Read") {
		return 0
	}
	if fd.v.Pkg().Path() == "io" && fd.v.Name() == "R" && model.TypeName(fa.X.Type()) == "LimitedReader" {
		return BoundCut
	}
	switch ssabuild.LimitOf(fa.X.Type(), fa.Parent().Prog) {
	case ssabuild.Cuts:
		return BoundCut
	case ssabuild.Refuses:
		return BoundRefuse
	}
	return 0
}

// failsWhenCut reports whether a function fails on a text that lacks its end.
func failsWhenCut(fn *types.Func) bool {
	if fn.Pkg() == nil {
		return false
	}
	switch fn.Pkg().Path() {
	case "encoding/json", "encoding/xml", "encoding/gob", "encoding/asn1", "encoding/pem", "compress/gzip", "archive/zip", "google.golang.org/protobuf/proto", "crypto/x509":
		return fn.Name() == "Decode" || strings.HasPrefix(fn.Name(), "Unmarshal") || strings.HasPrefix(fn.Name(), "Parse") || fn.Name() == "Valid"
	}
	return false
}

// closeOnCut notes in a model's summary that its results are none of a text
// that lacks its end.
func closeOnCut(fn *types.Func, s *Summary) {
	if s == nil || !failsWhenCut(fn) {
		return
	}
	for i := range s.Flows {
		s.Flows[i].Facets |= BoundRefuse
	}
}
