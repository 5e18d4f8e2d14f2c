package behaviour

import (
	"go/token"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// strong reports whether a condition can decide: one that only asks whether
// the request has something (a header, a cookie, a form's field) cannot.
func (g *guards) strong(v ssa.Value) bool {
	if g.weak[v] {
		return false
	}
	s := &strength{g: g, seen: map[ssa.Value]bool{}}
	if s.of(v) {
		return true
	}
	maps.Copy(g.weak, s.seen)
	return false
}

// strength looks for something that decides among all that a condition is
// made of. Each value is asked once: one round a loop tells nothing new.
type strength struct {
	g    *guards
	seen map[ssa.Value]bool
}

func (s *strength) of(v ssa.Value) bool {
	if s.seen[v] || s.g.weak[v] {
		return false
	}
	s.seen[v] = true
	switch x := v.(type) {
	case *ssa.UnOp:
		if x.Op == token.MUL {
			return strongField(x.X)
		}
		return s.of(x.X)
	case *ssa.Field:
		return !ofHTTP(x.X.Type())
	case *ssa.BinOp:
		return s.comparison(x)
	case *ssa.Phi:
		return slices.ContainsFunc(x.Edges, s.of)
	case *ssa.MakeInterface:
		return s.of(x.X)
	case *ssa.ChangeType:
		return s.of(x.X)
	case *ssa.Extract:
		return s.of(x.Tuple)
	case *ssa.TypeAssert, *ssa.Select:
		return true
	case *ssa.Lookup:
		return !ofHTTP(x.X.Type()) && !isText(x.X.Type())
	case *ssa.Call:
		return s.call(x)
	}
	return false
}

func strongField(addr ssa.Value) bool {
	fa, ok := addr.(*ssa.FieldAddr)
	return ok && !ofHTTP(fa.X.Type())
}

// ofHTTP reports whether a type is one of net/http or net/url, or what gRPC
// has in the place of headers.
func ofHTTP(t types.Type) bool {
	n := model.Named(t)
	if n == nil || n.Obj().Pkg() == nil {
		return false
	}
	p := n.Obj().Pkg().Path()
	return p == "net/http" || p == "net/url" || p == grpcHeaders
}

const grpcHeaders = "google.golang.org/grpc/metadata"

func (s *strength) comparison(x *ssa.BinOp) bool {
	if x.Op != token.EQL && x.Op != token.NEQ {
		return fieldName(x.X) != "ContentLength" && fieldName(x.Y) != "ContentLength" && !isLength(x.X) && !isLength(x.Y)
	}
	return s.pair(x.X, x.Y)
}

// pair: two values are compared; with a constant, it depends on the other one.
func (s *strength) pair(x, y ssa.Value) bool {
	if _, ok := x.(*ssa.Const); ok {
		return s.of(y)
	}
	if _, ok := y.(*ssa.Const); ok {
		return s.of(x)
	}
	return true
}

func isLength(v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	b, ok := call.Call.Value.(*ssa.Builtin)
	return ok && b.Name() == "len"
}

func (s *strength) call(x *ssa.Call) bool {
	g := s.g
	if _, ok := x.Call.Value.(*ssa.Builtin); ok {
		return false
	}
	to := calleeOf(&x.Call)
	if to.obj == nil || to.obj.Pkg() == nil {
		return true
	}
	for _, r := range g.f.rows(to) {
		if _, ok := rowGuard(r); ok {
			return true
		}
		if r.Kind == model.Compare && len(to.args) == 2 {
			return s.pair(to.args[0], to.args[1])
		}
	}
	if to.obj.Pkg().Path() == grpcHeaders {
		return false
	}
	if g.f.e.standard(to.obj.Pkg()) {
		if (to.obj.Name() == "Is" || to.obj.Name() == "As") && to.obj.Pkg().Path() == "errors" {
			return s.of(x.Call.Args[0])
		}
		return false
	}
	if body := g.f.e.behaviourOf(to.obj); body != nil {
		return body.Decides
	}
	return true
}
