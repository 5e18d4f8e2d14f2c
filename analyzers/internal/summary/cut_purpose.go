package summary

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// sliced reports whether x is sliced somewhere in a way.
func (f *Function) sliced(x ssa.Value, way func(*ssa.Slice) bool) bool {
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			if s, ok := instr.(*ssa.Slice); ok && way(s) && same(s.X, x) {
				return true
			}
		}
	}
	return false
}

// restUsed reports whether what a slice expression leaves behind is used, too:
// then nothing is lost.
func (f *Function) restUsed(i *ssa.Slice) bool {
	return f.sliced(i.X, func(s *ssa.Slice) bool {
		if s == i || s.Low == nil {
			return false
		}
		if low, ok := constInt(s.Low); ok && low == 0 {
			return false
		}
		return true
	})
}

// wholeUsed reports whether x is also kept or used as a whole, so that the
// part is something besides.
func (f *Function) wholeUsed(x ssa.Value, cut ssa.Instruction) bool {
	w := whole{f: f, cut: cut, seen: map[ssa.Value]bool{}}
	if v, ok := cut.(ssa.Value); ok {
		w.parts = mergedWith(v)
	}
	base := stripText(x)
	if w.used(base, 0) {
		return true
	}
	for _, b := range f.SSA.Blocks { // other loads of the same field
		for _, instr := range b.Instrs {
			if v, ok := instr.(ssa.Value); ok && v != base && isLoad(v) && isText(v.Type()) && same(v, base) && w.used(v, 0) {
				return true
			}
		}
	}
	return false
}

func isLoad(v ssa.Value) bool {
	u, ok := v.(*ssa.UnOp)
	return ok && u.Op == token.MUL
}

// mergedWith gives the phis that a value flows into.
func mergedWith(v ssa.Value) map[ssa.Value]bool {
	out := map[ssa.Value]bool{}
	var visit func(v ssa.Value)
	visit = func(v ssa.Value) {
		for _, r := range ssabuild.Uses(v) {
			switch r := r.(type) {
			case *ssa.Phi:
				if !out[r] {
					out[r] = true
					visit(r)
				}
			case *ssa.Convert:
				visit(r)
			}
		}
	}
	visit(v)
	return out
}

// whole looks for uses of a whole text.
type whole struct {
	f     *Function
	cut   ssa.Instruction
	parts map[ssa.Value]bool
	seen  map[ssa.Value]bool
}

func (w *whole) used(v ssa.Value, depth int) bool {
	if w.seen[v] || depth > 6 {
		return false
	}
	w.seen[v] = true
	for _, r := range ssabuild.Uses(v) {
		if r != w.cut && w.together(r) && w.uses(r, v, depth) {
			return true
		}
	}
	return false
}

// together reports whether control can pass both the cut and another use.
func (w *whole) together(r ssa.Instruction) bool {
	return w.f.cfg.reaches(r, w.cut) || w.f.cfg.reaches(w.cut, r)
}

func (w *whole) uses(r ssa.Instruction, v ssa.Value, depth int) bool {
	switch r := r.(type) {
	case *ssa.Phi:
		return !w.parts[r] && w.used(r, depth+1)
	case *ssa.Convert, *ssa.ChangeType, *ssa.MakeInterface:
		return w.used(r.(ssa.Value), depth+1)
	case *ssa.Slice:
		return r.Low == nil && r.High == nil && w.used(r, depth+1)
	case *ssa.Store:
		if ia, ok := r.Addr.(*ssa.IndexAddr); ok {
			return w.used(ia.X, depth+1) // a variadic argument
		}
		_, local := r.Addr.(*ssa.Alloc)
		return r.Val == v && !local
	case *ssa.MapUpdate:
		return r.Value == v
	case *ssa.Return, *ssa.Send, *ssa.MakeClosure:
		return true
	case *ssa.Call:
		return w.called(&r.Call, r, v, depth)
	case *ssa.Go, *ssa.Defer:
		return true
	case *ssa.BinOp:
		return r.Op == token.ADD && w.used(r, depth+1)
	}
	return false
}

func (w *whole) called(c *ssa.CallCommon, call *ssa.Call, v ssa.Value, depth int) bool {
	if b, ok := c.Value.(*ssa.Builtin); ok {
		switch b.Name() {
		case "append":
			return w.used(call, depth+1)
		case "copy":
			return c.Args[1] == v && v.Parent() == w.cut.Parent() && !w.cutsToo(call)
		}
		return false
	}
	name, pkg := calleeName(c)
	switch pkg {
	case "strings", "bytes", "unicode/utf8", "unicode", "encoding/hex", "encoding/base64":
		return isText(call.Type()) && w.used(call, depth+1)
	case "log", "log/slog", "errors", "regexp":
		return false
	}
	if pkg == "fmt" {
		return strings.HasPrefix(name, "Sprint") && w.used(call, depth+1)
	}
	return !vocabulary.Checking(name)
}

// cutsToo reports whether another copy is of the same kind as the cut.
func (w *whole) cutsToo(call *ssa.Call) bool {
	_, fixed := fixedArray(call.Call.Args[0])
	return fixed
}

// calleeName is the name of what a call calls, and the path of its package.
func calleeName(c *ssa.CallCommon) (name, pkg string) {
	var obj *types.Func
	if c.IsInvoke() {
		obj = c.Method
	} else if fn := c.StaticCallee(); fn != nil {
		obj, _ = fn.Object().(*types.Func)
		if obj == nil {
			return originName(fn), ""
		}
	}
	if obj == nil {
		return "", ""
	}
	if obj.Pkg() != nil {
		pkg = obj.Pkg().Path()
	}
	return obj.Name(), pkg
}

