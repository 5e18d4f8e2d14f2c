package behaviour

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/term"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// sent: a value tells that the request brings what following a link, loading
// an image, prefetching and caches never send: a body, or a header with a
// credential. A cookie is sent with them.
func (g *guards) sent(v ssa.Value, val term.Value) accepted {
	by := ""
	switch x := v.(type) {
	case *ssa.BinOp:
		if holdsParts(x, val) {
			by = "a header that carries a credential"
		} else if (x.Op == token.EQL) == (val == term.True) && (x.Op == token.EQL || x.Op == token.NEQ) && g.bringsSecret(x) {
			by = "a secret, in a header"
		}
	case *ssa.Call:
		by = bySending(g.f, x, 0, val)
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok {
			by = bySending(g.f, call, x.Index, val)
		}
	}
	if by == "" && val == term.NonNil && ofCredential(v, 0) {
		by = "a header that carries a credential"
	}
	if by == "" {
		return nil
	}
	at := g.f.e.place(g.f.ssa)
	if instr, ok := v.(ssa.Instruction); ok {
		at = g.f.e.place(instr)
	}
	return accepted{term.Sent: {Guard: term.Sent, By: by, At: at}}
}

// bringsSecret reports whether a secret is compared with what the request has in
// a header or, for want of that, in the link: the links of such a service have none.
func (g *guards) bringsSecret(x *ssa.BinOp) bool {
	if isConst(x.X) || isConst(x.Y) {
		return false
	}
	for _, pair := range [][2]ssa.Value{{x.X, x.Y}, {x.Y, x.X}} {
		a, b := g.f.e.Flow.About(g.f.ssa, pair[0]), g.f.e.Flow.About(g.f.ssa, pair[1])
		if proves(a, b) && hasHeader(pair[0], 0) && broughtAlong(pair[0], 0) {
			return true
		}
	}
	return false
}

// hasHeader reports whether a text can come from a header that carries a credential.
func hasHeader(v ssa.Value, depth int) bool {
	if depth > maxMade {
		return false
	}
	switch x := v.(type) {
	case *ssa.Phi:
		return slices.ContainsFunc(x.Edges, func(e ssa.Value) bool { return hasHeader(e, depth+1) })
	case *ssa.Call:
		if to := calleeOf(&x.Call); to.obj != nil && to.obj.Pkg() != nil && to.obj.Pkg().Path() == "strings" && len(to.args) > 0 {
			return hasHeader(to.args[0], depth+1)
		}
	}
	return ofCredential(v, depth)
}

// broughtAlong reports whether a text is a header of the request, but for the
// cookies, or a parameter of the link, or a part of one, wherever it can come from.
func broughtAlong(v ssa.Value, depth int) bool {
	if depth > maxMade {
		return false
	}
	switch x := v.(type) {
	case *ssa.Phi:
		return !slices.ContainsFunc(x.Edges, func(e ssa.Value) bool { return e != v && !isConst(e) && !broughtAlong(e, depth+1) })
	case *ssa.Convert:
		return broughtAlong(x.X, depth+1)
	case *ssa.Slice:
		return broughtAlong(x.X, depth+1)
	case *ssa.Call:
		to := calleeOf(&x.Call)
		if to.obj == nil || to.obj.Pkg() == nil || len(to.args) == 0 || !isText(x.Type()) {
			return false
		}
		if to.obj.Pkg().Path() == "strings" {
			return broughtAlong(to.args[0], depth+1)
		}
		if len(to.args) < 2 {
			return false
		}
		name, ok := constText(to.args[1])
		return ok && !strings.EqualFold(name, "Cookie") && (readsHeader(to.obj) || readsLink(to.obj))
	}
	return false
}

// readsLink reports whether a function gives a parameter of the link by its name.
func readsLink(obj *types.Func) bool {
	recv := obj.Signature().Recv()
	if recv == nil || obj.Signature().Results().Len() != 1 {
		return false
	}
	switch model.TypeName(recv.Type()) {
	case "Values":
		return obj.Name() == "Get"
	case "Context", "Ctx", "RequestContext":
		return obj.Name() == "Query" || obj.Name() == "QueryParam"
	}
	return false
}

// bySending says what a request has sent if a result of a call is so; "" if
// that is not known.
func bySending(f *function, call *ssa.Call, index int, val term.Value) string {
	if b, ok := call.Call.Value.(*ssa.Builtin); ok {
		if b.Name() == "len" && val == term.NonNil && ofCredential(call.Call.Args[0], 0) {
			return "a header that carries a credential"
		}
		return ""
	}
	to := calleeOf(&call.Call)
	if to.obj == nil || to.obj.Pkg() == nil {
		return ""
	}
	results := to.obj.Signature().Results()
	if index >= results.Len() {
		return ""
	}
	pkg, _ := model.Normalize(to.obj.Pkg().Path())
	name := objectName(to.obj)
	switch t := results.At(index).Type(); {
	case isError(t) && val == term.IsNil:
		if slices.Contains(needBody[pkg], name) || refuseEmpty[pkg] && f.decodesBody(to) {
			return "a body, read by " + qualified(to.obj)
		}
	case isTruth(t) && val == term.True:
		if pkg == "net/http" && name == "Request.BasicAuth" ||
			pkg == "strings" && (name == "HasPrefix" || name == "CutPrefix") && ofCredential(to.args[0], 0) {
			return "a header that carries a credential"
		}
	}
	return ""
}

