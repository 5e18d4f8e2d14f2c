package summary

import (
	"go/constant"
	"go/types"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// An ErrorClass is a class that a function tells apart among the errors that
// it is given.
type ErrorClass struct {
	Input int
	Class string
	What  string // what it is told by: "sql.ErrNoRows", "os.IsNotExist"
	Named bool   // the class rests on a name
	Says  int    // 1 + the result that is true only of errors of the class; 0 if there is none
}

// maxErrorClasses bounds the list in a summary.
const maxErrorClasses = 8

// An ErrorTest is what a branch asks about an error: whether it is of a class.
type ErrorTest struct {
	Err    ErrorKey // the error
	Value  ssa.Value
	Class  string
	What   string
	Named  bool
	System bool   // an error of the operating system, about a file
	Source string // the package of the model row that gives the class
}

// An ErrorKey tells errors apart: a value, or a field of one (gorm's
// tx.Error).
type ErrorKey struct {
	Value ssa.Value
	Field int // 1 + the field
}

// KeyOfError gives the key of an error: what wraps it or takes its cause
// stands for it.
func KeyOfError(v ssa.Value) ErrorKey {
	for range 8 {
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
		case *ssa.Extract:
			if a, ok := x.Tuple.(*ssa.TypeAssert); ok && x.Index == 0 {
				v = a.X
				continue
			}
		case *ssa.UnOp:
			switch a := x.X.(type) {
			case *ssa.FieldAddr:
				if isError(x.Type()) {
					return ErrorKey{a.X, a.Field + 1}
				}
			case *ssa.Alloc:
				if s := onlyStore(a); s != nil && s.Block() == x.Block() || s != nil && s.Block().Dominates(x.Block()) {
					v = s.Val
					continue
				}
				if target := asTarget(a); target != nil {
					v = target
					continue
				}
				return ErrorKey{a, 0}
			}
		case *ssa.Call:
			if fn := x.Call.StaticCallee(); fn != nil && len(x.Call.Args) == 1 && isError(x.Call.Args[0].Type()) {
				switch fn.Name() {
				case "Cause", "Unwrap", "UnwrapAll", "RootCause":
					v = x.Call.Args[0]
					continue
				}
			}
		}
		return ErrorKey{v, 0}
	}
	return ErrorKey{v, 0}
}

// asTarget gives the error that errors.As looks a variable up in.
func asTarget(a *ssa.Alloc) ssa.Value {
	for _, r := range *a.Referrers() {
		m, ok := r.(*ssa.MakeInterface)
		if !ok {
			continue
		}
		for _, u := range *m.Referrers() {
			if call, ok := u.(*ssa.Call); ok && len(call.Call.Args) == 2 && call.Call.Args[1] == m && isError(call.Call.Args[0].Type()) {
				return call.Call.Args[0]
			}
		}
	}
	return nil
}

func onlyStore(a *ssa.Alloc) *ssa.Store {
	var only *ssa.Store
	for _, r := range *a.Referrers() {
		switch x := r.(type) {
		case *ssa.Store:
			if k, ok := x.Val.(*ssa.Const); x.Addr != a || ok && k.IsNil() {
				continue
			}
			if only != nil {
				return nil
			}
			only = x
		case *ssa.MakeClosure, *ssa.Call:
			return nil
		}
	}
	return only
}

// ErrorTest interprets the subject of a branch. The class holds on the side on
// which the test does.
func (f *Function) ErrorTest(t Test) (ErrorTest, bool) {
	switch x := t.Subject.(type) {
	case *ssa.BinOp:
		return f.sentinelTest(x)
	case *ssa.Extract:
		if a, ok := x.Tuple.(*ssa.TypeAssert); ok && x.Index == 1 && isError(a.X.Type()) {
			return typeTest(a.X, a.AssertedType)
		}
		if call, ok := x.Tuple.(*ssa.Call); ok && x.Index == 1 && t.Is == IsTrue {
			if fn := call.Call.StaticCallee(); fn != nil && nameOf(fn) == "AsType" && len(call.Call.Args) == 1 {
				return typeTest(call.Call.Args[0], call.Type().(*types.Tuple).At(0).Type())
			}
		}
	case *ssa.Call:
		return f.callTest(x, t.Is)
	case *ssa.UnOp:
		if fa, ok := x.X.(*ssa.FieldAddr); ok {
			return fieldTest(fa, t.Is)
		}
	}
	return ErrorTest{}, false
}