// takenForWhole reports whether a shortened text is used as if it were all:
// not when it is only compared with constants, shown, or looked up by.
func (f *Function) takenForWhole(v ssa.Value) bool {
	if displayNamed(f, v) || vocabulary.Shortened(f.SSA.Name()) {
		return false
	}
	p := purpose{f: f, seen: map[ssa.Value]bool{}}
	return p.whole(v, 0)
}

// purpose follows a part of a text to what it is used for.
type purpose struct {
	f    *Function
	seen map[ssa.Value]bool
}

func (p *purpose) whole(v ssa.Value, depth int) bool {
	if p.seen[v] || depth > 8 {
		return false
	}
	p.seen[v] = true
	for _, n := range p.f.names[v] {
		if vocabulary.Shortened(n) {
			return false
		}
	}
	for _, r := range ssabuild.Uses(v) {
		if p.use(r, v, depth) {
			return true
		}
	}
	return false
}

func (p *purpose) use(r ssa.Instruction, v ssa.Value, depth int) bool {
	switch r := r.(type) {
	case *ssa.DebugRef, *ssa.If:
		return false
	case *ssa.Convert, *ssa.ChangeType, *ssa.MakeInterface, *ssa.Phi, *ssa.Slice, *ssa.SliceToArrayPointer:
		return p.whole(r.(ssa.Value), depth+1)
	case *ssa.BinOp:
		return p.binary(r, v, depth)
	case *ssa.Store:
		return p.stored(r, v, depth)
	case *ssa.MapUpdate:
		key, ok := constString(r.Key)
		return r.Value == v && !(ok && vocabulary.Shortened(key))
	case *ssa.Return:
		return !vocabulary.Shortened(p.f.SSA.Name())
	case *ssa.Call:
		return p.called(r, v, depth)
	case *ssa.Lookup, *ssa.Index, *ssa.IndexAddr, *ssa.Range:
		return false // a look-up by the part, or its bytes
	}
	return true
}

func (p *purpose) binary(r *ssa.BinOp, v ssa.Value, depth int) bool {
	other := r.Y
	if other == v {
		other = r.X
	}
	text, isConst := constString(other)
	if r.Op != token.ADD {
		return !isConst && (r.Op == token.EQL || r.Op == token.NEQ)
	}
	return !(isConst && maskText(text)) && p.whole(r, depth+1)
}

// maskText reports whether a constant stands for characters left out.
func maskText(text string) bool {
	return strings.Contains(text, "...") || strings.ContainsAny(text, "*…•") || strings.Contains(text, "xxx") || strings.Contains(text, "XXX")
}

func (p *purpose) stored(r *ssa.Store, v ssa.Value, depth int) bool {
	switch addr := r.Addr.(type) {
	case *ssa.IndexAddr:
		if s, ok := addr.X.(*ssa.Alloc); ok { // a variadic argument, or a literal's element
			for _, ref := range ssabuild.Uses(s) {
				if sl, ok := ref.(*ssa.Slice); ok && p.whole(sl, depth+1) {
					return true
				}
			}
			return false
		}
		return true
	case *ssa.FieldAddr:
		fd := fieldOf(addr.X.Type(), addr.Field)
		return fd.v == nil || !vocabulary.Shortened(fd.v.Name())
	case *ssa.Alloc:
		if vocabulary.Shortened(addr.Comment) {
			return false
		}
		for _, ref := range ssabuild.Uses(addr) {
			if load, ok := ref.(*ssa.UnOp); ok && p.whole(load, depth+1) {
				return true
			}
			if _, ok := ref.(*ssa.MakeClosure); ok {
				return true
			}
		}
		return false
	}
	return true
}

// displays are packages whose functions show what they are given.
var displays = map[string]bool{
	"log": true, "log/slog": true, "errors": true, "testing": true, "go.uber.org/zap": true, "github.com/sirupsen/logrus": true,
	"github.com/rs/zerolog": true, "github.com/rs/zerolog/log": true, "github.com/go-logr/logr": true, "k8s.io/klog/v2": true, "k8s.io/klog": true,
	"github.com/pkg/errors": true, "github.com/hashicorp/go-hclog": true, "mime": true,
}

func (p *purpose) called(r *ssa.Call, v ssa.Value, depth int) bool {
	c := &r.Call
	if b, ok := c.Value.(*ssa.Builtin); ok {
		switch b.Name() {
		case "append":
			return p.whole(r, depth+1)
		case "copy":
			return c.Args[1] == v
		}
		return false
	}
	name, pkg := calleeName(c)
	switch pkg {
	case "fmt":
		if !strings.HasPrefix(name, "Sprint") && !strings.HasPrefix(name, "Append") {
			return strings.HasPrefix(name, "F") // written somewhere; Errorf and Print show
		}
		if format, ok := constString(firstArg(r)); ok && maskText(format) {
			return false
		}
		return p.whole(r, depth+1)
	case "strings", "bytes", "unicode/utf8", "encoding/hex", "encoding/base64", "encoding/base32":
		if isText(r.Type()) {
			return p.whole(r, depth+1)
		}
		return strings.HasPrefix(name, "New") || strings.HasPrefix(name, "Write") || strings.HasPrefix(name, "Decode")
	case "encoding/binary", "strconv", "time", "regexp", "unicode", "path", "path/filepath":
		return false
	case "net/http":
		return name != "DetectContentType"
	}
	return !displays[pkg] && !vocabulary.Shortened(name) && !vocabulary.Checking(name)
}
