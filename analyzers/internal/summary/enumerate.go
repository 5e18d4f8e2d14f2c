package summary

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// An enumeration is a value that stands for the values of all keys with a
// prefix: of a map in a loop, of a cursor, of a key-value scan.
type enumeration struct {
	pos    token.Pos // of the loop, or of the scan
	what   string    // for messages
	facets Facets
}

// enumerations finds, once for a function, the values that its loops take out
// of maps by the prefix of their keys.
func (f *Function) enumerations() map[ssa.Value]*enumeration {
	out := map[ssa.Value]*enumeration{}
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			var e *enumeration
			switch i := instr.(type) {
			case *ssa.Extract:
				if next, ok := i.Tuple.(*ssa.Next); ok && i.Index == 2 && !next.IsString {
					e = f.rangedValue(i, next)
				}
			case *ssa.Lookup:
				if !i.CommaOk && !isString(i.X.Type()) {
					e = f.lookedUpValue(i)
				}
			case *ssa.Phi:
				e = f.cursorValue(i)
			}
			if e != nil {
				out[instr.(ssa.Value)] = e
			}
		}
	}
	return out
}

// enumerated labels a value that an enumeration yields.
func (f *Function) enumerated(v ssa.Value) {
	e := f.enums[v]
	if e == nil {
		f.wholeRanged(v)
		return
	}
	l := f.source(e.pos, e.what, e.facets, f.place(e.pos), nil)
	f.addLabel(v, l, evidence{pos: e.pos})
}

// rangedValue judges v in "for k, v := range m".
func (f *Function) rangedValue(v *ssa.Extract, next *ssa.Next) *enumeration {
	rng, ok := next.Iter.(*ssa.Range)
	if !ok || !carriesText(v.Type()) {
		return nil
	}
	key := extracted(next, 1)
	if key == nil {
		return nil
	}
	return f.byPrefix(ssabuild.Uses(v), key, rng.X, rng.Pos())
}

// extracted gives a component of a tuple.
func extracted(tuple ssa.Value, index int) ssa.Value {
	for _, r := range ssabuild.Uses(tuple) {
		if e, ok := r.(*ssa.Extract); ok && e.Index == index {
			return e
		}
	}
	return nil
}

// lookedUpValue judges m[k] where k runs over the keys of m.
func (f *Function) lookedUpValue(v *ssa.Lookup) *enumeration {
	if _, isConst := constString(v.Index); isConst || !carriesText(v.Type()) {
		return nil
	}
	keys := f.keysOf(v.Index, v.X)
	for _, k := range keys {
		uses := ssabuild.Uses(v)
		if _, listed := k.(*ssa.Extract); listed { // chosen before it went into the list
			uses = storesOf(k)
		}
		if e := f.byPrefix(uses, k, v.X, v.Pos()); e != nil {
			return e
		}
	}
	return nil
}

// storesOf gives the instructions that put a value into a list.
func storesOf(v ssa.Value) []ssa.Instruction {
	var out []ssa.Instruction
	for _, r := range ssabuild.Uses(v) {
		if s, ok := r.(*ssa.Store); ok && s.Val == v {
			out = append(out, s)
		}
	}
	return out
}

// keysOf gives the values that a key of a map can be tested as, if the key is
// one of all: itself, and the keys that went into the list it comes from.
func (f *Function) keysOf(key, m ssa.Value) []ssa.Value {
	var out []ssa.Value
	all := false
	seen := map[ssa.Value]bool{}
	var visit func(v ssa.Value, depth int)
	visit = func(v ssa.Value, depth int) {
		if v == nil || seen[v] || depth > 12 {
			return
		}
		seen[v] = true
		switch x := v.(type) {
		case *ssa.Extract:
			if next, ok := x.Tuple.(*ssa.Next); ok && x.Index == 1 {
				if rng, ok := next.Iter.(*ssa.Range); ok && same(rng.X, m) {
					all = true
					out = append(out, x)
				}
			}
		case *ssa.UnOp:
			if ia, ok := x.X.(*ssa.IndexAddr); ok && x.Op == token.MUL {
				out = append(out, x)
				visit(ia.X, depth+1)
			}
		case *ssa.Phi:
			for _, e := range x.Edges {
				visit(e, depth+1)
			}
		case *ssa.Convert:
			visit(x.X, depth+1)
		case *ssa.Call:
			if name, pkg := calleeName(&x.Call); name == "Keys" && strings.HasSuffix(pkg, "maps") || name == "SortedKeys" || name == "sortedKeys" {
				all = all || same(x.Call.Args[0], m)
				return
			}
			for _, a := range x.Call.Args {
				visit(a, depth+1)
				for _, e := range variadic(a) {
					visit(e, depth+1)
				}
			}
		}
	}
	visit(key, 0)
	if !all {
		return nil
	}
	return out
}

