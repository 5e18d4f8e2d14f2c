package behaviour

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// bearer reports whether a value is what follows "Bearer " in a header: a token
// that programs hand on (RFC 6750, section 2.1), whatever else the header can hold.
func bearer(v ssa.Value) bool {
	switch x := v.(type) {
	case *ssa.Convert:
		return bearer(x.X)
	case *ssa.Extract:
		return x.Index == 0 && bearer(x.Tuple)
	case *ssa.Call:
		to := calleeOf(&x.Call)
		if to.obj == nil || pkgPath(to.obj) != "strings" || len(to.args) != 2 || to.obj.Name() != "TrimPrefix" && to.obj.Name() != "CutPrefix" {
			return false
		}
		prefix, ok := to.args[1].(*ssa.Const)
		return ok && strings.EqualFold(strings.TrimSpace(strings.Trim(constant_(prefix).Text, `"`)), "bearer")
	}
	return false
}

// ofChosenHeader reports whether a value is the header of a request that a field
// names: who sets up the service says in which header a program sends what it was
// told. No browser does, and nobody types it.
func ofChosenHeader(v ssa.Value) bool {
	call, ok := ssabuild.UnderInterface(v).(*ssa.Call)
	if !ok {
		return false
	}
	to := calleeOf(&call.Call)
	return to.obj != nil && qualified(to.obj) == "http.Header.Get" && len(to.args) == 2 && fieldName(to.args[1]) != ""
}
