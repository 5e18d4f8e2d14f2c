package summary

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
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

// wholeRanged labels the values of a loop over a map that is handed on with
// all its entries, unless the loop chooses among the keys.
func (f *Function) wholeRanged(v ssa.Value) {
	x, ok := v.(*ssa.Extract)
	if !ok || x.Index != 2 {
		return
	}
	next, ok := x.Tuple.(*ssa.Next)
	if !ok {
		return
	}
	rng, ok := next.Iter.(*ssa.Range)
	if !ok {
		return
	}
	key := extracted(next, 1)
	for _, l := range f.content(rng.X, rng, false) {
		if !l.label.Has(WholeMap) {
			continue
		}
		for _, use := range *x.Referrers() {
			if _, debug := use.(*ssa.DebugRef); !debug && key != nil && f.chosenAt(key, use) {
				return
			}
		}
		f.addLabel(v, l.label, evidence{holder: l.holder, label: l.from, pos: rng.Pos()})
	}
}

// chosenAt reports whether control gets to an instruction only for keys that
// a test has chosen, and not merely for those that none has left out.
func (f *Function) chosenAt(key ssa.Value, at ssa.Instruction) bool {
	for _, b := range f.SSA.Blocks {
		branch, isIf := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !isIf {
			continue
		}
		side := f.cfg.passing(branch, at)
		cond, want := branch.Cond, onTrue
		if not, isNot := cond.(*ssa.UnOp); isNot && not.Op == token.NOT {
			cond, want = not.X, onFalse
		}
		if cmp, ok := cond.(*ssa.BinOp); ok && cmp.Op == token.NEQ {
			want = onFalse
		}
		_, isPrefix := f.prefixTestOf(cond, key)
		if side == want && (isPrefix || chooses(cond, key)) {
			return true
		}
	}
	return false
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
	return f.byPrefix(*v.Referrers(), key, rng.X, rng.Pos())
}

