package summary

import (
	"go/token"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

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
		cond, want := affirmed(branch.Cond)
		t, isPrefix := f.prefixTestOf(cond, key)
		if !isPrefix && !chooses(cond, key) {
			continue
		}
		switch side := f.cfg.passing(branch, at); {
		case side == none:
		case !isPrefix:
			return prefixTest{}, false
		case side == want:
			test, ok = t, true
		}
	}
	return test, ok
}

// affirmed takes the negation off a condition, and gives the side on which
// what is left holds.
func affirmed(cond ssa.Value) (ssa.Value, branchSide) {
	if not, ok := cond.(*ssa.UnOp); ok && not.Op == token.NOT {
		return not.X, onFalse
	}
	return cond, onTrue
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
