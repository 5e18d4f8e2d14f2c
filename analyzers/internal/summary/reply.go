package summary

import (
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// A ReplyKind says how much of an answer a call writes.
type ReplyKind uint8

// The kinds of replies.
const (
	Delegated ReplyKind = iota // hands the response on to something unknown
	SetsOnly                   // the status; the body follows
	BodyOnly                   // a body, with status 200 unless one was set
	Full                       // the whole answer
)

// The statuses that are not numbers.
const (
	StatusUnknown = 0
	StatusError   = 1 // an error's, whichever
)

// A Reply is how a call answers the request.
type Reply struct {
	Kind     ReplyKind
	Status   int       // StatusUnknown, StatusError or a number
	What     string    // what answers: "net/http.Error", "Server.fail"
	Writer   ssa.Value // the response it writes to
	Named    bool      // that it refuses rests on its name
	Always   bool      // it answers on all its ways
	Checks   bool      // it refuses on some ways and does nothing to the response on the others
	Silent   bool      // and does not tell which
	Answered []Told    // how it tells that it answered
	Stops    bool      // the framework does not call the handlers after this one
	Hops     []Hop
	target   target
	bodyWays bool // on some ways it writes a body, and no status
}

// Refusal reports whether the reply, where it is given, is an error's.
func (r *Reply) Refusal() bool { return r != nil && (r.Status == StatusError || r.Status >= 400) }

// Known is what a reply tells about the caller's values when it answered.
func (r *Reply) Known(call *ssa.Call) []Known {
	var list []Known
	for _, t := range r.Answered {
		list = append(list, knownAt(call, r.target, t)...)
	}
	return list
}

// KnownOpen is what it tells when it did not answer.
func (r *Reply) KnownOpen(call *ssa.Call) []Known {
	var list []Known
	for _, t := range r.Answered {
		if t.Exact {
			for _, k := range knownAt(call, r.target, t) {
				list = append(list, negated(k))
			}
		}
	}
	return list
}

// Reply says how a call answers; nil if it does not.
func (f *Function) Reply(call ssa.CallInstruction) *Reply {
	if r, ok := f.replies[call]; ok {
		return r
	}
	r := f.reply(call)
	if f.replies == nil {
		f.replies = map[ssa.CallInstruction]*Reply{}
	}
	f.replies[call] = r
	return r
}

func (f *Function) reply(call ssa.CallInstruction) *Reply {
	common := call.Common()
	if _, ok := common.Value.(*ssa.Builtin); ok {
		return nil
	}
	targets, obj := f.targets(common)
	if obj == nil && common.IsInvoke() {
		obj = common.Method
	}
	if obj != nil {
		if rows := f.pkg.rows.Functions(obj); len(rows) > 0 {
			return f.replyOfRows(rows, obj, call)
		}
	}
	if len(targets) == 1 && targets[0].ours {
		return f.replyOfSummary(targets[0], call)
	}
	return f.replyOfUnknown(obj, len(targets) > 0, call)
}

// operandAt gives the value at a row's access path that names an argument or
// the receiver.
func operandAt(path string, obj *types.Func, c *ssa.CallCommon) ssa.Value {
	p, err := model.ParsePath(path)
	if err != nil || len(p.Selectors) > 0 {
		return nil
	}
	args := c.Args
	if c.IsInvoke() {
		args = append([]ssa.Value{c.Value}, args...)
	}
	i := p.Index
	if obj.Signature().Recv() != nil && p.Root == "arg" {
		i++
	}
	if p.Root == "recv" {
		i = 0
	}
	if p.Root == "result" || i >= len(args) {
		return nil
	}
	return args[i]
}

func (f *Function) replyOfRows(rows []*model.Row, obj *types.Func, call ssa.CallInstruction) *Reply {
	for _, row := range rows {
		switch row.Kind {
		case model.Next:
			r := &Reply{Kind: Delegated, What: funcWord(obj), Always: true}
			for _, op := range call.Operands(nil) {
				if *op != nil && r.Writer == nil && IsResponse((*op).Type()) {
					r.Writer = *op
				}
			}
			return r
		case model.Answer:
			if row.Writer == "returned" {
				continue
			}
			w := operandAt(row.Writer, obj, call.Common())
			w = f.response(w)
			if w == nil {
				continue
			}
			r := &Reply{Kind: Full, What: funcWord(obj), Writer: w, Always: true, Stops: row.Stops}
			switch {
			case row.Sets:
				r.Kind = SetsOnly
			case row.Status == "implicit":
				r.Kind = BodyOnly
			}
			r.Status = f.rowStatus(row, obj, call.Common())
			return r
		}
	}
	return nil
}

// rowStatus is the status of an answer row at a call.
func (f *Function) rowStatus(row *model.Row, obj *types.Func, c *ssa.CallCommon) int {
	if row.Status == "implicit" {
		return StatusUnknown
	}
	return statusOf(row.Status, func(path string) ssa.Value { return operandAt(path, obj, c) })
}

// statusOf reads a row's status: a number, a class, or the path of a value.
func statusOf(text string, at func(path string) ssa.Value) int {
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	if text == "4xx" || text == "5xx" {
		return StatusError
	}
	v := at(strings.TrimPrefix(text, "code "))
	if v == nil {
		return StatusUnknown
	}
	return constantStatus(v, 0)
}

// codeStatus gives the HTTP status that says what a code of gRPC says.
var codeStatus = [...]int{200, 499, 500, 400, 504, 404, 409, 403, 429, 400, 409, 400, 501, 500, 503, 500, 401}

// constantStatus is the status that a value always is, or that its code of
// gRPC stands for; StatusError if it can be several, all of them errors'.
func constantStatus(v ssa.Value, depth int) int {
	if phi, ok := v.(*ssa.Phi); ok && depth < 4 {
		return commonStatus(phi.Edges, depth)
	}
	if model.TypeName(v.Type()) == "Code" && codeOf(v) > 0 {
		return statusOfCode(codeOf(v))
	}
	n, err := strconv.Atoi(constantText(v))
	if err != nil || n < 100 || n > 599 { // a number of the service's own
		return StatusUnknown
	}
	return n
}

// commonStatus is the status that a value is that can be each of several;
// StatusError if they differ, and are all errors'.
func commonStatus(list []ssa.Value, depth int) int {
	status := -1
	for _, v := range list {
		n := constantStatus(v, depth+1)
		switch {
		case status < 0 || n == status:
			status = n
		case isError4(n) && isError4(status):
			status = StatusError
		default:
			return StatusUnknown
		}
	}
	return max(status, StatusUnknown)
}

// replyOfSummary says what a function of ours answers at a call.
func (f *Function) replyOfSummary(t target, call ssa.CallInstruction) *Reply {
	s := t.summary
	r := &Reply{What: s.Name, Always: !s.Open, Answered: s.Answered, target: t, bodyWays: s.BodyWays}
	body, head, refuses, other := false, false, true, false
	for i := range s.Answers {
		a := &s.Answers[i]
		if a.Writer.Side != In || a.Writer.Index >= len(t.operands) {
			continue
		}
		w := t.operands[a.Writer.Index].v
		if a.Writer.Path == "" {
			w = f.response(w)
		}
		if w == nil {
			continue
		}
		r.Writer = w
		status := a.Status
		if a.StatusFrom > 0 && a.StatusFrom-1 < len(t.operands) {
			status = f.statusOfInput(*a, t.operands[a.StatusFrom-1].v).Status
		}
		switch a.Kind {
		case BodyOnly:
			body = true
			continue
		case Delegated:
			other = true
			continue
		}
		r.Hops = preferHops(r.Hops, t.hops(a.Hops, f, call))
		if !head {
			r.Status, r.Kind = status, a.Kind
		} else if r.Status != status {
			if isError4(r.Status) && isError4(status) {
				r.Status = StatusError
			} else {
				r.Status = StatusUnknown
			}
		}
		r.Kind = max(r.Kind, a.Kind)
		refuses = refuses && isError4(status)
		r.Named = r.Named || a.Named
		r.Stops = r.Stops || a.Stops
		head = true
	}
	switch {
	case !head && !body && !other:
		return nil
	case !head && body:
		r.Kind = BodyOnly
	case !head:
		r.Kind = Delegated
	case body && r.Kind == SetsOnly:
		r.Kind = Full
	}
	if s.BodyWays && head {
		r.Status, refuses = StatusUnknown, false
	}
	if r.Status == StatusUnknown && r.Kind != Delegated && vocabulary.Refusing(lastWord(s.Name)) {
		r.Status, r.Kind, r.Named = StatusError, Full, true
		refuses, head = true, true
	}
	r.Checks = head && refuses && !other && s.OpenWays
	r.Silent = !slices.ContainsFunc(r.Answered, func(t Told) bool { return t.Ref.Side == Out })
	return r
}

func isError4(status int) bool { return status == StatusError || status >= 400 }

func preferHops(a, b []Hop) []Hop {
	if a == nil || len(b) < len(a) {
		return b
	}
	return a
}

func lastWord(name string) string { return name[strings.LastIndexByte(name, '.')+1:] }

// replyOfUnknown: whoever gets the response may answer. One that is named
// like a refusal is taken for one.
func (f *Function) replyOfUnknown(obj *types.Func, some bool, call ssa.CallInstruction) *Reply {
	if obj != nil && obj.Pkg() != nil && model.Known(obj.Pkg().Path()) && standard(obj.Pkg().Path()) {
		return nil
	}
	common := call.Common()
	args := common.Args
	for _, a := range args {
		w := f.response(a)
		if w == nil {
			continue
		}
		r := &Reply{Kind: Delegated, Writer: w, What: "a function value", Always: true}
		if obj != nil {
			r.What = funcWord(obj)
			if standard(packagePath(obj)) {
				return nil
			}
			if !some && vocabulary.Refusing(obj.Name()) && !vocabulary.Conditional(obj.Name()) {
				r.Kind, r.Status, r.Named = Full, StatusError, true
				if i := statusArgument(obj); i >= 0 && i < len(args) {
					if n := constantStatus(args[i], 0); n >= 100 {
						r.Status = n
					}
				}
			}
		}
		return r
	}
	return nil
}

// statusArgument is the place of the one int parameter of a method, which for
// what answers is the status; -1 if there is none or more.
func statusArgument(obj *types.Func) int {
	found := -1
	i := 0
	for p := range obj.Signature().Params().Variables() {
		if b, ok := p.Type().(*types.Basic); ok && b.Kind() == types.Int {
			if found >= 0 {
				return -1
			}
			found = i
		}
		i++
	}
	return found
}

func packagePath(obj *types.Func) string {
	if obj.Pkg() == nil {
		return ""
	}
	return obj.Pkg().Path()
}

// response gives the response behind a value: the value itself if it is one,
// or the one that it wraps (json.NewEncoder(w), bufio.NewWriter(w)).
func (f *Function) response(v ssa.Value) ssa.Value {
	for range 6 {
		if v == nil {
			return nil
		}
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
			continue
		case *ssa.ChangeInterface:
			v = x.X
			continue
		case *ssa.TypeAssert:
			v = x.X
			continue
		case *ssa.Call:
			if IsResponse(v.Type()) {
				if recorder(v.Type()) {
					return nil
				}
				return v
			}
			if !collectsText(v.Type()) {
				return nil
			}
			var inner ssa.Value
			for _, a := range x.Call.Args {
				if w := stripInterface(a); IsResponse(w.Type()) || writes(w.Type()) {
					inner = w
					break
				}
			}
			v = inner
			continue
		}
		if !IsResponse(v.Type()) {
			if p, ok := v.(*ssa.Parameter); ok && writes(p.Type()) {
				return v // a writer that a caller may have passed the response for
			}
			return nil
		}
		if recorder(v.Type()) {
			return nil
		}
		return v
	}
	return nil
}

