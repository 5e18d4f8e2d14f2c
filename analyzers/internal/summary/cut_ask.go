package summary

import (
	"go/token"
	"go/types"
	"reflect"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// KnownShort reports whether a text cannot be longer than a number of bytes
// where control gets to an instruction: it was tested, it has a size of the
// code's choice, it is a hash, it was cut (which is a matter of its own), or
// a validator's tag on its field bounds it.
func (f *Function) KnownShort(v ssa.Value, at ssa.Instruction, max int64) bool {
	v = stripText(v)
	if f.fixedSize(v, 0) || tagBounds(v, max) || f.noLonger(v, at, intConst(max)) {
		return true
	}
	list := f.content(v, at, true)
	for _, l := range list {
		if l.label.Has(Cut) {
			return true
		}
	}
	for _, l := range list {
		if l.label.State < FastHashed {
			return false
		}
	}
	return len(list) > 0
}

// ParameterOf gives the index of the parameter that a text is, or -1.
func (f *Function) ParameterOf(v ssa.Value) int {
	if p, ok := stripText(v).(*ssa.Parameter); ok {
		if i, ok := f.inputs[p]; ok {
			return i
		}
	}
	return -1
}

// tagBounds reports whether the struct tag of the field that a text is loaded
// from makes a validator refuse what is longer.
func tagBounds(v ssa.Value, max int64) bool {
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return false
	}
	fa, ok := load.X.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	ptr, ok := fa.X.Type().Underlying().(*types.Pointer)
	if !ok {
		return false
	}
	st, ok := ptr.Elem().Underlying().(*types.Struct)
	if !ok {
		return false
	}
	tag := reflect.StructTag(st.Tag(fa.Field))
	for _, key := range []string{"validate", "binding", "valid", "maxLength", "v"} {
		for rule := range strings.FieldsFuncSeq(tag.Get(key), func(r rune) bool { return r == ',' || r == ';' || r == '|' }) {
			name, value, _ := strings.Cut(rule, "=")
			if n, err := strconv.ParseInt(value, 10, 64); err == nil && n <= max && (name == "max" || name == "lte" || name == "lt" || name == "len") {
				return true
			}
			if n, err := strconv.ParseInt(rule, 10, 64); key == "maxLength" && err == nil && n <= max {
				return true
			}
		}
	}
	return false
}
