package summary

import (
	"fmt"
	"go/token"
	"go/types"
	"regexp"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// sliceSite judges x[:n] and the pieces of chunk loops.
func (f *Function) sliceSite(i *ssa.Slice) *cutSite {
	if i.High == nil {
		return nil
	}
	if !isText(i.X.Type()) {
		return f.listSite(i)
	}
	if isArray(i.X.Type()) || f.fixedSize(i.X, 0) {
		return nil
	}
	if low, ok := constInt(i.Low); i.Low != nil && !(ok && low == 0) {
		return f.loopSite(i)
	}
	bound, ok := f.shortening(i.High, i.X, i)
	if !ok || f.noLonger(i.X, i, bound) || f.restUsed(i) || f.wholeUsed(i.X, i) || !f.takenForWhole(i) {
		return nil
	}
	return &cutSite{instr: i, x: i.X, bound: boundWord(bound, "bytes")}
}

func isArray(t types.Type) bool {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	_, ok := t.Underlying().(*types.Array)
	return ok
}

// shortening reports whether a slice's upper bound makes it shorter than what
// is sliced: a constant, the lesser of the length and something else, or
// something that the length is known to exceed. It gives the bound; nil when
// it cannot be told.
func (f *Function) shortening(high, x ssa.Value, at ssa.Instruction) (bound ssa.Value, ok bool) {
	if n, isConst := constInt(high); isConst {
		return high, n > 0
	}
	switch h := high.(type) {
	case *ssa.Call:
		if !isMin(h) {
			return nil, false
		}
		other, length := ssa.Value(nil), false
		for _, a := range h.Call.Args {
			if isLen(a, x) {
				length = true
			} else {
				other = a
			}
		}
		return other, length && other != nil && !dependsOnLength(other, x)
	case *ssa.Phi:
		other, length := ssa.Value(nil), false
		for _, e := range h.Edges {
			if isLen(e, x) {
				length = true
			} else if e != h {
				other = e
			}
		}
		return other, length && other != nil && !dependsOnLength(other, x)
	}
	return high, f.exceeds(x, high, at)
}

func isMin(c *ssa.Call) bool {
	if b, ok := c.Call.Value.(*ssa.Builtin); ok {
		return b.Name() == "min"
	}
	fn := c.Call.StaticCallee()
	return fn != nil && (fn.Name() == "min" || fn.Name() == "Min" || fn.Name() == "minInt")
}

// exceeds reports whether control gets to an instruction only where x is
// longer than a bound.
func (f *Function) exceeds(x, bound ssa.Value, at ssa.Instruction) bool {
	found := false
	f.lengthTests(x, at, func(op token.Token, other ssa.Value) {
		found = found || (op == token.GTR || op == token.GEQ) && other == bound
	})
	return found
}

// listSite judges chunks[:n] for a list of pieces of a text.
func (f *Function) listSite(i *ssa.Slice) *cutSite {
	if _, ok := i.X.Type().Underlying().(*types.Slice); !ok || !isPieces(i.X, 0) {
		return nil
	}
	if low, ok := constInt(i.Low); i.Low != nil && !(ok && low == 0) {
		return nil
	}
	bound, ok := f.shortening(i.High, i.X, i)
	if !ok || f.noLonger(i.X, i, bound) || f.restUsed(i) {
		return nil
	}
	return &cutSite{instr: i, x: i.X, list: true, bound: boundWord(bound, "pieces")}
}

// pieceSite judges chunks[i] in a loop that takes a fixed number of pieces.
func (f *Function) pieceSite(i *ssa.IndexAddr) *cutSite {
	if _, ok := i.X.Type().Underlying().(*types.Slice); !ok || isText(i.X.Type()) || !isPieces(i.X, 0) {
		return nil
	}
	bound := f.fixedTurns(i.Index, i.X, i)
	if bound == nil || f.noLonger(i.X, i, bound) {
		return nil
	}
	return &cutSite{instr: i, x: i.X, list: true, bound: boundWord(bound, "pieces")}
}

// isPieces reports whether a list holds pieces of a text: it is collected from
// slices.Chunk, made by a function that says so, or built by appending slices.
func isPieces(v ssa.Value, depth int) bool {
	elem, ok := v.Type().Underlying().(*types.Slice)
	if !ok || !isText(elem.Elem()) || depth > 6 {
		return false
	}
	switch x := v.(type) {
	case *ssa.Call:
		if b, ok := x.Call.Value.(*ssa.Builtin); ok && b.Name() == "append" {
			return isPieces(x.Call.Args[0], depth+1) || appendsSlice(x)
		}
		fn := x.Call.StaticCallee()
		if fn == nil {
			return false
		}
		if seq, ok := firstArg(x).(*ssa.Call); ok && calls(x, "slices", "Collect") {
			return calls(seq, "slices", "Chunk")
		}
		for _, a := range x.Call.Args {
			if isText(a.Type()) {
				pkg := fn.Package()
				std := pkg != nil && (pkg.Pkg.Path() == "strings" || pkg.Pkg.Path() == "bytes")
				return !std && vocabulary.Chunking(originName(fn))
			}
		}
	case *ssa.Phi:
		for _, e := range x.Edges {
			if e != v && isPieces(e, depth+1) {
				return true
			}
		}
	case *ssa.ChangeType:
		return isPieces(x.X, depth+1)
	case *ssa.Extract:
		if c, ok := x.Tuple.(*ssa.Call); ok && x.Index == 0 {
			if fn := c.Call.StaticCallee(); fn != nil {
				return vocabulary.Chunking(originName(fn)) && len(c.Call.Args) > 0
			}
		}
	}
	return false
}

func originName(fn *ssa.Function) string {
	if o := fn.Origin(); o != nil {
		return o.Name()
	}
	return fn.Name()
}

func firstArg(c *ssa.Call) ssa.Value {
	if len(c.Call.Args) == 0 {
		return nil
	}
	return c.Call.Args[0]
}

// calls reports whether a call's target is a function of a package.
func calls(c *ssa.Call, pkg string, names ...string) bool {
	fn := c.Call.StaticCallee()
	if fn == nil {
		return false
	}
	if o := fn.Origin(); o != nil {
		fn = o
	}
	obj, ok := fn.Object().(*types.Func)
	if !ok || obj.Pkg() == nil || obj.Pkg().Path() != pkg {
		return false
	}
	for _, n := range names {
		if n == obj.Name() {
			return true
		}
	}
	return false
}

// appendsSlice reports whether an append adds a piece out of the middle of a text.
func appendsSlice(c *ssa.Call) bool {
	for _, v := range variadic(c.Call.Args[len(c.Call.Args)-1]) {
		if s, ok := stripText(v).(*ssa.Slice); ok && s.Low != nil && isText(s.X.Type()) {
			return true
		}
	}
	return false
}

// variadic gives the values that make up a variadic argument, by position.
func variadic(v ssa.Value) []ssa.Value {
	s, ok := v.(*ssa.Slice)
	if !ok {
		return nil
	}
	alloc, ok := s.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	ptr, ok := alloc.Type().Underlying().(*types.Pointer)
	if !ok {
		return nil
	}
	array, ok := ptr.Elem().Underlying().(*types.Array)
	if !ok || array.Len() > 64 {
		return nil
	}
	out := make([]ssa.Value, array.Len())
	for _, r := range ssabuild.Uses(alloc) {
		ia, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		n, ok := constInt(ia.Index)
		if !ok || n < 0 || n >= array.Len() {
			continue
		}
		for _, r := range ssabuild.Uses(ia) {
			if st, ok := r.(*ssa.Store); ok {
				out[n] = st.Val
			}
		}
	}
	return out
}

// loopSite judges x[i*n:min((i+1)*n, len(x))] in a loop that makes a fixed
// number of turns.
func (f *Function) loopSite(i *ssa.Slice) *cutSite {
	if i.Low == nil {
		return nil
	}
	bound := f.fixedTurns(i.Low, i.X, i)
	if bound == nil || f.noLonger(i.X, i, inAll(bound, stepOf(i.Low, 0))) || f.sliced(i.X, func(s *ssa.Slice) bool { return s.High == nil && s.Low != nil }) {
		return nil
	}
	return &cutSite{instr: i, x: i.X, bound: boundWord(bound, "pieces")}
}

// copySite judges copy(dst, x) into something of a fixed size.
func (f *Function) copySite(c *ssa.Call) *cutSite {
	b, ok := c.Call.Value.(*ssa.Builtin)
	if !ok || b.Name() != "copy" || used(c) {
		return nil
	}
	dst, x := c.Call.Args[0], c.Call.Args[1]
	n, ok := fixedArray(dst)
	if !ok {
		if mk, isMake := dst.(*ssa.MakeSlice); isMake {
			n, ok = constInt(mk.Len)
		}
	}
	if !ok || n < 2 || f.fixedSize(x, 0) || !isText(x.Type()) {
		return nil
	}
	if s, isSlice := x.(*ssa.Slice); isSlice && s.Low != nil {
		return nil // fields of a record: the layout says how long they are
	}
	max := intConst(n)
	if f.noLonger(x, c, max) || f.wholeUsed(x, c) || f.sliced(x, func(s *ssa.Slice) bool { return s.Low != nil }) || displayNamed(f, dst) {
		return nil
	}
	return &cutSite{instr: c, x: x, bound: boundWord(max, "bytes")}
}

// used reports whether a call's result is looked at.
func used(v ssa.Value) bool {
	for _, r := range ssabuild.Uses(v) {
		if _, debug := r.(*ssa.DebugRef); !debug {
			return true
		}
	}
	return false
}

func isNewArray(v ssa.Value) bool {
	a, ok := v.(*ssa.Alloc)
	return ok && isArray(a.Type())
}

// displayNamed reports whether the variable behind a value is named as a part
// that is meant to be one: a nonce, a prefix.
func displayNamed(f *Function, v ssa.Value) bool {
	for {
		for _, n := range f.names[v] {
			if vocabulary.Shortened(n) {
				return true
			}
		}
		switch x := v.(type) {
		case *ssa.Slice:
			v = x.X
			continue
		case *ssa.Alloc:
			return vocabulary.Shortened(x.Comment)
		case *ssa.FieldAddr:
			fd := fieldOf(x.X.Type(), x.Field)
			return fd.v != nil && vocabulary.Shortened(fd.v.Name())
		}
		return false
	}
}

var precision = regexp.MustCompile(`%[-+# 0]*[0-9]*(?:\.([0-9]+))?[a-zA-Z%]`)

// formatSite judges fmt.Sprintf("%.32s", x).
func (f *Function) formatSite(c *ssa.Call) *cutSite {
	if !calls(c, "fmt", "Sprintf") || len(c.Call.Args) < 2 {
		return nil
	}
	format, ok := constString(c.Call.Args[0])
	if !ok || maskText(format) || !f.takenForWhole(c) {
		return nil
	}
	args := variadic(c.Call.Args[1])
	index := 0
	for _, m := range precision.FindAllStringSubmatch(format, -1) {
		verb := m[0][len(m[0])-1]
		if verb == '%' {
			continue
		}
		if (verb == 's' || verb == 'q' || verb == 'v') && m[1] != "" && index < len(args) && args[index] != nil {
			x := stripText(args[index])
			n, _ := strconv.ParseInt(m[1], 10, 64)
			max := intConst(n)
			if isText(x.Type()) && n > 1 && !f.fixedSize(x, 0) && !f.noLonger(x, c, max) && !f.wholeUsed(x, c) {
				return &cutSite{instr: c, x: x, bound: fmt.Sprintf("%d bytes", n)}
			}
		}
		index++
	}
	return nil
}