func nameOf(fn *ssa.Function) string {
	if o := fn.Origin(); o != nil {
		fn = o
	}
	return fn.Name()
}

// sentinelTest: err == ErrNotFound.
func (f *Function) sentinelTest(x *ssa.BinOp) (ErrorTest, bool) {
	if !isError(x.X.Type()) || !isError(x.Y.Type()) {
		return ErrorTest{}, false
	}
	for _, pair := range [][2]ssa.Value{{x.X, x.Y}, {x.Y, x.X}} {
		if et, ok := f.sentinel(pair[1]); ok {
			et.Value, et.Err = pair[0], KeyOfError(pair[0])
			return et, true
		}
	}
	return ErrorTest{}, false
}

// sentinel gives the class of an error that is a variable or a constant of a
// package.
func (f *Function) sentinel(v ssa.Value) (ErrorTest, bool) {
	switch x := v.(type) {
	case *ssa.UnOp:
		if g, ok := x.X.(*ssa.Global); ok && g.Object() != nil {
			return f.sentinelVariable(g)
		}
	case *ssa.MakeInterface:
		if k, ok := x.X.(*ssa.Const); ok && k.Value != nil {
			for _, row := range model.Type(k.Type()) {
				if row.Kind == model.ErrorClass && contains(row.When["recv"], constantValue(k)) {
					return rowTest(row, model.TypeName(k.Type())), true
				}
			}
		}
		if load, ok := x.X.(*ssa.UnOp); ok {
			return f.sentinel(load)
		}
	}
	return ErrorTest{}, false
}

func (f *Function) sentinelVariable(g *ssa.Global) (ErrorTest, bool) {
	obj := g.Object()
	what := obj.Pkg().Name() + "." + obj.Name()
	for _, row := range model.Object(obj) {
		if row.Kind == model.ErrorClass {
			return rowTest(row, what), true
		}
	}
	if c := vocabulary.ErrorClass(obj.Name()); c != "" {
		return ErrorTest{Class: c, What: what, Named: true}, true
	}
	return ErrorTest{}, false
}

func contains(list []string, s string) bool { return slices.Contains(list, s) }

func constantValue(k *ssa.Const) string {
	if k.Value == nil {
		return ""
	}
	if k.Value.Kind() == constant.String {
		return constant.StringVal(k.Value)
	}
	return k.Value.ExactString()
}

func rowTest(row *model.Row, what string) ErrorTest {
	path := row.Package().Path
	return ErrorTest{Class: row.Class, What: what, System: path == "os" || path == "io/fs", Source: path}
}

// typeTest: errors.As, a type switch, a type assertion.
func typeTest(err ssa.Value, t types.Type) (ErrorTest, bool) {
	et := ErrorTest{Value: err, Err: KeyOfError(err)}
	named := model.Named(t)
	if named == nil || named.Obj().Pkg() == nil {
		return et, false
	}
	what := named.Obj().Pkg().Name() + "." + named.Obj().Name()
	for _, row := range model.Type(t) {
		if row.Kind == model.ErrorClass && len(row.When) == 0 {
			rt := rowTest(row, what)
			rt.Value, rt.Err = et.Value, et.Err
			return rt, true
		}
	}
	et.Class, et.What, et.Named = vocabulary.ErrorClass(named.Obj().Name()), what, true
	return et, et.Class != ""
}

// fieldTest: pgErr.Code == "23505".
func fieldTest(fa *ssa.FieldAddr, is string) (ErrorTest, bool) {
	st, ok := deref(fa.X.Type()).Underlying().(*types.Struct)
	if !ok {
		return ErrorTest{}, false
	}
	field := st.Field(fa.Field)
	for _, row := range model.Field(fa.X.Type(), field) {
		if row.Kind == model.ErrorClass && contains(row.When["recv."+field.Name()], unquoted(is)) {
			et := rowTest(row, model.TypeName(fa.X.Type())+"."+field.Name()+" "+unquoted(is))
			et.Value, et.Err = fa.X, KeyOfError(fa.X)
			return et, true
		}
	}
	return ErrorTest{}, false
}

func unquoted(is string) string {
	if s, err := strconv.Unquote(is); err == nil {
		return s
	}
	return is
}