// needBody are the functions, by package, that give an error unless the
// request has a body of their kind.
var needBody = map[string][]string{
	"net/http":                           {"Request.FormFile", "Request.ParseMultipartForm", "Request.MultipartReader"},
	"github.com/gin-gonic/gin":           {"Context.FormFile", "Context.MultipartForm", "Context.ShouldBindJSON", "Context.BindJSON", "Context.ShouldBindXML", "Context.BindXML"},
	"github.com/labstack/echo":           {"Context.FormFile", "Context.MultipartForm"},
	"github.com/gofiber/fiber":           {"Ctx.FormFile", "Ctx.MultipartForm", "Ctx.BodyParser"},
	"github.com/cloudwego/hertz/pkg/app": {"RequestContext.FormFile", "RequestContext.MultipartForm"},
}

// refuseEmpty are the packages whose decoders give an error for an empty
// input. Those of YAML, TOML and protocol buffers do not.
var refuseEmpty = map[string]bool{
	"encoding/json": true, "encoding/xml": true, "encoding/gob": true,
	"github.com/json-iterator/go": true, "github.com/goccy/go-json": true, "github.com/bytedance/sonic": true,
	"github.com/segmentio/encoding/json": true,
}

// decodesBody reports whether a call decodes a request's body.
func (f *function) decodesBody(to callee) bool {
	return slices.ContainsFunc(f.rows(to), func(r *model.Row) bool { return r.Kind == model.Step }) &&
		slices.ContainsFunc(to.args, func(v ssa.Value) bool { return ofBody(v, 0) })
}

// maxMade bounds how many steps a value is followed back.
const maxMade = 8

// ofBody reports whether a value is a request's body, or is made of it.
func ofBody(v ssa.Value, depth int) bool {
	if depth > maxMade {
		return false
	}
	switch x := v.(type) {
	case *ssa.UnOp:
		switch a := x.X.(type) {
		case *ssa.FieldAddr:
			return selector(a.X.Type(), a.Field) == ".Body" && model.TypeName(a.X.Type()) == "Request"
		case *ssa.Alloc: // a literal captures the variable
			return onlyHolds(a, func(v ssa.Value) bool { return ofBody(v, depth+1) })
		}
	case *ssa.MakeInterface:
		return ofBody(x.X, depth+1)
	case *ssa.ChangeInterface:
		return ofBody(x.X, depth+1)
	case *ssa.Convert:
		return ofBody(x.X, depth+1)
	case *ssa.Extract:
		return x.Index == 0 && ofBody(x.Tuple, depth+1)
	case *ssa.Call:
		to := calleeOf(&x.Call)
		return to.obj != nil && slices.ContainsFunc(to.args, func(a ssa.Value) bool { return ofBody(a, depth+1) })
	}
	return false
}

// onlyHolds reports whether all that a function puts into a variable of its
// own is so.
func onlyHolds(a *ssa.Alloc, is func(ssa.Value) bool) bool {
	some := false
	for _, r := range ssabuild.Uses(a) {
		if st, ok := r.(*ssa.Store); ok && st.Addr == a {
			if !is(st.Val) {
				return false
			}
			some = true
		}
	}
	return some
}

// ofCredential reports whether a value is a header of the request that carries
// a credential, or a part of it: it is empty where the header is.
func ofCredential(v ssa.Value, depth int) bool {
	if depth > maxMade {
		return false
	}
	switch x := v.(type) {
	case *ssa.Convert:
		return ofCredential(x.X, depth+1)
	case *ssa.Slice:
		return ofCredential(x.X, depth+1)
	case *ssa.UnOp:
		if elem, ok := x.X.(*ssa.IndexAddr); ok && x.Op == token.MUL {
			return splitCredential(elem.X)
		}
	case *ssa.Call:
		to := calleeOf(&x.Call)
		if to.obj == nil || to.obj.Pkg() == nil || len(to.args) == 0 {
			return false
		}
		if to.obj.Pkg().Path() == "strings" && isText(x.Type()) && to.obj.Name() != "Replace" && to.obj.Name() != "Join" {
			return ofCredential(to.args[0], depth+1)
		}
		return readsHeader(to.obj) && len(to.args) > 1 && carriesCredential(to.args[1])
	}
	return false
}

// readsHeader reports whether a function gives a header of the request by its name.
func readsHeader(obj *types.Func) bool {
	recv := obj.Signature().Recv()
	if recv == nil || obj.Signature().Results().Len() != 1 {
		return false
	}
	owner := model.TypeName(recv.Type())
	return obj.Name() == "Get" && (owner == "Header" || owner == "MIMEHeader" || owner == "Ctx") || obj.Name() == "GetHeader"
}

func carriesCredential(name ssa.Value) bool {
	text, ok := constText(name)
	return ok && !strings.EqualFold(text, "Cookie") && (strings.EqualFold(text, "Authorization") || vocabulary.Secret(text) != vocabulary.None)
}

// splitCredential reports whether a value is a list of the parts of a header
// that carries a credential.
func splitCredential(v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	to := calleeOf(&call.Call)
	return to.obj != nil && to.obj.Pkg() != nil && to.obj.Pkg().Path() == "strings" && len(to.args) > 0 && ofCredential(to.args[0], 0)
}

// holdsParts: len(parts) == 2 of a header that was split. An empty one has one part.
func holdsParts(x *ssa.BinOp, val term.Value) bool {
	n, ok := x.Y.(*ssa.Const)
	if !ok || n.Value == nil || n.Value.Kind() != constant.Int || n.Int64() < 2 {
		return false
	}
	call, ok := x.X.(*ssa.Call)
	if !ok {
		return false
	}
	if b, ok := call.Call.Value.(*ssa.Builtin); !ok || b.Name() != "len" || !splitCredential(call.Call.Args[0]) {
		return false
	}
	switch x.Op {
	case token.EQL, token.GEQ:
		return val == term.True
	case token.NEQ, token.LSS:
		return val == term.False
	}
	return false
}
