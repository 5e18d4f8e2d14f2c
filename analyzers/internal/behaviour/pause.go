package behaviour

import (
	"go/constant"
	"go/token"
	"time"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/term"
)

// minPause is how long a lock has to be kept to slow down who tries.
const minPause = 50 * time.Millisecond

// pauses: a function that keeps a lock while it sleeps lets all callers
// together through no faster than that.
func (g *guards) pauses(instr ssa.Instruction) accepted {
	slow := false
	switch x := instr.(type) {
	case *ssa.Defer: // it sleeps and gives the lock back, however the function ends
		fn := x.Call.StaticCallee()
		slow = fn != nil && some(fn, sleeps) && some(fn, releases)
	case *ssa.Call: // it sleeps, and gives the lock back in the end
		slow = sleeps(x) && some(g.f.ssa, func(i ssa.Instruction) bool {
			d, ok := i.(*ssa.Defer)
			return ok && unlocks(&d.Call)
		})
	}
	if !slow {
		return nil
	}
	return accepted{term.RateLimit: {Guard: term.RateLimit, By: "a pause under a lock", At: g.f.e.place(instr)}}
}

func some(fn *ssa.Function, holds func(ssa.Instruction) bool) bool {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if holds(instr) {
				return true
			}
		}
	}
	return false
}

func sleeps(instr ssa.Instruction) bool {
	call, ok := instr.(*ssa.Call)
	if !ok {
		return false
	}
	fn := call.Call.StaticCallee()
	if fn == nil || fn.String() != "time.Sleep" {
		return false
	}
	c, ok := call.Call.Args[0].(*ssa.Const)
	if !ok || c.Value == nil {
		return false
	}
	n, exact := constant.Int64Val(c.Value)
	return exact && time.Duration(n) >= minPause
}

// releases reports whether an instruction gives a lock back: a mutex, or the
// place in a channel.
func releases(instr ssa.Instruction) bool {
	switch x := instr.(type) {
	case *ssa.UnOp:
		return x.Op == token.ARROW
	case *ssa.Call:
		return unlocks(&x.Call)
	}
	return false
}

func unlocks(c *ssa.CallCommon) bool {
	fn := c.StaticCallee()
	return fn != nil && (fn.String() == "(*sync.Mutex).Unlock" || fn.String() == "(*sync.RWMutex).Unlock")
}
