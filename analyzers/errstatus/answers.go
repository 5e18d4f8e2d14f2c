package errstatus

import (
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// An answer is a place where a function answers with a status that is known,
// or makes the error that does.
type answer struct {
	at     ssa.Instruction // the answering call, or the return
	call   *ssa.Call       // nil for a returned status
	status int
	code   int // 1 + gRPC's code; 0 if there is none
	what   string
	named  bool
	hops   []summary.Hop
}

// answersOf lists the answers of a function in the order of its instructions.
func answersOf(f *summary.Function) []answer {
	var list []answer
	status := statusResult(f)
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			switch x := instr.(type) {
			case *ssa.Call:
				if a, ok := answerAt(f, x); ok {
					list = append(list, a)
				}
			case *ssa.Return:
				if status < 0 || status >= len(x.Results) {
					continue
				}
				if n := httpStatus(x.Results[status]); n >= 400 {
					list = append(list, answer{at: x, status: n, what: "the returned status"})
				}
			}
		}
	}
	return list
}

func answerAt(f *summary.Function, call *ssa.Call) (answer, bool) {
	if r := f.Reply(call); r != nil {
		if r.Status < 100 || !r.Always || f.Local(r.Writer) {
			return answer{}, false
		}
		return answer{at: call, call: call, status: r.Status, what: r.What, named: r.Named, hops: r.Hops}, true
	}
	if !ssabuild.Used(call) {
		return answer{}, false
	}
	obj, what := f.Callee(call)
	m := f.Made(call)
	if m.Makes {
		return answer{at: call, call: call, status: m.Status, code: m.Code, what: what}, m.Status >= 400
	}
	if n := passedStatus(obj, call); n >= 400 && makesAnswer(obj) {
		return answer{at: call, call: call, status: n, what: what, named: !writesItself(call.Type())}, true
	}
	return answer{}, false
}

// passedStatus is the constant that a call passes for a parameter called
// status or code; 0 if there is none.
func passedStatus(obj *types.Func, call *ssa.Call) int {
	if obj == nil || call.Call.IsInvoke() {
		return 0
	}
	params := obj.Signature().Params()
	first := len(call.Call.Args) - params.Len()
	for i := range params.Len() {
		if first >= 0 && vocabulary.StatusName(params.At(i).Name()) {
			if n := httpStatus(call.Call.Args[first+i]); n > 0 {
				return n
			}
		}
	}
	return 0
}

// makesAnswer reports whether a function's name says that its result is the
// answer to a request that failed: handleAPIError, errorResponse.
func makesAnswer(obj *types.Func) bool {
	return vocabulary.Refusing(obj.Name()) && obj.Signature().Results().Len() == 1
}

// writesItself reports whether a type has a method that is given a response to
// write to: what a server calls with the values that handlers return.
func writesItself(t types.Type) bool {
	for m := range types.NewMethodSet(t).Methods() {
		if f, ok := m.Obj().(*types.Func); ok && summary.TakesRequest(f.Signature()) {
			return true
		}
	}
	return false
}

// statusResult is the result of a handler that is the status of the answer:
// (int, error), by a request among the parameters or by its name; -1 if there
// is none.
func statusResult(f *summary.Function) int {
	sig := f.SSA.Signature
	for i := range sig.Results().Len() {
		res := sig.Results().At(i)
		if b, ok := types.Unalias(res.Type()).(*types.Basic); !ok || b.Kind() != types.Int {
			continue
		}
		if res.Name() != "" && res.Name() != "_" {
			if vocabulary.StatusName(res.Name()) {
				return i
			}
			return -1
		}
		if handles(sig) || vocabulary.StatusName(f.SSA.Name()) {
			return i
		}
		return -1
	}
	return -1
}

// handles reports whether a function gets a response to write.
func handles(sig *types.Signature) bool {
	for p := range sig.Params().Variables() {
		if summary.IsResponse(p.Type()) {
			return true
		}
	}
	return false
}

