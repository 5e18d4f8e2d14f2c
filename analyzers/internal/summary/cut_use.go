package summary

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// consume records what a call takes its arguments for: keys, texts that are
// hashed, sealed, compared or verified, and shortened secrets that go where
// nobody knows.
func (f *Function) consume(c *ssa.CallCommon, obj *types.Func, known bool, at ssa.Instruction) {
	if !f.final || obj == nil {
		return
	}
	args := c.Args
	shift := 0
	if c.IsInvoke() {
		args = append([]ssa.Value{c.Value}, args...)
	}
	if obj.Signature().Recv() != nil {
		shift = 1
	}
	for _, row := range f.pkg.rows.Functions(obj) {
		switch {
		case row.Kind == model.Answer:
			f.answered(obj, args, at)
		case row.Kind == model.Compare, row.Kind == model.Verify, row.Kind == model.Sanitizer && row.State != "masked":
			for _, ref := range rowRefs(obj, row.From) {
				if ref.Side == In && ref.Index < len(args) {
					f.consumed(Checked, row.Name(), f.contentBelow(args[ref.Index], ref.Path, at, true), at)
				}
			}
		}
	}
	crypto := f.cryptographic(obj)
	for k, a := range args {
		p := k - shift
		if p < 0 || p >= obj.Signature().Params().Len() {
			continue
		}
		switch {
		case crypto && keyParameter(obj, p):
			f.consumed(Keyed, funcWord(obj), f.content(a, at, true), at)
		case !known && !f.shows(obj):
			list := f.content(a, at, true)
			list = slices.DeleteFunc(list, func(l found) bool { return !l.label.Has(Cut) || !l.label.Has(Secret) })
			f.consumed(Given, funcWord(obj), list, at)
		}
	}
}

// answered records enumerated values that a framework's function answers with.
func (f *Function) answered(obj *types.Func, args []ssa.Value, at ssa.Instruction) {
	for _, a := range args {
		list := slices.DeleteFunc(f.content(a, at, true), func(l found) bool { return !l.label.Has(Enumerated | WholeMap) })
		for _, l := range list {
			f.event(at, Use{Kind: Sunk, Sink: "response", What: funcWord(obj), At: f.place(at.Pos())}, l)
		}
	}
}

func (f *Function) consumed(kind UseKind, what string, list []found, at ssa.Instruction) {
	for _, l := range list {
		f.event(at, Use{Kind: kind, What: what, At: f.place(at.Pos())}, l)
	}
}

// shows reports whether a function shows what it is given, or looks at it only.
func (f *Function) shows(obj *types.Func) bool {
	return obj.Pkg() == nil || displays[obj.Pkg().Path()] || vocabulary.Shortened(obj.Name()) || vocabulary.Checking(obj.Name())
}

// cryptographic reports whether a function is one of a package of ciphers,
// signatures and keys.
func (f *Function) cryptographic(obj *types.Func) bool {
	if obj.Pkg() == nil || obj.Pkg() == f.pkg.pass.Pkg {
		return false
	}
	path := obj.Pkg().Path()
	if path == "crypto/rand" || path == "crypto/subtle" {
		return false
	}
	for word := range strings.FieldsFuncSeq(path, func(r rune) bool { return r == '/' || r == '-' || r == '.' || r == '_' }) {
		switch word {
		case "crypto", "nacl", "openpgp", "jose", "age", "fernet", "paseto", "cryptobyte":
			return true
		}
	}
	return false
}

// keyParameter reports whether a parameter of a cryptographic function is a
// key or a password: by its name, as an array that is no nonce, or as the only
// input of a function that reads keys.
func keyParameter(obj *types.Func, index int) bool {
	v := obj.Signature().Params().At(index)
	if !isText(v.Type()) && !isReader(v.Type()) {
		return false
	}
	words := vocabulary.Words(v.Name())
	if len(words) > 0 {
		switch words[len(words)-1] {
		case "key", "password", "passphrase", "secret", "seed", "pass", "pwd", "psk":
			return true
		case "nonce", "iv", "salt", "out", "dst", "mac", "sig", "tag", "message", "box", "digest", "ciphertext", "plaintext":
			return false
		}
	}
	if isArray(v.Type()) {
		return true
	}
	fn := vocabulary.Words(obj.Name())
	return len(fn) > 1 && (fn[0] == "parse" || fn[0] == "read" || fn[0] == "new" || fn[0] == "load") && slices.ContainsFunc(fn[1:], func(w string) bool {
		return w == "key" || w == "keys" || w == "keyring"
	})
}

func isReader(t types.Type) bool {
	i, ok := t.Underlying().(*types.Interface)
	if !ok {
		return false
	}
	for m := range i.Methods() {
		if m.Name() == "Read" {
			return true
		}
	}
	return false
}

// measure records that the length of an input is compared with a maximum:
// callers that heed the verdict have bounded what they pass.
func (f *Function) measure(cmp *ssa.BinOp) {
	if !f.final || len(f.SSA.Params) == 0 {
		return
	}
	for _, pair := range [][2]ssa.Value{{cmp.X, cmp.Y}, {cmp.Y, cmp.X}} {
		c, ok := pair[0].(*ssa.Call)
		if !ok || len(c.Call.Args) != 1 || !isLen(c, c.Call.Args[0]) {
			continue
		}
		if n, isConst := constInt(pair[1]); isConst && n <= 1 || !f.limits(cmp, pair[0]) {
			continue
		}
		f.consumed(Measured, "len", f.content(c.Call.Args[0], cmp, false), cmp)
	}
}

// limits reports whether a comparison with a length can refuse what is too long.
func (f *Function) limits(cmp *ssa.BinOp, length ssa.Value) bool {
	op := cmp.Op
	if cmp.Y == length {
		op = mirrored(op)
	}
	if op == token.EQL || op == token.NEQ {
		return true
	}
	for _, r := range *cmp.Referrers() {
		if _, debug := r.(*ssa.DebugRef); debug {
			continue
		}
		branch, ok := r.(*ssa.If)
		if !ok {
			return true // the verdict is the comparison itself
		}
		long := branch.Block().Succs[0]
		if op == token.LSS || op == token.LEQ {
			long = branch.Block().Succs[1]
		}
		if refuses(long) {
			return true
		}
	}
	return false
}

// reinstalls records that the request's body is replaced by what was read of it.
func (f *Function) reinstalls(i *ssa.Store) {
	fa, ok := i.Addr.(*ssa.FieldAddr)
	if !f.final || !ok {
		return
	}
	list := f.content(i.Val, i, true)
	for _, p := range f.refs(fa) {
		if f.bodyFacet(p) != 0 {
			list = slices.DeleteFunc(list, func(l found) bool { return !l.label.Has(BoundCut) || !l.label.Has(Body) || isReaderOf(i.Val) })
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
	for _, r := range *c.Referrers() {
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

// limitedReader marks what is put into a LimitedReader. It is reached through
// the bound only.
func limitedReader(i *ssa.Store, labels []found, refs []place) ([]found, []place) {
	fa, ok := i.Addr.(*ssa.FieldAddr)
	if !ok || model.TypeName(fa.X.Type()) != "LimitedReader" {
		return labels, refs
	}
	if fd := fieldOf(fa.X.Type(), fa.Field); fd.v == nil || fd.v.Name() != "R" || fd.v.Pkg().Path() != "io" {
		return labels, refs
	}
	for k := range labels {
		labels[k].label.Facets |= BoundCut
	}
	return labels, nil
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
