package summary

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// A Consulting says what is done with a text besides asking whether it is there.
type Consulting uint8

// What is done, weakest first.
const (
	Untouched Consulting = iota // nothing
	Kept                        // it is logged, or sent back as a cookie or header
	Consulted                   // anything else: it may be compared, verified, looked up
)

// Consults tells what the function does with a text, or with another reading
// of the same text, on the ways from a block; with nil, anywhere.
func (f *Function) Consults(v ssa.Value, from *ssa.BasicBlock) Consulting {
	u := &textUses{f: f, from: from, seen: map[ssa.Value]bool{}}
	u.follow(v)
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			if x, ok := instr.(ssa.Value); ok && !u.seen[x] && isText(x.Type()) && f.sameSource(x, v) {
				u.follow(x)
			}
		}
	}
	return u.worst
}

type textUses struct {
	f     *Function
	from  *ssa.BasicBlock
	seen  map[ssa.Value]bool
	worst Consulting
}

// counts reports whether a use can happen on the ways from the block asked about.
func (u *textUses) counts(instr ssa.Instruction) bool {
	if u.from == nil || instr.Block() == u.from {
		return true
	}
	return u.f.cfg.entered(u.from)[instr.Block().Index]
}

func (u *textUses) note(instr ssa.Instruction, c Consulting) {
	if u.counts(instr) {
		u.worst = max(u.worst, c)
	}
}

func (u *textUses) follow(v ssa.Value) {
	if u.seen[v] || u.worst == Consulted {
		return
	}
	u.seen[v] = true
	for _, r := range ssabuild.Uses(v) {
		switch x := r.(type) {
		case *ssa.DebugRef, *ssa.If:
		case *ssa.BinOp:
			switch {
			case x.Op == token.ADD:
				u.follow(x)
			case isConstant(x.X) || isConstant(x.Y):
			default:
				u.note(x, Consulted)
			}
		case *ssa.Convert, *ssa.ChangeType, *ssa.MakeInterface, *ssa.Phi, *ssa.Slice, *ssa.Extract:
			u.follow(x.(ssa.Value))
		case *ssa.Store:
			u.stored(x)
		case ssa.CallInstruction:
			u.called(x, v)
		default:
			u.note(x, Consulted)
		}
	}
}

// stored follows a text into a local variable, a variadic argument or a cookie.
func (u *textUses) stored(s *ssa.Store) {
	switch a := s.Addr.(type) {
	case *ssa.Alloc:
		for _, l := range loadsOf(a) {
			u.follow(l)
		}
		return
	case *ssa.FieldAddr:
		if _, local := a.X.(*ssa.Alloc); local && fieldOf(a.X.Type(), a.Field).owner != nil && model.TypeName(a.X.Type()) == "Cookie" {
			u.note(s, Kept)
			return
		}
	case *ssa.IndexAddr:
		if array, ok := a.X.(*ssa.Alloc); ok {
			for _, r := range ssabuild.Uses(array) {
				if sl, ok := r.(*ssa.Slice); ok {
					u.follow(sl)
				}
			}
			return
		}
	}
	u.note(s, Consulted)
}

func (u *textUses) called(c ssa.CallInstruction, v ssa.Value) {
	common := c.Common()
	if b, ok := common.Value.(*ssa.Builtin); ok {
		if b.Name() == "append" || b.Name() == "copy" {
			u.note(c, Consulted)
		}
		return
	}
	obj := calleeObject(common)
	if obj == nil {
		u.note(c, Consulted)
		return
	}
	path := ""
	if obj.Pkg() != nil {
		path = obj.Pkg().Path()
	}
	result, isValue := c.(ssa.Value)
	switch {
	case logs(common):
		u.note(c, Kept)
	case path == "net/http" && (obj.Name() == "SetCookie" || obj.Name() == "Set" || obj.Name() == "Add"):
		u.note(c, Kept)
	case path == "strings" && isValue && isText(result.Type()):
		u.follow(result)
	case path == "strings" && len(common.Args) > 1 && isConstant(common.Args[1]):
		if t, ok := result.Type().(*types.Tuple); ok && t.Len() > 0 {
			u.follow(result)
			for _, r := range ssabuild.Uses(result) {
				if e, ok := r.(*ssa.Extract); ok {
					u.follow(e)
				}
			}
		}
	default:
		u.note(c, Consulted)
	}
}

// Leads tells what control does once it has got from one block to another.
func (f *Function) Leads(from, to *ssa.BasicBlock) Verdict { return f.leads(from, to) }

// HandsOn tells to what the function gives the request whole: to something
// that may verify what stands in it, or to the next handler only.
func (f *Function) HandsOn() (verified, next bool) {
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			c, ok := instr.(ssa.CallInstruction)
			if !ok || !passesRequest(c) {
				continue
			}
			common := c.Common()
			targets, obj := f.targets(common)
			switch {
			case handlerCall(common):
				next = true
			case len(targets) > 0:
				for _, t := range targets {
					verified = verified || t.summary.Verifies || t.ours && obj != nil && verifiesByName(obj)
				}
			case obj == nil || obj.Pkg() == nil || obj.Pkg().Path() != "net/http":
				verified = true
			}
		}
	}
	return verified, next
}

// passesRequest reports whether a call is given a request of net/http, or a
// framework's context that holds one, as a whole.
func passesRequest(c ssa.CallInstruction) bool {
	common := c.Common()
	for i, a := range common.Args {
		if i == 0 && common.Signature().Recv() != nil && !common.IsInvoke() {
			continue // its own method
		}
		t := a.Type()
		if n := model.Named(t); n != nil && n.Obj().Name() == "Request" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "net/http" {
			return true
		}
		if model.TypeName(t) != "ResponseWriter" && IsResponse(t) {
			return true
		}
	}
	return false
}

// verifiesByName reports whether a function is named for checking a credential.
func verifiesByName(obj *types.Func) bool {
	owner := ""
	if recv := obj.Signature().Recv(); recv != nil {
		owner = model.TypeName(recv.Type())
	}
	return vocabulary.Verification(owner, obj.Name()) || vocabulary.Authentication(owner, obj.Name()) || vocabulary.Authorization(owner, obj.Name())
}

// SameText reports whether two values are the same text, or two readings of it.
func (f *Function) SameText(a, b ssa.Value) bool { return f.sameSource(a, b) }
