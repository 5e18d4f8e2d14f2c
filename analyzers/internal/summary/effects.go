package summary

import (
	"cmp"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/model"
)

// EffectKind says what an effect is.
type EffectKind string

// The kinds of effects.
const (
	Nexts  EffectKind = "next"   // calls the next handler
	Writes EffectKind = "write"  // changes stored state
	Sends  EffectKind = "send"   // sends something out of the process
	Execs  EffectKind = "exec"   // runs a program
	Reads  EffectKind = "read"   // reads a store
	Memory EffectKind = "memory" // changes what its receiver or a global holds
)

var effectOrder = []EffectKind{Nexts, Writes, Execs, Sends, Reads, Memory}

// An Effect is something a function does that may need a guard.
type Effect struct {
	Kind  EffectKind
	What  string // "database/sql.DB.Exec", "Store.Save"
	Named bool   // rests on a name
	At    finding.Place
	Hops  []Hop
}

// effects is the union of the effects of all calls of the function, one of a
// kind and name, and what it changes in memory itself.
func (f *Function) effects() []Effect {
	var list []Effect
	for _, b := range f.SSA.Blocks {
		for i, instr := range b.Instrs {
			var here []Effect
			switch x := instr.(type) {
			case ssa.CallInstruction:
				here = f.Effects(x)
			case *ssa.Store:
				here = f.memory(x, x.Addr)
			case *ssa.MapUpdate:
				here = f.memory(x, x.Map)
			}
			if len(here) > 0 && f.Control().Reachable(nil, nil).has(b.Index, i) {
				list = append(list, here...)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Effect) int {
		named := func(e Effect) int {
			if e.Named {
				return 1
			}
			return 0
		}
		return cmp.Or(cmp.Compare(slices.Index(effectOrder, a.Kind), slices.Index(effectOrder, b.Kind)),
			cmp.Compare(named(a), named(b)), cmp.Compare(len(a.Hops), len(b.Hops)))
	})
	seen := map[string]bool{}
	list = slices.DeleteFunc(list, func(e Effect) bool {
		key := string(e.Kind) + " " + e.What
		if e.Kind == Memory {
			key = string(Memory)
		}
		dup := seen[key]
		seen[key] = true
		return dup
	})
	return capped(list, maxEffects)
}

// memory is the effect of a store: to what the receiver, or a global, holds.
func (f *Function) memory(instr ssa.Instruction, addr ssa.Value) []Effect {
	for _, p := range f.refs(addr) {
		_, global := p.root.v.(*ssa.Global)
		method := f.SSA.Signature.Recv() != nil && p.root.input == 0
		if global || method && (p.path != "") {
			return []Effect{{Kind: Memory, What: "memory", At: f.place(instr.Pos())}}
		}
	}
	return nil
}

// Effects gives the effects of one call.
func (f *Function) Effects(call ssa.CallInstruction) []Effect {
	common := call.Common()
	if _, ok := common.Value.(*ssa.Builtin); ok {
		return nil
	}
	targets, obj := f.targets(common)
	at := f.place(call.Pos())
	if obj != nil {
		if list, known := f.rowEffects(obj, at); known {
			if f.cleansUp(call, obj) {
				return nil
			}
			if setsUp(common) {
				list = slices.DeleteFunc(list, func(e Effect) bool { return e.Kind == Writes })
			}
			return list
		}
	}
	if _, bound := common.Value.(*ssa.MakeClosure); obj == nil && !bound && len(targets) == 0 {
		if handlerCall(common) {
			return []Effect{{Kind: Nexts, What: "the next handler", At: at}}
		}
		return nil
	}
	var list []Effect
	inMemory := false
	for _, t := range targets {
		if !t.ours {
			continue
		}
		for _, e := range t.summary.Effects {
			if e.Kind == Memory {
				inMemory = true
				continue
			}
			e.Hops = t.hops(e.Hops, f, call)
			list = append(list, e)
		}
	}
	for _, arg := range common.Args { // a literal that is handed over runs there
		if mc, ok := stripFunc(arg).(*ssa.MakeClosure); ok && len(targets) == 0 {
			if g := f.pkg.funcs[mc.Fn.(*ssa.Function)]; g != nil && g.SSA.Parent() != nil {
				for _, e := range g.Summary.Effects {
					if e.Kind == Writes || e.Kind == Execs || e.Kind == Sends {
						list = append(list, e)
					}
				}
			}
		}
	}
	if obj == nil || hasChange(list) || standard(packagePath(obj)) {
		return list
	}
	if f.changesByName(common, obj, targets, inMemory) {
		list = append(list, Effect{Kind: Writes, What: funcWord(obj), Named: true, At: at})
	}
	return list
}

func hasChange(list []Effect) bool {
	return slices.ContainsFunc(list, func(e Effect) bool { return e.Kind == Writes || e.Kind == Execs || e.Kind == Sends })
}

// rowEffects are the effects that the model states; known if it has rows.
func (f *Function) rowEffects(obj *types.Func, at finding.Place) (list []Effect, known bool) {
	rows := f.pkg.rows.Functions(obj)
	for _, row := range rows {
		switch row.Kind {
		case model.Next:
			list = append(list, Effect{Kind: Nexts, What: funcWord(obj), At: at})
		case model.Effect:
			list = append(list, Effect{Kind: EffectKind(row.Effect), What: row.Name(), At: at})
		}
	}
	return list, len(rows) > 0
}

// handlerCall reports whether a dynamic call is that of a handler: it hands
// over the response and the request, or a framework's context.
func handlerCall(c *ssa.CallCommon) bool {
	response, request := false, false
	for _, a := range c.Args {
		t := a.Type()
		named := model.Named(t)
		if named != nil && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "net/http" && named.Obj().Name() == "Request" {
			request = true
		}
		if IsResponse(t) {
			response = true
			if model.Responds(t) && len(c.Args) <= 2 {
				request = true // a framework's context holds the request, too
			}
		}
	}
	return response && request
}
