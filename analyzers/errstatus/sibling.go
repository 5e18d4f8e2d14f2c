package errstatus

import (
	"cmp"
	"fmt"
	"go/token"
	"go/types"
	"iter"
	"net/http"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// A teller is a call whose caller tells not-found apart among its errors, and
// answers it with 404.
type teller struct {
	v     *view
	call  *ssa.Call
	at    token.Pos // where it is told apart
	what  string
	named bool
	whole bool // by a helper, which tells it apart in whatever error it gets
}

// siblings reports answers that give every error of a look-up one status,
// while another function of the package tells not-found apart in the errors
// of the same look-up.
func (p *pass) siblings() {
	tellers := map[*types.Func][]teller{}
	for _, v := range p.views {
		for _, t := range v.tellers() {
			obj, _ := v.Callee(t.call)
			tellers[obj] = append(tellers[obj], t)
		}
	}
	if len(tellers) == 0 {
		return
	}
	for _, v := range p.views {
		for _, a := range v.answers {
			if a.status == http.StatusBadRequest || a.status >= 500 && a.status != http.StatusServiceUnavailable {
				p.sibling(v, a, tellers)
			}
		}
	}
}

func (p *pass) sibling(v *view, a answer, tellers map[*types.Func][]teller) {
	for _, err := range v.errors {
		k := summary.KeyOfError(err)
		if !v.within(a.at, regionKey{err: k}) || v.told(k) {
			continue
		}
		call, obj, what := v.lookup(err)
		if call == nil || len(tellers[obj]) == 0 || v.CarriesStatus(call) {
			continue
		}
		if _, ok := v.decides(a.at, k); !ok {
			continue
		}
		t := nearest(p, v, tellers[obj])
		if v.ownKey(call) && (t.whole || !t.v.ownKey(t.call)) {
			continue
		}
		weak := 1
		if a.named {
			weak++
		}
		message := fmt.Sprintf("every error of %s is answered with %s, not-found too; %s tells %s apart", what, spell(a), p.name(t.v, t.at), t.what)
		path := p.pathOf(p.step(call, "%s may find nothing", what), p.StepAt(t.at, fmt.Sprintf("the sibling tells %s apart", t.what)))
		p.report(v, a, config.High.Less(weak), message, path, nil)
		return
	}
}

// name tells where a sibling is.
func (p *pass) name(v *view, pos token.Pos) string {
	at := finding.PlaceOf(p.Fset, p.Pkg.Path(), pos)
	if v.SSA.Parent() != nil {
		return at.String() // a literal goes by its place
	}
	return fmt.Sprintf("%s (%s)", rule.FunctionName(v.SSA), at)
}

// lookup gives the one call that an error comes from, if it looks something up
// by a key. What is given the response reads a request rather than a store.
func (v *view) lookup(err ssa.Value) (*ssa.Call, *types.Func, string) {
	calls := sites(err)
	if len(calls) != 1 {
		return nil, nil, ""
	}
	call, ok := calls[0].(*ssa.Call)
	obj, what := v.Callee(calls[0])
	if !ok || obj == nil || model.Answers(obj.Signature()) || vocabulary.StateChanging("", obj.Name()) || vocabulary.Creating(obj.Name()) || len(keys(call, obj)) == 0 {
		return nil, nil, ""
	}
	return call, obj, what
}

// tellers lists the calls in a function whose not-found is told apart.
func (v *view) tellers() []teller {
	var list []teller
	add := func(err ssa.Value, t teller) {
		if t.call, _, _ = v.lookup(err); t.call != nil {
			list = append(list, t)
		}
	}
	for _, t := range v.tests {
		if t.Class != "notfound" {
			continue
		}
		k := regionKey{class: t.Class, err: t.Err}
		if slices.ContainsFunc(v.answers, func(a answer) bool { return absent(a.status) && v.within(a.at, k) }) {
			add(t.Value, teller{v: v, at: t.pos(), what: t.What, named: t.Named})
		}
	}
	for _, err := range v.errors {
		for call, c := range v.passedOn(summary.KeyOfError(err)) {
			if c.Class == "notfound" && v.answersBy(call) {
				add(err, teller{v: v, at: call.Pos(), what: c.What, named: c.Named, whole: true})
			}
		}
	}
	return list
}

// told reports whether the function asks for the class of an error, or passes
// it to one that does.
func (v *view) told(k summary.ErrorKey) bool {
	if slices.ContainsFunc(v.tests, func(t test) bool { return t.Err == k }) {
		return true
	}
	for range v.passedOn(k) {
		return true
	}
	return false
}

// passedOn yields the calls that get the error and tell classes apart in it.
func (v *view) passedOn(k summary.ErrorKey) iter.Seq2[*ssa.Call, summary.ErrorClass] {
	return func(yield func(*ssa.Call, summary.ErrorClass) bool) {
		for _, b := range v.SSA.Blocks {
			for _, instr := range b.Instrs {
				call, ok := instr.(*ssa.Call)
				if !ok || v.reached != nil && !v.reached.Has(call) {
					continue
				}
				for _, c := range v.Tells(call, k) {
					if !yield(call, c) {
						return
					}
				}
			}
		}
	}
}

// answersBy reports whether the request is answered by what a call tells apart
// in an error: it answers, with a status that it was not given, or what it
// yields is used. What else it does with the error is a note.
func (v *view) answersBy(call *ssa.Call) bool {
	obj, _ := v.Callee(call)
	if r := v.Reply(call); r != nil {
		return r.Status < http.StatusBadRequest && passedStatus(obj, call) == 0
	}
	return ssabuild.Used(call)
}

// nearest prefers a sibling in the same file, then on the same receiver, then
// the first.
func nearest(p *pass, v *view, list []teller) teller {
	rank := func(t teller) int {
		n := 2
		if p.File(t.v.SSA.Pos()) == p.File(v.SSA.Pos()) {
			n--
		}
		if receiver(t.v) == receiver(v) && receiver(v) != "" {
			n--
		}
		if t.v == v {
			n = 3
		}
		return n
	}
	return slices.MinFunc(list, func(a, b teller) int {
		return cmp.Or(rank(a)-rank(b), cmp.Compare(a.at, b.at))
	})
}

func receiver(v *view) string {
	if recv := v.SSA.Signature.Recv(); recv != nil {
		return model.TypeName(recv.Type())
	}
	return ""
}

// ownKey reports whether a look-up's keys are all constants, or fields of
// objects that the service has loaded: what they refer to should be there.
func (v *view) ownKey(call *ssa.Call) bool {
	obj, _ := v.Callee(call)
	list := keys(call, obj)
	for _, key := range list {
		if _, ok := key.(*ssa.Const); !ok && (v.FromRequest(key) || decoded(key) || !loadedField(key)) {
			return false
		}
	}
	return len(list) > 0
}

// keys gives the arguments of a look-up that say what is looked up. Those that
// say which part of a list, or in what order, do not.
func keys(call *ssa.Call, obj *types.Func) []ssa.Value {
	var list []ssa.Value
	params := obj.Signature().Params()
	first := len(call.Call.Args) - params.Len()
	for i, arg := range call.Call.Args {
		if isKey(arg.Type()) && (i < first || !vocabulary.Paging(params.At(i-first).Name())) {
			list = append(list, arg)
		}
	}
	return list
}

func isKey(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&(types.IsString|types.IsInteger) != 0
	case *types.Array:
		return true
	}
	return false
}

// loadedField reports whether a value is a field of an object that a call
// yielded or that came in.
func loadedField(v ssa.Value) bool {
	for range 4 {
		switch x := v.(type) {
		case *ssa.Convert:
			v = x.X
			continue
		case *ssa.UnOp:
			fa, ok := x.X.(*ssa.FieldAddr)
			if !ok {
				return false
			}
			return !strings.Contains(strings.ToLower(model.TypeName(fa.X.Type())), "request")
		}
		break
	}
	return false
}
