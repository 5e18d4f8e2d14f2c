package behaviour

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// logsIn reports whether a call is, by its name, that of a service of ours that
// lets somebody in by the password that it is given. Handlers declare such
// interfaces, or their domain does, and another package implements them.
func (f *function) logsIn(call ssa.CallInstruction, to callee) bool {
	if !call.Common().IsInvoke() || !vocabulary.LogsIn(to.obj.Name()) {
		return false
	}
	for _, a := range to.args[1:] {
		if f.password(a) {
			return true
		}
	}
	return false
}

// password reports whether a value is a password, by its name or by what is
// known of it, or has one in a field.
func (f *function) password(v ssa.Value) bool {
	t := deref(v.Type())
	if isText(t) {
		a := f.e.Flow.About(f.ssa, v)
		return vocabulary.IsPassword(fieldName(v)) || a.Secret && a.Short
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for fd := range st.Fields() {
		if isText(deref(fd.Type())) && vocabulary.IsPassword(fd.Name()) {
			return true
		}
	}
	return false
}

// through names the method of an interface that a call goes to, for the package
// that puts an implementation in; "" for other calls.
func through(call ssa.CallInstruction) string {
	if c := call.Common(); c.IsInvoke() && model.Named(c.Value.Type()) != nil {
		return c.Method.FullName()
	}
	return ""
}
