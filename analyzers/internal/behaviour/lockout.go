package behaviour

import (
	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// unlocked: who is turned away until a time that was looked up cannot try before.
// It tells so as well that there is no such time.
func (g *guards) unlocked(call *ssa.Call, index int, val term.Value) accepted {
	locked := val == term.False && g.isLockout(call)
	if !locked && val == term.NonNil && index > 0 {
		if last := lastResult(call); last != nil && isError(last.Type()) && index == call.Call.Signature().Results().Len()-1 {
			locked = g.leadsToLockout(resultOf(call, 0), 0)
		}
	}
	if !locked {
		return nil
	}
	return accepted{term.RateLimit: {Guard: term.RateLimit, By: "a lock until some time", At: g.f.e.place(call)}}
}

// leadsToLockout reports whether a value is what a lock-out is told from.
func (g *guards) leadsToLockout(v ssa.Value, depth int) bool {
	if v == nil || depth > 4 {
		return false
	}
	for _, u := range ssabuild.Uses(v) {
		switch x := u.(type) {
		case *ssa.Call:
			if g.isLockout(x) || g.leadsToLockout(resultOf(x, 0), depth+1) {
				return true
			}
		case *ssa.Convert:
			if g.leadsToLockout(x, depth+1) {
				return true
			}
		}
	}
	return false
}

// isLockout reports whether a call asks if now is before a time that was looked
// up, or that time after now, and the request is refused if it is. What has
// expired is refused the other way round.
func (g *guards) isLockout(call *ssa.Call) bool {
	fn := call.Call.StaticCallee()
	if fn == nil || len(call.Call.Args) != 2 {
		return false
	}
	now, until := call.Call.Args[0], call.Call.Args[1]
	switch fn.String() {
	case "(time.Time).After":
		now, until = until, now
	case "(time.Time).Before":
	default:
		return false
	}
	if !isNow(now) || !foundOrParsed(until, 0) {
		return false
	}
	for _, b := range branchesOn(call, term.False) {
		if g.f.refusesAt(b.failed) {
			return true
		}
	}
	return false
}

// isNow reports whether a value is what the clock says.
func isNow(v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	fn := call.Call.StaticCallee()
	if fn == nil || fn.Pkg == nil || fn.Pkg.Pkg.Path() != "time" {
		return false
	}
	return fn.Name() == "Now" || (fn.Name() == "UTC" || fn.Name() == "Local") && isNow(call.Call.Args[0])
}

// foundOrParsed reports whether a time is what a store has under a key, or is
// read from that.
func foundOrParsed(v ssa.Value, depth int) bool {
	if depth > 4 {
		return false
	}
	if lookedUp(v, 0) {
		return true
	}
	if x, ok := v.(*ssa.Extract); ok && x.Index == 0 {
		v = x.Tuple
	}
	call, ok := v.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil || call.Call.StaticCallee().Pkg == nil {
		return false
	}
	if path := call.Call.StaticCallee().Pkg.Pkg.Path(); path != "time" && path != "strconv" {
		return false
	}
	for _, a := range call.Call.Args {
		if foundOrParsed(a, depth+1) {
			return true
		}
	}
	return false
}