// extracted gives a component of a tuple.
func extracted(tuple ssa.Value, index int) ssa.Value {
	for _, r := range *tuple.Referrers() {
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
		uses := *v.Referrers()
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
	for _, r := range *v.Referrers() {
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
			return f.byPrefix(*v.Referrers(), k, nil, tuples[0].Pos())
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
	return &enumeration{pos: f.loopAround(pos), what: what, facets: facets | Enumerated | Stored}
}

// A prefixTest is what a key is tested against.
type prefixTest struct {
	text string   // the prefix, if it is a constant
	name []string // names of the variable or field that holds it, or of the predicate
}

// prefixedAt reports whether control gets to an instruction only where a test
// of the key's prefix has said yes; ok is false if another test of the key
// stands there, too.
func (f *Function) prefixedAt(key ssa.Value, at ssa.Instruction) (test prefixTest, ok bool) {
	for _, b := range f.SSA.Blocks {
		branch, isIf := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !isIf {
			continue
		}
		side := f.cfg.passing(branch, at)
		if side == none {
			continue
		}
		cond, want := branch.Cond, onTrue
		if not, isNot := cond.(*ssa.UnOp); isNot && not.Op == token.NOT {
			cond, want = not.X, onFalse
		}
		if t, isPrefix := f.prefixTestOf(cond, key); isPrefix {
			if side == want {
				test, ok = t, true
			}
			continue
		}
		if chooses(cond, key) {
			return prefixTest{}, false
		}
	}
	return test, ok
}

// keyLike reports whether a value is a key, perhaps in another case.
func keyLike(v, key ssa.Value) bool {
	v = stripText(v)
	if v == key {
		return true
	}
	c, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	return calls(c, "strings", "ToLower", "ToUpper", "TrimSpace") && keyLike(c.Call.Args[0], key)
}

// prefixTestOf reads a condition as a test of a key's prefix.
func (f *Function) prefixTestOf(cond, key ssa.Value) (prefixTest, bool) {
	switch c := cond.(type) {
	case *ssa.Call:
		switch {
		case calls(c, "strings", "HasPrefix") || calls(c, "bytes", "HasPrefix"):
			return f.prefixOf(c.Call.Args[1]), keyLike(c.Call.Args[0], key)
		case calls(c, "regexp", "MatchString") && len(c.Call.Args) == 2 && keyLike(c.Call.Args[1], key):
			return f.prefixOf(c.Call.Args[0]), true // a method: the receiver's name tells
		}
		return f.predicate(c, key)
	case *ssa.Extract:
		call, ok := c.Tuple.(*ssa.Call)
		if ok && c.Index == 1 && (calls(call, "strings", "CutPrefix") || calls(call, "bytes", "CutPrefix")) {
			return f.prefixOf(call.Call.Args[1]), keyLike(call.Call.Args[0], key)
		}
	case *ssa.BinOp:
		if c.Op != token.EQL {
			return prefixTest{}, false
		}
		for _, pair := range [][2]ssa.Value{{c.X, c.Y}, {c.Y, c.X}} {
			if s, ok := pair[0].(*ssa.Slice); ok && s.Low == nil && s.High != nil && keyLike(s.X, key) {
				return f.prefixOf(pair[1]), true
			}
		}
	}
	return prefixTest{}, false
}

// predicate reads a call of a function of the package that tests the prefix of
// its argument with a constant.
func (f *Function) predicate(c *ssa.Call, key ssa.Value) (prefixTest, bool) {
	callee := c.Call.StaticCallee()
	if callee == nil || f.pkg.funcs[callee] == nil || len(callee.Params) == 0 || len(c.Call.Args) != len(callee.Params) {
		return prefixTest{}, false
	}
	for i, a := range c.Call.Args {
		if !keyLike(a, key) {
			continue
		}
		var found prefixTest
		tests := 0
		for _, b := range callee.Blocks {
			for _, instr := range b.Instrs {
				switch x := instr.(type) {
				case *ssa.Call:
					if calls(x, "strings", "HasPrefix") && keyLike(x.Call.Args[0], callee.Params[i]) {
						text, _ := constString(x.Call.Args[1])
						found = prefixTest{text: text, name: []string{callee.Name()}}
						tests++
					} else {
						tests += 2
					}
				case *ssa.Lookup, *ssa.BinOp:
					tests += 2
				}
			}
		}
		return found, tests == 1
	}
	return prefixTest{}, false
}

func (f *Function) prefixOf(v ssa.Value) prefixTest {
	t := prefixTest{name: f.namesOf(v)}
	t.text, _ = constString(v)
	return t
}

// namesOf gives the names that stand for a value: of locals, parameters,
// fields, globals.
func (f *Function) namesOf(v ssa.Value) []string {
	names := append([]string(nil), f.names[v]...)
	switch x := v.(type) {
	case *ssa.Parameter:
		names = append(names, x.Name())
	case *ssa.Global:
		names = append(names, x.Name())
	case *ssa.UnOp:
		if x.Op == token.MUL {
			names = append(names, f.namesOf(x.X)...)
		}
	case *ssa.FieldAddr:
		if fd := fieldOf(x.X.Type(), x.Field); fd.v != nil {
			names = append(names, fd.v.Name())
		}
	case *ssa.Field:
		if fd := fieldOf(x.X.Type(), x.Field); fd.v != nil {
			names = append(names, fd.v.Name())
		}
	case *ssa.Call:
		if name, _ := calleeName(&x.Call); name != "" {
			names = append(names, strings.TrimPrefix(name, "Get"))
		}
	case *ssa.Phi:
		for _, e := range x.Edges {
			if _, loop := e.(*ssa.Phi); !loop {
				names = append(names, f.namesOf(e)...)
			}
		}
	case *ssa.Convert:
		names = append(names, f.namesOf(x.X)...)
	case *ssa.ChangeType:
		names = append(names, f.namesOf(x.X)...)
	}
	return names
}

// chooses reports whether a condition selects among keys by more than their
// beginning: an allow-list, a comparison, a predicate.
func chooses(cond, key ssa.Value) bool {
	switch c := cond.(type) {
	case *ssa.UnOp:
		return c.Op == token.NOT && chooses(c.X, key)
	case *ssa.Call:
		for _, a := range c.Call.Args {
			if keyLike(a, key) {
				_, isBuiltin := c.Call.Value.(*ssa.Builtin)
				return !isBuiltin
			}
		}
	case *ssa.BinOp:
		if c.Op == token.EQL || c.Op == token.NEQ {
			isNil := func(v ssa.Value) bool { k, ok := v.(*ssa.Const); return ok && k.IsNil() }
			return keyLike(c.X, key) && !isNil(c.Y) || keyLike(c.Y, key) && !isNil(c.X)
		}
	case *ssa.Lookup:
		return keyLike(c.Index, key)
	case *ssa.Extract:
		if l, ok := c.Tuple.(*ssa.Lookup); ok {
			return keyLike(l.Index, key)
		}
	}
	return false
}

// judgePrefix says whether an enumeration is one of secrets out of what a
// tenant can write to: by the prefix, the map and the function.
func (f *Function) judgePrefix(t prefixTest, m ssa.Value) (Facets, string) {
	metadata := m == nil
	if m != nil {
		for _, n := range f.namesOf(m) {
			if operatorMap(n) {
				return 0, ""
			}
			metadata = metadata || vocabulary.Metadata(n)
		}
	}
	facets, shown := prefixFacets(t.text), t.text
	for _, n := range t.name {
		if facets == 0 {
			facets = prefixFacets(n)
		}
	}
	if facets != 0 {
		facets |= Prefixed
	} else if metadata && m != nil {
		facets = nameFacets("", resultName(f.outermost().Name()))
	}
	if facets&Secret == 0 {
		return 0, ""
	}
	if !metadata {
		facets &^= Prefixed
	}
	if shown == "" {
		return facets, "values of all keys with a prefix"
	}
	return facets, "values of all keys that begin with " + strconv.Quote(shown)
}

func (f *Function) outermost() *ssa.Function {
	fn := f.SSA
	for fn.Parent() != nil {
		fn = fn.Parent()
	}
	return fn
}

// prefixFacets says what a key's beginning, or the name of one, tells.
func prefixFacets(text string) Facets {
	words := vocabulary.Words(strings.Trim(text, "^.*/_-:$ "))
	for len(words) > 1 {
		if facets := nameFacets("", strings.Join(words, "_")); facets != 0 {
			return facets
		}
		switch words[len(words)-1] {
		case "prefix", "prefixes", "key", "keys", "pattern", "re", "regexp", "chunk", "part", "parts", "chunks", "field", "fields":
			words = words[:len(words)-1]
			continue
		}
		break
	}
	if len(words) == 0 {
		return 0
	}
	return nameFacets("", strings.Join(words, "_"))
}

// operatorMap reports whether a map's name is one of what the operator sets,
// or of what comes with each request: no tenant's metadata.
func operatorMap(name string) bool {
	for _, w := range vocabulary.Words(name) {
		switch w {
		case "config", "configs", "conf", "cfg", "setting", "settings", "option", "options", "opts", "env", "envs", "environ", "environment",
			"label", "labels", "header", "headers", "query", "flags", "args", "form", "limits", "features", "registry", "handlers", "cache", "stats", "metrics":
			return true
		}
	}
	return false
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
	return facets | Enumerated | Prefixed | Stored, "values of all keys that begin with " + strconv.Quote(text)
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

// annotations labels the annotations of a Kubernetes Secret: a copy of the
// whole map takes along what tools have put there, the last applied
// configuration with the secret in it among them.
func (f *Function) annotations(v, x ssa.Value, name string) {
	if name != "Annotations" && name != "GetAnnotations" || !isKubeSecret(x) {
		return
	}
	if _, ok := v.Type().Underlying().(*types.Map); !ok {
		if p, isPtr := v.Type().Underlying().(*types.Pointer); !isPtr || !isTextMap(p.Elem()) {
			return
		}
	}
	l := f.source(v.Pos(), "annotations of a Secret", WholeMap, f.place(v.Pos()), nil)
	f.addLabel(v, l, evidence{pos: v.Pos()})
}

// isKubeSecret reports whether a value is, or is a part of, a Kubernetes Secret.
func isKubeSecret(v ssa.Value) bool {
	for {
		if n := model.Named(v.Type()); n != nil && n.Obj().Name() == "Secret" && n.Obj().Pkg() != nil && strings.HasSuffix(n.Obj().Pkg().Path(), "k8s.io/api/core/v1") {
			return true
		}
		switch x := v.(type) {
		case *ssa.FieldAddr:
			v = x.X
		case *ssa.Field:
			v = x.X
		case *ssa.UnOp:
			v = x.X
		default:
			return false
		}
	}
}

// enumerationLeaves notes that enumerated values leave the function.
func (f *Function) enumerationLeaves(to Ref, l found) found {
	if !l.label.Has(Enumerated|WholeMap) || l.label.Has(EnumReported) || l.label.State.Protected() || l.label.Has(MapKey) {
		return l
	}
	if to.Side == In && to.Index >= len(f.SSA.Params) {
		return l
	}
	returns := f.returns()
	if len(returns) == 0 || to.Side == In && l.label.Has(WholeMap) {
		return l
	}
	result := types.Type(nil)
	if to.Side == Out {
		result = f.SSA.Signature.Results().At(to.Index).Type()
	}
	if l.label.Has(WholeMap) && (to.Path == "" || result == nil || ofKube(result)) {
		return l
	}
	f.event(returns[0], Use{Kind: Collected, What: "the result", From: Ref{Path: to.Path}, At: f.place(returns[0].Pos())}, l)
	l.label.Facets |= EnumReported
	return l
}

// ofKube reports whether a type is one of Kubernetes' own.
func ofKube(t types.Type) bool {
	n := model.Named(t)
	return n != nil && n.Obj().Pkg() != nil && strings.Contains(n.Obj().Pkg().Path(), "k8s.io/")
}