// httpStatus is the status that a constant is; 0 if it is none.
func httpStatus(v ssa.Value) int {
	k, ok := v.(*ssa.Const)
	if !ok || k.Value == nil || k.Value.Kind() != constant.Int {
		return 0
	}
	if n, ok := constant.Int64Val(k.Value); ok && n >= 200 && n < 600 {
		return int(n)
	}
	return 0
}

// texts gives the constant texts that a call is given, also within maps,
// structs and formatted texts.
func texts(call *ssa.Call) []string {
	var list []string
	parts(call, func(v ssa.Value) bool {
		if k, ok := v.(*ssa.Const); ok && k.Value != nil && k.Value.Kind() == constant.String {
			list = append(list, constant.StringVal(k.Value))
		}
		return true
	})
	return list
}

// parts visits the values that the arguments of a call are put together from,
// while visit returns true.
func parts(call *ssa.Call, visit func(ssa.Value) bool) {
	seen := map[ssa.Value]bool{}
	var walk func(v ssa.Value, depth int)
	walk = func(v ssa.Value, depth int) {
		if v == nil || seen[v] || depth > 8 {
			return
		}
		seen[v] = true
		if !visit(v) {
			return
		}
		for _, part := range partsOf(v) {
			walk(part, depth+1)
		}
	}
	for _, a := range call.Call.Args {
		walk(a, 0)
	}
}

// partsOf gives what a value is directly put together from.
func partsOf(v ssa.Value) []ssa.Value {
	switch x := v.(type) {
	case *ssa.MakeInterface:
		return []ssa.Value{x.X}
	case *ssa.ChangeInterface:
		return []ssa.Value{x.X}
	case *ssa.ChangeType:
		return []ssa.Value{x.X}
	case *ssa.Convert:
		return []ssa.Value{x.X}
	case *ssa.BinOp:
		return []ssa.Value{x.X, x.Y}
	case *ssa.Slice:
		return []ssa.Value{x.X}
	case *ssa.UnOp:
		if a, ok := x.X.(*ssa.Alloc); ok {
			return []ssa.Value{a}
		}
	case *ssa.Alloc:
		return stored(x)
	case *ssa.MakeMap:
		var out []ssa.Value
		for _, r := range ssabuild.Uses(x) {
			if u, ok := r.(*ssa.MapUpdate); ok {
				out = append(out, u.Value)
			}
		}
		return out
	case *ssa.Call:
		if formats(x) {
			return x.Call.Args
		}
	}
	return nil
}

// stored gives what is stored to a variable, its fields and its elements.
func stored(a *ssa.Alloc) []ssa.Value {
	var out []ssa.Value
	for _, r := range ssabuild.Uses(a) {
		switch x := r.(type) {
		case *ssa.Store:
			if x.Addr == a {
				out = append(out, x.Val)
			}
		case *ssa.FieldAddr:
			out = append(out, storedAt(x)...)
		case *ssa.IndexAddr:
			out = append(out, storedAt(x)...)
		}
	}
	return out
}

func storedAt(addr ssa.Value) []ssa.Value {
	var out []ssa.Value
	for _, r := range ssabuild.Uses(addr) {
		if s, ok := r.(*ssa.Store); ok && s.Addr == addr {
			out = append(out, s.Val)
		}
	}
	return out
}

// formats reports whether a call puts a text together.
func formats(call *ssa.Call) bool {
	fn := call.Call.StaticCallee()
	if fn == nil || fn.Pkg == nil {
		return false
	}
	switch fn.Pkg.Pkg.Path() {
	case "fmt":
		return fn.Name() == "Sprintf" || fn.Name() == "Sprint" || fn.Name() == "Sprintln" || fn.Name() == "Errorf"
	case "encoding/json":
		return fn.Name() == "Marshal"
	case "errors":
		return fn.Name() == "New"
	}
	return false
}