// callTest: errors.Is, errors.As, a predicate, a code that is compared.
func (f *Function) callTest(call *ssa.Call, is string) (ErrorTest, bool) {
	targets, obj := f.targets(&call.Call)
	if obj == nil {
		return ErrorTest{}, false
	}
	args := call.Call.Args
	for _, row := range f.pkg.rows.Functions(obj) {
		if row.Kind != model.ErrorClass {
			continue
		}
		err := operandAt(row.From[0], obj, &call.Call)
		if list := row.When["result 0"]; err == nil || len(list) > 0 && !contains(list, unquoted(is)) || len(list) == 0 && is != IsTrue {
			continue
		}
		et := rowTest(row, funcWord(obj))
		et.Value, et.Err = err, KeyOfError(err)
		return et, true
	}
	if is != IsTrue {
		return ErrorTest{}, false
	}
	if len(targets) == 1 && targets[0].ours {
		for _, c := range targets[0].summary.ErrorClasses {
			if c.Says == 1 && c.Input < len(targets[0].operands) && targets[0].operands[c.Input].v != nil {
				v := targets[0].operands[c.Input].v
				return ErrorTest{Value: v, Err: KeyOfError(v), Class: c.Class, What: c.What, Named: c.Named}, true
			}
		}
	}
	if call.Call.IsInvoke() {
		return ErrorTest{}, false
	}
	switch sig := obj.Signature(); {
	case sig.Recv() != nil && obj.Name() == "Is", sig.Recv() == nil && obj.Name() == "Is" && len(args) == 2:
		if len(args) == 2 && isError(args[0].Type()) {
			if et, ok := f.sentinel(args[1]); ok {
				et.Value, et.Err = args[0], KeyOfError(args[0])
				return et, true
			}
		}
	case obj.Name() == "As" && len(args) == 2 && isError(args[0].Type()):
		return typeTest(args[0], deref(stripInterface(args[1]).Type()))
	case obj.Name() == "Contains" && len(args) == 2 && standard(packagePath(obj)):
		return textTest(args)
	default:
		return predicate(obj, args)
	}
	return ErrorTest{}, false
}

// textTest: strings.Contains(err.Error(), "not found").
func textTest(args []ssa.Value) (ErrorTest, bool) {
	k, ok := args[1].(*ssa.Const)
	call, isCall := args[0].(*ssa.Call)
	if !ok || !isCall || !call.Call.IsInvoke() || call.Call.Method.Name() != "Error" {
		return ErrorTest{}, false
	}
	text := constantValue(k)
	err := call.Call.Value
	et := ErrorTest{Value: err, Err: KeyOfError(err), Class: vocabulary.ErrorText(text), What: strconv.Quote(text), Named: true}
	return et, et.Class != ""
}

// predicate: a function whose name tells a class, of an error that it is given.
func predicate(obj *types.Func, args []ssa.Value) (ErrorTest, bool) {
	class := vocabulary.ErrorClass(obj.Name())
	sig := obj.Signature()
	if class == "" || sig.Results().Len() != 1 || !isBool(sig.Results().At(0).Type()) {
		return ErrorTest{}, false
	}
	var err ssa.Value
	for _, a := range args {
		if isError(a.Type()) {
			if err != nil {
				return ErrorTest{}, false
			}
			err = a
		}
	}
	if err == nil {
		return ErrorTest{}, false
	}
	return ErrorTest{Value: err, Err: KeyOfError(err), Class: class, What: funcWord(obj), Named: true}, true
}

func isBool(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Bool
}

// errorClasses completes the summary: which classes the function tells apart
// among the errors that it is given.
func (f *Function) errorClasses() {
	if !slices.ContainsFunc(f.SSA.Params, func(p *ssa.Parameter) bool { return isError(p.Type()) }) {
		return
	}
	s := f.Summary
	add := func(c ErrorClass) {
		for _, old := range s.ErrorClasses {
			if old.Input == c.Input && old.Class == c.Class {
				return
			}
		}
		if len(s.ErrorClasses) < maxErrorClasses {
			s.ErrorClasses = append(s.ErrorClasses, c)
		}
	}
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			switch x := instr.(type) {
			case *ssa.If:
				f.addTested(x.Cond, 0, add)
			case *ssa.Return:
				for _, v := range x.Results {
					f.addTested(v, 0, add)
				}
			case *ssa.Call:
				f.addPassed(x, add)
			}
		}
	}
	f.predicateResult(s)
}

