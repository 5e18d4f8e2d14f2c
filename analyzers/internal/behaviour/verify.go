package behaviour

import (
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/term"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// verify: a function is called that checks a credential.
func (f *function) verify(call ssa.CallInstruction, r *model.Row, to callee) {
	if f.callMustDiffer(call) {
		return
	}
	if v := call.Value(); v != nil && !ssabuild.Used(v) {
		return // it is called for the time that it takes
	}
	if f.onlyRequest(to) {
		return // somebody enrols: the secret comes with the code
	}
	if f.presentsOwn(r, to) {
		return // the service asks what kind of account it has
	}
	kind := term.VerifiesLogin
	if r.Proof || drawn(to) || ofFlow(to) || !strings.Contains(r.Package().Path, "otp") && f.long(to.args) {
		kind = term.VerifiesProof
	}
	f.effect(call, Seen{Kind: kind, What: r.Name()})
}

// long reports whether values are, by their names, what nobody finds by trying.
func (f *function) long(values []ssa.Value) bool {
	long := false
	for _, v := range values {
		if bearer(v) {
			long = true
			continue
		}
		a := f.e.Flow.About(f.ssa, v)
		if name := fieldName(v); vocabulary.Secret(name) != vocabulary.None {
			a.Short = vocabulary.FoundByTrying(name) // it says more than where it comes from
			a.Long = !a.Short
		}
		if a.Short {
			return false
		}
		long = long || a.Long
	}
	return long
}

// compare: what the request presents is compared with a secret.
func (f *function) compare(x *ssa.BinOp) {
	if x.Op != token.EQL && x.Op != token.NEQ || !isText(x.X.Type()) {
		return
	}
	if _, ok := x.X.(*ssa.Const); ok {
		return
	}
	if _, ok := x.Y.(*ssa.Const); ok {
		return
	}
	if onlyChooses(x) || ssabuild.Remade(x.X, x.Y) || ssabuild.Remade(x.Y, x.X) || x.Op == token.EQL && f.mustDiffer(x) {
		return
	}
	switch {
	case f.comparesLogin(x.X, x.Y):
		f.effect(x, Seen{Kind: f.verifiesBy(x.X, x.Y), What: "a comparison", Named: true})
	case givenOut(x.X, x.Y) != "":
		kind := term.VerifiesProof
		if vocabulary.FoundByTrying(givenOut(x.X, x.Y)) {
			kind = term.VerifiesLogin
		}
		f.effect(x, Seen{Kind: kind, What: "a comparison", Named: true})
	}
}

// verifiesBy tells whether what is compared may be found by trying, or is a
// proof: a MAC, or a token or key that the service has drawn.
func (f *function) verifiesBy(x, y ssa.Value) term.EffectKind {
	a, b := f.e.Flow.About(f.ssa, x), f.e.Flow.About(f.ssa, y)
	if a.MAC || b.MAC || ofChosenHeader(x) || ofChosenHeader(y) || f.long([]ssa.Value{x, y}) {
		return term.VerifiesProof
	}
	return term.VerifiesLogin
}

// presents reports whether a is what a request presents as a credential, and b
// what it is compared with; a new password and its repetition are not.
func presents(a, b About) bool {
	return a.Request && (a.Secret && !(b.Request && b.Secret) || b.Secret && !b.Request)
}

func (f *function) comparesLogin(x, y ssa.Value) bool {
	a, b := f.e.Flow.About(f.ssa, x), f.e.Flow.About(f.ssa, y)
	if _, constant := y.(*ssa.Const); constant {
		return false
	}
	return presents(a, b) || presents(b, a)
}

// onlyRequest reports whether all texts that a call is given, and at least two,
// come from the request.
func (f *function) onlyRequest(to callee) bool {
	n := 0
	for _, a := range to.args {
		if !isText(a.Type()) {
			continue
		}
		if !f.e.Flow.About(f.ssa, a).Request {
			return false
		}
		n++
	}
	return n > 1
}

// presentsOwn reports whether what a call presents is the service's own: what a
// function gives that was told nothing but constants.
func (f *function) presentsOwn(r *model.Row, to callee) bool {
	if len(r.From) != 1 {
		return false
	}
	p, err := model.ParsePath(r.From[0])
	if err != nil || p.Root != "arg" || len(p.Selectors) > 0 || to.obj.Signature().Recv() != nil || p.Index >= len(to.args) {
		return false
	}
	return madeHere(to.args[p.Index])
}

func madeHere(v ssa.Value) bool {
	for {
		switch x := v.(type) {
		case *ssa.Convert:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.Extract:
			v = x.Tuple
		case *ssa.Call:
			return !x.Call.IsInvoke() && x.Call.StaticCallee() != nil && x.Call.StaticCallee().Signature.Recv() == nil &&
				!slices.ContainsFunc(x.Call.Args, func(a ssa.Value) bool { _, fixed := a.(*ssa.Const); return !fixed })
		default:
			return false
		}
	}
}

// drawn reports whether what a call checks a credential against belongs to one
// that services draw: the hash in an API key.
func drawn(to callee) bool {
	return slices.ContainsFunc(to.args, func(a ssa.Value) bool { return vocabulary.Drawn(OwnerOf(a)) })
}

// ofFlow reports whether what a call checks is the state that came back with a
// redirect: it says who began the flow, and nobody logs in by it alone.
func ofFlow(to callee) bool {
	return slices.ContainsFunc(to.args, func(a ssa.Value) bool {
		call, ok := a.(*ssa.Call)
		return ok && slices.ContainsFunc(call.Call.Args, func(key ssa.Value) bool {
			c, ok := key.(*ssa.Const)
			return ok && c.Value != nil && c.Value.ExactString() == `"state"`
		})
	})
}
