package errstatus

import (
	"fmt"
	"go/constant"
	"go/token"
	"go/types"
	"net/http"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// mismatches reports answers on the side of a test on which the error is of a
// class that they do not fit, or is not of a class that they say.
func (p *pass) mismatches(v *view) {
	for _, a := range v.answers {
		for _, t := range v.tests {
			c, known := classes[t.Class]
			if known && (c.wrong(a.status) || p.succeeds(a, t)) {
				p.mismatch(v, a, t, c)
			}
			if t.Class == "notfound" && blamesCaller(a.status) {
				p.others(v, a, t)
			}
		}
	}
}

// mismatch: the error is of the class.
func (p *pass) mismatch(v *view, a answer, t test, c class) {
	k := regionKey{class: t.Class, err: t.Err}
	if !v.within(a.at, k) || v.excused(a, t) || p.coded(a, t.Class) {
		return
	}
	last, ok := v.decides(a.at, t.Err)
	if !ok || v.nearer(last.If, t) {
		return
	}
	weak := 0
	if t.Named {
		weak++
	}
	if a.named {
		weak++
	}
	if t.Class == "notfound" && a.status == http.StatusBadRequest && weak == 0 {
		weak++ // apt if the body names what is not there
	}
	message := fmt.Sprintf("%s (%s) is answered with %s; answer %s", c.noun, t.What, spell(a), correct(a, c.answer))
	path := p.pathOf(p.StepAt(t.pos(), t.What+" is told apart here"))
	p.report(v, a, config.High.Less(weak), message, path, p.statusFix(a, c.answer))
}

// succeeds reports whether an answer says 200 and its text says otherwise.
// Where no answer of the package has a refusing status, that is a convention.
func (p *pass) succeeds(a answer, t test) bool {
	return a.status == http.StatusOK && a.call != nil && p.refuses() && !codedInBody(a.call) && slices.ContainsFunc(texts(a.call), func(text string) bool {
		return vocabulary.ErrorText(text) == t.Class
	})
}

// codedInBody reports whether a call that answers with success is given the
// status of a failure, which then stands in the body.
func codedInBody(call *ssa.Call) bool {
	return slices.ContainsFunc(call.Call.Args, func(arg ssa.Value) bool {
		k, ok := arg.(*ssa.Const)
		return ok && k.Value != nil && k.Value.Kind() == constant.Int && k.Int64() >= 400 && k.Int64() < 600
	})
}

func (p *pass) refuses() bool {
	return slices.ContainsFunc(p.views, func(v *view) bool {
		return slices.ContainsFunc(v.answers, func(a answer) bool {
			switch a.status {
			case http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound:
				return true
			}
			return false
		})
	})
}

// nearer reports whether a branch is another test of the same class.
func (v *view) nearer(branch *ssa.If, t test) bool {
	return branch != t.branch && slices.ContainsFunc(v.tests, func(o test) bool {
		return o.branch == branch && o.Class == t.Class && o.Err == t.Err
	})
}

// others: the error is one, but not of the class that is told apart.
func (p *pass) others(v *view, a answer, t test) {
	if !stores[t.Source] && !absent(a.status) || t.System {
		return
	}
	if !v.within(a.at, regionKey{class: t.Class, err: t.Err, absent: true}) || !v.within(a.at, regionKey{err: t.Err}) {
		return
	}
	if _, ok := v.decides(a.at, t.Err); !ok || v.testedFor(a, t) {
		return
	}
	weak := 1 // that nothing else can be wrong
	if t.Named {
		weak++
	}
	message := fmt.Sprintf("errors other than not-found (%s) are answered with %s; answer 500", t.What, spell(a))
	path := p.pathOf(p.StepAt(t.pos(), t.What+" is told apart here"))
	p.report(v, a, config.High.Less(weak), message, path, nil)
}

// testedFor reports whether an answer stands on the side of another test of
// the same error, or of one of several: control comes to it only where one of
// them holds, of whatever class.
func (v *view) testedFor(a answer, t test) bool {
	if slices.ContainsFunc(v.tests, func(o test) bool {
		return o.Err == t.Err && o.subject != t.subject && v.within(a.at, regionKey{class: o.Class, err: o.Err})
	}) {
		return true
	}
	others := v.Control().Reachable(nil, func(o summary.Test) bool {
		return o.Subject != t.subject && o.Is == summary.IsTrue && o.Holds && isTestOf(o.Subject, t.Err)
	})
	return !others.Has(a.at)
}

// isTestOf reports whether a condition compares an error with another one, or
// asks a function about it.
func isTestOf(cond ssa.Value, err summary.ErrorKey) bool {
	is := func(v ssa.Value) bool { return isErrorType(v.Type()) && summary.KeyOfError(v) == err }
	switch x := cond.(type) {
	case *ssa.Call:
		return slices.ContainsFunc(x.Call.Args, is)
	case *ssa.BinOp:
		return x.Op == token.EQL && (is(x.X) || is(x.Y))
	}
	return false
}

// spell names the status of an answer, or the code that stands for it.
func spell(a answer) string {
	if a.code > 0 {
		return "the code " + codeNames[a.code-1]
	}
	return fmt.Sprint(a.status)
}

func correct(a answer, status int) string {
	if a.code > 0 {
		for i, s := range map[int]int{5: 404, 7: 403, 16: 401, 6: 409, 4: 504, 14: 503} {
			if s == status {
				return codeNames[i]
			}
		}
	}
	return fmt.Sprint(status)
}

var codeNames = [...]string{
	"OK", "Canceled", "Unknown", "InvalidArgument", "DeadlineExceeded", "NotFound", "AlreadyExists", "PermissionDenied", "ResourceExhausted",
	"FailedPrecondition", "Aborted", "OutOfRange", "Unimplemented", "Internal", "Unavailable", "DataLoss", "Unauthenticated",
}

// excused reports whether an answer of another class is right, or meant.
func (v *view) excused(a answer, t test) bool {
	if a.code == 9+1 || a.code == 11+1 {
		return true // FailedPrecondition, OutOfRange: about what the request refers to
	}
	if t.System && a.status >= 500 && !v.requested(t) {
		return true // a file of the service's own
	}
	if t.Class == "notfound" && a.status == http.StatusBadRequest {
		return vocabulary.HidesAbsence(v.SSA.Name()) || v.named(t) || v.creates(t) || ofSession(a) || v.sameElsewhere(a, t)
	}
	return false
}

// creates reports whether what found nothing was to make something: then what
// it is made of is missing, and the body names that.
func (v *view) creates(t test) bool {
	if vocabulary.Creating(v.SSA.Name()) {
		return true
	}
	for _, call := range sites(t.Value) {
		if obj, _ := v.Callee(call); obj != nil && vocabulary.Creating(obj.Name()) {
			return true
		}
	}
	return false
}

// ofSession reports whether an answer says that the session is at fault: that
// has ended, and is no place that the request was sent to.
func ofSession(a answer) bool {
	return a.call != nil && slices.ContainsFunc(texts(a.call), func(text string) bool { return slices.Contains(vocabulary.Words(text), "session") })
}

// requested reports whether what was looked up comes from the request.
func (v *view) requested(t test) bool {
	for _, call := range sites(t.Value) {
		for _, arg := range call.Common().Args {
			if v.FromRequest(arg) {
				return true
			}
		}
	}
	return false
}

// named reports whether the request's body names what was looked up: then it
// is the body that is wrong, not the place it was sent to.
func (v *view) named(t test) bool {
	for _, call := range sites(t.Value) {
		for _, arg := range call.Common().Args {
			if decoded(arg) {
				return true
			}
		}
	}
	return false
}

// decoded reports whether a value is a field of a variable that a call filled
// (json.Decode, Bind).
func decoded(v ssa.Value) bool {
	for range 6 {
		switch x := v.(type) {
		case *ssa.UnOp:
			v = x.X
		case *ssa.FieldAddr:
			v = x.X
		case *ssa.IndexAddr:
			v = x.X
		case *ssa.Field:
			v = x.X
		case *ssa.Convert:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.Alloc:
			_, isStruct := x.Type().(*types.Pointer).Elem().Underlying().(*types.Struct)
			return isStruct && filled(x)
		default:
			return false
		}
	}
	return false
}

func filled(a *ssa.Alloc) bool {
	for _, r := range ssabuild.Uses(a) {
		if m, ok := r.(*ssa.MakeInterface); ok {
			for _, u := range ssabuild.Uses(m) {
				if _, ok := u.(*ssa.Call); ok {
					return true
				}
			}
		}
	}
	return false
}

// sameElsewhere reports whether the function gives the very same answer for
// another reason, too: then it is meant not to tell.
func (v *view) sameElsewhere(a answer, t test) bool {
	if a.call == nil {
		return false
	}
	text := texts(a.call)
	for _, b := range v.answers {
		if b.call == nil || b.call == a.call || b.status != a.status || v.within(b.at, regionKey{class: t.Class, err: t.Err}) {
			continue
		}
		if len(text) > 0 && slices.Equal(text, texts(b.call)) {
			return true
		}
	}
	return false
}

// sites gives the calls that an error, or a found, is the result of.
func sites(v ssa.Value) []ssa.CallInstruction {
	var list []ssa.CallInstruction
	seen := map[ssa.Value]bool{}
	var visit func(v ssa.Value)
	visit = func(v ssa.Value) {
		k := summary.KeyOfError(v)
		v = k.Value
		if seen[v] {
			return
		}
		seen[v] = true
		switch x := v.(type) {
		case *ssa.Phi:
			for _, e := range x.Edges {
				visit(e)
			}
		case *ssa.Extract:
			if call, ok := x.Tuple.(*ssa.Call); ok {
				list = append(list, call)
			}
		case *ssa.Call:
			list = append(list, x)
		case *ssa.Alloc:
			for _, s := range stored(x) {
				visit(s)
			}
		}
	}
	visit(v)
	return list
}