func (f *Function) addTested(v ssa.Value, depth int, add func(ErrorClass)) {
	if phi, ok := v.(*ssa.Phi); ok && depth < 3 && isBool(phi.Type()) {
		for _, e := range phi.Edges {
			f.addTested(e, depth+1, add)
		}
		return
	}
	subject, is, holds := condition(v)
	et, ok := f.ErrorTest(Test{Subject: subject, Is: is, Holds: holds})
	if !ok {
		return
	}
	if i, ok := f.inputs[et.Err.Value]; ok && et.Err.Field == 0 {
		add(ErrorClass{Input: i, Class: et.Class, What: et.What, Named: et.Named})
	}
}

// addPassed takes over what a function tells apart that gets the error.
func (f *Function) addPassed(call *ssa.Call, add func(ErrorClass)) {
	targets, _ := f.targets(&call.Call)
	for _, t := range targets {
		if !t.ours {
			continue
		}
		for _, c := range t.summary.ErrorClasses {
			if c.Input >= len(t.operands) || t.operands[c.Input].v == nil {
				continue
			}
			if i, ok := f.inputs[KeyOfError(t.operands[c.Input].v).Value]; ok {
				c.Input, c.Says = i, 0
				add(c)
			}
		}
	}
}

// predicateResult: a function with one result, a bool that is true of errors
// of one class only.
func (f *Function) predicateResult(s *Summary) {
	if len(s.ErrorClasses) != 1 || f.SSA.Signature.Results().Len() != 1 || !isBool(f.SSA.Signature.Results().At(0).Type()) {
		return
	}
	tests := 0
	var only func(v ssa.Value, depth int) bool
	only = func(v ssa.Value, depth int) bool {
		switch x := v.(type) {
		case *ssa.Const:
			return true
		case *ssa.Phi:
			return depth < 3 && !slices.ContainsFunc(x.Edges, func(e ssa.Value) bool { return !only(e, depth+1) })
		}
		subject, is, holds := condition(v)
		_, ok := f.ErrorTest(Test{Subject: subject, Is: is, Holds: holds})
		tests++
		return ok && holds
	}
	for _, ret := range f.returns() {
		if !only(ret.Results[0], 0) {
			return
		}
	}
	if tests > 0 {
		s.ErrorClasses[0].Says = 1
	}
}

// Tells gives the classes that a call's target tells apart in an error that it
// gets.
func (f *Function) Tells(call *ssa.Call, err ErrorKey) []ErrorClass {
	targets, _ := f.targets(&call.Call)
	var list []ErrorClass
	for _, t := range targets {
		if !t.ours {
			continue
		}
		for _, c := range t.summary.ErrorClasses {
			if c.Input < len(t.operands) && t.operands[c.Input].v != nil && KeyOfError(t.operands[c.Input].v) == err {
				list = append(list, c)
			}
		}
	}
	return list
}

// Callee gives the declared function that a call names, and how it is called
// in messages; nil for function values.
func (f *Function) Callee(call ssa.CallInstruction) (*types.Func, string) {
	common := call.Common()
	if common.IsInvoke() {
		return common.Method, funcWord(common.Method)
	}
	fn := common.StaticCallee()
	if fn == nil {
		return nil, ""
	}
	if o := fn.Origin(); o != nil {
		fn = o
	}
	obj := funcObject(fn)
	if obj == nil {
		return nil, ""
	}
	return obj, funcWord(obj)
}

// OursCalled reports whether a called function is one of ours whose body was
// analysed.
func (f *Function) OursCalled(call ssa.CallInstruction) bool {
	targets, _ := f.targets(call.Common())
	return len(targets) > 0 && targets[0].ours
}

// FromRequest reports whether a value is known to come from the request.
func (f *Function) FromRequest(v ssa.Value) bool {
	s := f.vals[v]
	if s == nil {
		return false
	}
	for _, l := range s.labels {
		if l.Facets&Request != 0 {
			return true
		}
		if l.input >= 0 && int(l.input) < len(f.SSA.Params) {
			if n := model.TypeName(f.SSA.Params[l.input].Type()); n == "Request" || IsResponse(f.SSA.Params[l.input].Type()) {
				return true
			}
		}
	}
	return false
}

// NamesOf gives the names of the variables that hold a value.
func (f *Function) NamesOf(v ssa.Value) []string { return f.names[v] }
