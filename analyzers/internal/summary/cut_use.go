package summary

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
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
					f.consumed(Checked, row.Name(), f.contentBelow(args[ref.Index], ref.Path, at, false), at)
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
			f.consumed(Keyed, funcWord(obj), f.content(a, at, isReader(a.Type())), at)
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
	for _, r := range ssabuild.Uses(cmp) {
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

// A useKey is what callers ask of a use that is no sink.
type useKey struct {
	kind   UseKind
	from   origin
	state  State
	facets Facets
}

// told reports whether the summary says already what callers have to know of
// an event: of what a value is taken for, the first use tells enough.
func (b *builder) told(e Event) bool {
	switch e.Use.Kind {
	case Measured:
		if e.Label.path != "" {
			return true
		}
	case Keyed, Checked:
	default:
		return false
	}
	key := useKey{e.Use.Kind, e.Label.origin, e.Label.State, e.Label.Facets & Shortened}
	if b.tells[key] {
		return true
	}
	if b.tells == nil {
		b.tells = map[useKey]bool{}
	}
	b.tells[key] = true
	return false
}
