package summary

import (
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// A Made is an answer that a function makes and returns: an error that carries
// a status. Whoever gets it answers with it.
type Made struct {
	Makes      bool // every way out returns such an answer
	Status     int  // StatusUnknown, StatusError or a number
	StatusFrom int  // 1 + the input that is the status; 0 if none is
	Code       int  // 1 + the code of gRPC that it was made with; 0 if it was not
}

// made completes the summary: whether the function only makes an answer.
func (f *Function) made() {
	res := f.SSA.Signature.Results()
	if res.Len() != 1 || !carriesError(res.At(0).Type()) || f.changesState() {
		return
	}
	m := Made{Makes: true}
	for i, ret := range f.returns() {
		one, ok := f.madeValue(ret.Results[0])
		if !ok {
			return
		}
		if i == 0 {
			m.Status, m.StatusFrom, m.Code = one.Status, one.StatusFrom, one.Code
		} else if m != one {
			m.Status, m.StatusFrom, m.Code = StatusUnknown, 0, 0
		}
	}
	if len(f.returns()) > 0 {
		f.Summary.Made = m
	}
}

func (f *Function) changesState() bool {
	for _, e := range f.Summary.Effects {
		switch e.Kind {
		case Writes, Sends, Execs, Nexts:
			return true
		}
	}
	return len(f.Summary.Answers) > 0 && f.Summary.Answers[0].Writer.Side == In
}

// carriesError reports whether a type is an error, or named like one.
func carriesError(t types.Type) bool {
	if isError(t) || types.Implements(t, errorInterface) {
		return true
	}
	for _, w := range vocabulary.Words(model.TypeName(t)) {
		switch w {
		case "error", "err", "renderer", "problem", "responder":
			return true
		}
	}
	return false
}

var errorInterface = types.Universe.Lookup("error").Type().Underlying().(*types.Interface)

func (f *Function) madeValue(v ssa.Value) (Made, bool) {
	v = stripInterface(v)
	if load, ok := v.(*ssa.UnOp); ok {
		v = load.X
	}
	switch x := v.(type) {
	case *ssa.Call:
		m := f.Made(x)
		return m, m.Makes
	case *ssa.Alloc:
		return f.madeStruct(x)
	}
	return Made{}, false
}

// madeStruct: &HandlerError{StatusCode: http.StatusNotFound}.
func (f *Function) madeStruct(a *ssa.Alloc) (Made, bool) {
	st, ok := deref(a.Type()).Underlying().(*types.Struct)
	if !ok {
		return Made{}, false
	}
	for _, r := range ssabuild.Uses(a) {
		fa, ok := r.(*ssa.FieldAddr)
		if !ok || !vocabulary.StatusName(st.Field(fa.Field).Name()) {
			continue
		}
		for _, s := range ssabuild.Uses(fa) {
			store, ok := s.(*ssa.Store)
			if !ok || store.Addr != fa {
				continue
			}
			v := store.Val
			if c, ok := v.(*ssa.Convert); ok {
				v = c.X
			}
			if i, ok := f.inputs[v]; ok && i < len(f.SSA.Params) && isInteger(v.Type()) {
				return Made{Makes: true, StatusFrom: i + 1}, true
			}
			if n := constantStatus(v, 0); n >= 400 && n <= 599 {
				return Made{Makes: true, Status: n}, true
			}
		}
	}
	return Made{}, false
}

// Made says what answer a call makes, without writing it.
func (f *Function) Made(call *ssa.Call) Made {
	targets, obj := f.targets(&call.Call)
	if obj == nil {
		return Made{}
	}
	for _, row := range f.pkg.rows.Functions(obj) {
		if row.Kind == model.Answer && row.Writer == "returned" {
			return f.madeByRow(row, obj, call)
		}
	}
	if len(targets) != 1 || !targets[0].ours {
		return Made{}
	}
	m := targets[0].summary.Made
	if i := m.StatusFrom - 1; i >= 0 {
		m.StatusFrom = 0
		if i < len(targets[0].operands) && targets[0].operands[i].v != nil {
			v := targets[0].operands[i].v
			m.Status = constantStatus(v, 0)
			if j, ok := f.inputs[v]; ok {
				m.StatusFrom = j + 1
			}
			if m.Code > 0 {
				m.Code = codeOf(v)
				m.Status = statusOfCode(m.Code)
			}
		}
	}
	return m
}

func (f *Function) madeByRow(row *model.Row, obj *types.Func, call *ssa.Call) Made {
	m := Made{Makes: true, Status: f.rowStatus(row, obj, &call.Call)}
	if m.Status == StatusUnknown {
		if from, field := f.statusInput(call); field == "" {
			m.StatusFrom = from
		}
	}
	if len(row.Status) > 5 && row.Status[:5] == "code " {
		m.Code = codeOf(operandAt(row.Status[5:], obj, &call.Call))
	}
	return m
}

// codeOf is 1 + a constant code of gRPC; 0 if it is none.
func codeOf(v ssa.Value) int {
	if k, ok := v.(*ssa.Const); ok && k.Value != nil {
		if n, ok := constant.Int64Val(constant.ToInt(k.Value)); ok && n >= 0 && int(n) < len(codeStatus) {
			return int(n) + 1
		}
	}
	return 0
}

func statusOfCode(code int) int {
	if code == 0 {
		return StatusUnknown
	}
	return codeStatus[code-1]
}
