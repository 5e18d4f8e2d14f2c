package summary

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// A function that hands out a copy of what it was given hands out an object of
// its own: what is written into the copy is not written into the original. Only
// what a reference in the copy leads to do both share, and that not where the
// copy is deep, nor where there is nothing behind the reference:
//
//	if spec.Engine == nil {
//		return spec
//	}
//	return *spec.DeepCopy()

// copies reports whether a flow makes a copy of which is known what it does not
// share.
func (fl *Flow) copies() bool { return fl.Alias && (fl.Deep || fl.Gone != "") }

// apart reports whether what stands at a path below a write is not shared with
// what the write leads to.
func (w *write) apart(path string) bool {
	return w.deep || w.without != "" && (path == "" || w.without.cover(path))
}

// applyCopy makes an output of the callee an object of its own, with the content
// of what the caller passed.
func (f *Function) applyCopy(t target, fl *Flow, c ssa.CallInstruction, at ssa.Instruction, from []place) {
	var to []place
	if fl.To.Side == In {
		if fl.To.Index < len(t.operands) {
			to = f.below(t.operands[fl.To.Index], fl.To.Path)
		}
	} else if call, ok := c.(*ssa.Call); ok {
		own := place{root: root{input: -1, v: call, res: fl.To.Index}}
		f.aliasResult(c, fl.To, []place{own})
		to = []place{own.below(fl.To.Path)}
	}
	for _, p := range to {
		f.lead(f.writeAt(writeKey{place: p, instr: at, without: fl.Gone, deep: fl.Deep}, false), from)
	}
}

// deepen notes of a method that is named for it that it copies to the last part.
// Its body leaves alone what is nil, which looks like sharing it.
func (b *builder) deepen() {
	obj := funcObject(b.f.SSA)
	if obj == nil || obj.Signature().Recv() == nil || !vocabulary.DeepCopy(obj.Name()) {
		return
	}
	for i := range b.s.Flows {
		fl := &b.s.Flows[i]
		fl.Deep = fl.Alias && fl.From != fl.To
	}
}

// nilAt reports whether a reference is nil whenever control gets to a return.
func (f *Function) nilAt(v ssa.Value, ret *ssa.Return) bool {
	for _, cmp := range nilTests(f.SSA) {
		if cmp.of == v && f.cfg.passing(cmp.branch, ret) == cmp.side {
			return true
		}
	}
	return false
}

// nilParts gives the parts of a struct that are nil whenever control gets to the
// return that hands it out.
func (f *Function) nilParts(v ssa.Value, ret *ssa.Return) parts {
	object, ok := f.loadedFrom(v)
	if _, isStruct := v.Type().Underlying().(*types.Struct); !ok || !isStruct {
		return ""
	}
	var list []string
	for _, test := range nilTests(f.SSA) {
		part, ok := f.loadedFrom(test.of)
		if !ok || part.root != object.root || !isPrefix(object.path, part.path) || f.cfg.passing(test.branch, ret) != test.side {
			continue
		}
		if !f.setBetween(part, test.branch, ret) {
			list = append(list, part.path[len(object.path):])
		}
	}
	return partsOf(list)
}

// loadedFrom gives the one place that a value is loaded from.
func (f *Function) loadedFrom(v ssa.Value) (place, bool) {
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return place{}, false
	}
	refs := f.refs(load.X)
	if len(refs) != 1 || !singular(refs[0]) {
		return place{}, false
	}
	return refs[0], true
}

// setBetween reports whether a place is written on a way from one instruction to
// another.
func (f *Function) setBetween(p place, from, to ssa.Instruction) bool {
	for _, w := range f.byRoot[p.root] {
		_, behind, ok := overlap(p.path, w.place.path)
		if ok && behind == "" && f.cfg.reaches(from, w.instr) && f.cfg.reaches(w.instr, to) {
			return true
		}
	}
	return false
}

// A nilTest asks whether a value is nil: on one side of the branch it is.
type nilTest struct {
	of     ssa.Value
	branch *ssa.If
	side   branchSide
}

func nilTests(fn *ssa.Function) []nilTest {
	var list []nilTest
	for _, b := range fn.Blocks {
		branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		cmp, ok := branch.Cond.(*ssa.BinOp)
		if !ok || cmp.Op != token.EQL && cmp.Op != token.NEQ {
			continue
		}
		if c, ok := cmp.Y.(*ssa.Const); !ok || !c.IsNil() {
			continue
		}
		side := onTrue
		if cmp.Op == token.NEQ {
			side = onFalse
		}
		list = append(list, nilTest{cmp.X, branch, side})
	}
	return list
}
