package summary

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// What is not exported is used by its own package only. Where all of that passes a
// function texts whose length the code chose, or puts such to a variable, nobody
// is there whose text could be cut.

// A within tells how a package uses what it does not export.
type within struct {
	calls  map[*ssa.Function][]*ssa.CallCommon
	stores map[*ssa.Global][]ssa.Value
	loose  map[ssa.Value]bool // functions and variables that are used in other ways, too
}

// within gives the uses of the package's functions and variables.
func (p *pkg) within(of *ssa.Package) *within {
	if p.inside != nil {
		return p.inside
	}
	w := &within{map[*ssa.Function][]*ssa.CallCommon{}, map[*ssa.Global][]ssa.Value{}, map[ssa.Value]bool{}}
	p.inside = w
	for _, f := range p.result.Functions {
		w.scan(f.SSA)
	}
	if init := of.Func("init"); init != nil && p.funcs[init] == nil {
		w.scan(init)
	}
	return w
}

func (w *within) scan(fn *ssa.Function) {
	var operands [16]*ssa.Value
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if _, debug := instr.(*ssa.DebugRef); debug {
				continue
			}
			for k, v := range instr.Operands(operands[:0]) {
				switch x := (*v).(type) {
				case *ssa.Function:
					if call, ok := instr.(*ssa.Call); ok && k == 0 && !call.Call.IsInvoke() {
						w.calls[x] = append(w.calls[x], &call.Call)
					} else {
						w.loose[x] = true
					}
				case *ssa.Global:
					w.variable(x, instr)
				}
			}
		}
	}
}

func (w *within) variable(g *ssa.Global, by ssa.Instruction) {
	switch by := by.(type) {
	case *ssa.UnOp:
	case *ssa.Store:
		if by.Val != g {
			w.stores[g] = append(w.stores[g], by.Val)
			return
		}
		w.loose[g] = true
	default:
		w.loose[g] = true
	}
}

// passedFixed reports whether every call of the function passes for a parameter
// text of a length that the code chose.
func (f *Function) passedFixed(param *ssa.Parameter, depth int) bool {
	fn := param.Parent()
	obj := funcObject(fn)
	if obj == nil || obj.Exported() || obj.Signature().Recv() != nil || fn.Pkg == nil {
		return false
	}
	w := f.pkg.within(fn.Pkg)
	i := slices.Index(fn.Params, param)
	return !w.loose[fn] && len(w.calls[fn]) > 0 && !slices.ContainsFunc(w.calls[fn], func(c *ssa.CallCommon) bool { return !f.fixedSize(c.Args[i], depth+1) })
}

// keptFixed reports whether all that is ever put to a variable of the package is
// text of a length that the code chose.
func (f *Function) keptFixed(g *ssa.Global, depth int) bool {
	if g.Pkg == nil || g.Pkg != f.SSA.Pkg || g.Object() == nil || g.Object().Exported() {
		return false
	}
	w := f.pkg.within(g.Pkg)
	return !w.loose[g] && len(w.stores[g]) > 0 && !slices.ContainsFunc(w.stores[g], func(v ssa.Value) bool { return !f.fixedSize(v, depth+1) })
}

// returnsFixed reports whether a function of the package, which is given no text,
// gives text of a length that the code chose.
func (f *Function) returnsFixed(c *ssa.Call, result, depth int) bool {
	fn := c.Call.StaticCallee()
	g := f.pkg.funcs[fn]
	if fn == nil || g == nil || slices.ContainsFunc(fn.Params, func(p *ssa.Parameter) bool { return isText(p.Type()) }) {
		return false
	}
	returns := g.returns()
	return len(returns) > 0 && !slices.ContainsFunc(returns, func(ret *ssa.Return) bool {
		return !g.fixedSize(ret.Results[result], depth+1)
	})
}
