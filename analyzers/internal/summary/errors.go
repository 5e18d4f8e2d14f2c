package summary

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
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
	Not    bool   // the class holds where the test does not: err != sql.ErrNoRows
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
	for _, r := range ssabuild.Uses(a) {
		m, ok := r.(*ssa.MakeInterface)
		if !ok {
			continue
		}
		for _, u := range ssabuild.Uses(m) {
			if call, ok := u.(*ssa.Call); ok && len(call.Call.Args) == 2 && call.Call.Args[1] == m && isError(call.Call.Args[0].Type()) {
				return call.Call.Args[0]
			}
		}
	}
	return nil
}

func onlyStore(a *ssa.Alloc) *ssa.Store {
	var only *ssa.Store
	for _, r := range ssabuild.Uses(a) {
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
// which the test does, or on the other one (see Not).
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
			et.Value, et.Err, et.Not = pair[0], KeyOfError(pair[0]), x.Op == token.NEQ
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
