package behaviour

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// Why a test does not depend on the request, for messages.
const (
	byConfig = "a setting"
	byRoute  = "some routes or methods"
)

// independent tells whether a condition depends on no data of the request, or
// only on its route; "" if it depends on more.
func (g *guards) independent(cond ssa.Value) string {
	d := dependence{g: g, seen: map[ssa.Value]bool{}}
	d.visit(cond, 0)
	switch {
	case d.request:
		return ""
	case d.route:
		return byRoute
	}
	return byConfig
}

type dependence struct {
	g              *guards
	seen           map[ssa.Value]bool
	request, route bool
}

func (d *dependence) visit(v ssa.Value, depth int) {
	if d.request || d.seen[v] {
		return
	}
	d.seen[v] = true
	if depth > 24 {
		d.request = true
		return
	}
	if tellsRoute(v) {
		d.route = true
		return
	}
	switch x := v.(type) {
	case *ssa.Const, *ssa.Global, *ssa.Function, *ssa.Builtin:
		return
	case *ssa.Parameter:
		recv := d.g.f.ssa.Signature.Recv() != nil && d.g.f.ssa.Params[0] == x
		if !recv || isRequest(x.Type()) {
			d.request = true
		}
		return
	case *ssa.FreeVar:
		if isRequest(x.Type()) {
			d.request = true
		}
		return
	case *ssa.Alloc:
		d.stored(x, depth)
		return
	case ssa.Instruction:
		var ops [8]*ssa.Value
		for _, op := range x.Operands(ops[:0]) {
			if *op != nil {
				d.visit(*op, depth+1)
			}
		}
	}
}

// stored follows what is stored to a local variable.
func (d *dependence) stored(a *ssa.Alloc, depth int) {
	for _, r := range ssabuild.Uses(a) {
		switch r := r.(type) {
		case *ssa.Store:
			if r.Addr == a {
				d.visit(r.Val, depth+1)
			}
		case *ssa.UnOp, *ssa.FieldAddr, *ssa.IndexAddr, *ssa.DebugRef, *ssa.Slice:
		default:
			d.request = true
		}
	}
}

// isRequest reports whether values of the type hold a request's data.
func isRequest(t types.Type) bool {
	t = deref(t)
	n := model.Named(t)
	if n == nil || n.Obj().Pkg() == nil {
		return false
	}
	switch n.Obj().Pkg().Path() + "." + n.Obj().Name() {
	case "net/http.Request", "net/http.ResponseWriter", "context.Context", "net/url.URL", "net/url.Values", "net/http.Header":
		return true
	}
	return model.Responds(t)
}

// tellsRoute reports whether a value is the request's path, method or host.
func tellsRoute(v ssa.Value) bool {
	switch x := v.(type) {
	case *ssa.UnOp:
		if fa, ok := x.X.(*ssa.FieldAddr); ok && x.Op == token.MUL {
			return routeField(fa.X.Type(), fa.Field)
		}
	case *ssa.Field:
		return routeField(x.X.Type(), x.Field)
	case *ssa.Call:
		to := calleeOf(&x.Call)
		if to.obj == nil || len(to.args) != 1 || !model.Responds(to.args[0].Type()) {
			return false
		}
		switch to.obj.Name() {
		case "Path", "FullPath", "Method", "OriginalURL", "HandlerName", "URI":
			return true
		}
	}
	return false
}

// tellsMethod reports whether a value is the request's method.
func tellsMethod(v ssa.Value) bool {
	return tellsRoute(v) && (fieldName(v) == "Method" || callName(v) == "Method")
}

func routeField(t types.Type, index int) bool {
	v := fieldVar(t, index)
	if v == nil {
		return false
	}
	switch model.TypeName(t) {
	case "Request":
		return v.Name() == "Method" || v.Name() == "RequestURI" || v.Name() == "Host" || v.Name() == "Pattern"
	case "URL":
		return v.Name() == "Path" || v.Name() == "RawPath" || v.Name() == "Host"
	case "UnaryServerInfo", "StreamServerInfo":
		return v.Name() == "FullMethod"
	case "Spec": // of a call, as connect has it
		return v.Name() == "Procedure"
	}
	return false
}