// cursorValue judges v in "for k, v := c.Seek(p); bytes.HasPrefix(k, p); k, v = c.Next()".
func (f *Function) cursorValue(v *ssa.Phi) *enumeration {
	if !isBytes(v.Type()) && !isString(v.Type()) {
		return nil
	}
	var tuples []ssa.Value
	for _, e := range v.Edges {
		x, ok := e.(*ssa.Extract)
		if !ok || x.Index != 1 {
			return nil
		}
		call, ok := x.Tuple.(*ssa.Call)
		if !ok {
			return nil
		}
		if name, _ := calleeName(&call.Call); name != "Seek" && name != "Next" && name != "First" && name != "Prev" && name != "Last" {
			return nil
		}
		tuples = append(tuples, call)
	}
	for _, instr := range v.Block().Instrs {
		k, ok := instr.(*ssa.Phi)
		if !ok || k == v || len(k.Edges) != len(tuples) {
			continue
		}
		paired := true
		for i, e := range k.Edges {
			x, ok := e.(*ssa.Extract)
			paired = paired && ok && x.Index == 0 && x.Tuple == tuples[i]
		}
		if paired {
			return f.byPrefix(ssabuild.Uses(v), k, nil, tuples[0].Pos())
		}
	}
	return nil
}

// byPrefix reports the enumeration when every use of a map's value stands
// where a test of its key's prefix has said yes, and no other test of the key
// chooses further.
func (f *Function) byPrefix(uses []ssa.Instruction, key, m ssa.Value, pos token.Pos) *enumeration {
	var prefix prefixTest
	some := false
	for _, use := range uses {
		if _, debug := use.(*ssa.DebugRef); debug {
			continue
		}
		t, ok := f.prefixedAt(key, use)
		if !ok {
			return nil
		}
		prefix, some = t, true
	}
	if !some {
		return nil
	}
	facets, what := f.judgePrefix(prefix, m)
	if facets == 0 {
		return nil
	}
	if m == nil {
		facets = facets&^Prefixed | Scanned
	}
	return &enumeration{pos: f.loopAround(pos), what: what, facets: facets | Enumerated | Stored}
}

// loopAround gives the position of the loop that a position is in.
func (f *Function) loopAround(pos token.Pos) token.Pos {
	best := pos
	if f.SSA.Syntax() == nil {
		return best
	}
	ast.Inspect(f.SSA.Syntax(), func(n ast.Node) bool {
		if n == nil || n.Pos() > pos || pos > n.End() {
			return n != nil && n.Pos() <= pos && pos <= n.End()
		}
		switch n.(type) {
		case *ast.RangeStmt, *ast.ForStmt:
			best = n.Pos()
		}
		return true
	})
	return best
}

// carriesText reports whether a map's values are text, or what can hold it.
func carriesText(t types.Type) bool {
	if isText(t) {
		return true
	}
	switch u := t.Underlying().(type) {
	case *types.Interface:
		return u.NumMethods() == 0
	case *types.Slice:
		return isText(u.Elem())
	}
	return false
}

// scanned says of a source of a model row that it yields what stands under all
// keys with a prefix, if the prefix is one of secrets.
func (f *Function) scanned(row *model.Row, t target) (facets Facets, what string) {
	if row == nil || !strings.Contains(strings.Join(row.To, " "), "[*]") {
		return 0, "" // a cursor's way is judged by the loop around it
	}
	at := row.Prefix
	if at == "" && asksForPrefix(t) {
		at = row.NameArg
	}
	if at == "" || at == "all" {
		return 0, ""
	}
	text := f.constantAt(at, t)
	facets = prefixFacets(text)
	if facets&Secret == 0 {
		return 0, ""
	}
	return facets | Enumerated | Scanned | Stored, "values of all keys that begin with " + strconv.Quote(text)
}

// asksForPrefix reports whether a call has an option that makes its key a
// prefix.
func asksForPrefix(t target) bool {
	if len(t.operands) == 0 || t.operands[len(t.operands)-1].v == nil {
		return false
	}
	for _, o := range variadic(t.operands[len(t.operands)-1].v) {
		if c, ok := stripText(o).(*ssa.Call); ok {
			if name, _ := calleeName(&c.Call); strings.Contains(name, "Prefix") {
				return true
			}
		}
	}
	return false
}