// collectsText reports whether what a type is given goes on to what it wraps.
func collectsText(t types.Type) bool {
	return hasMethod(t, "Write") || hasMethod(t, "Encode")
}

func stripInterface(v ssa.Value) ssa.Value {
	for {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.ChangeInterface:
			v = x.X
		default:
			return v
		}
	}
}

// writes reports whether a type is an interface of writers.
func writes(t types.Type) bool {
	iface, ok := t.Underlying().(*types.Interface)
	if !ok {
		return false
	}
	for m := range iface.Methods() {
		if m.Name() == "Write" {
			return true
		}
	}
	return false
}

func recorder(t types.Type) bool {
	named := model.Named(t)
	return named != nil && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "net/http/httptest"
}

// IsResponse reports whether a type is one that requests are answered on: a
// ResponseWriter, or a framework's context.
func IsResponse(t types.Type) bool {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		if _, ok := types.Unalias(p.Elem()).(*types.Pointer); ok || types.IsInterface(p.Elem()) {
			t = p.Elem() // a captured variable
		}
	}
	if model.Responds(t) {
		return true
	}
	return hasMethod(t, "WriteHeader") && hasMethod(t, "Header")
}

// TakesRequest reports whether functions of a signature are given requests: a
// response to write to, or a framework's context.
func TakesRequest(sig *types.Signature) bool {
	for p := range sig.Params().Variables() {
		if IsResponse(p.Type()) {
			return true
		}
	}
	return false
}

func hasMethod(t types.Type, name string) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name)
	_, ok := obj.(*types.Func)
	return ok
}
