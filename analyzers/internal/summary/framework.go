package summary

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// ofFramework reports whether a text is what a framework's context gives of the
// request, whether or not rows say so.
func (f *Function) ofFramework(v ssa.Value, depth int) bool {
	if depth > 6 {
		return false
	}
	switch x := v.(type) {
	case *ssa.Extract:
		return f.ofFramework(x.Tuple, depth+1)
	case *ssa.Convert:
		return f.ofFramework(x.X, depth+1)
	case *ssa.ChangeType:
		return f.ofFramework(x.X, depth+1)
	case *ssa.Call:
		obj := f.callee(x)
		if obj == nil {
			return false
		}
		switch packagePath(obj) {
		case "strings", "bytes", "net/url":
			return slices.ContainsFunc(x.Call.Args, func(a ssa.Value) bool { return f.ofFramework(a, depth+1) })
		}
		recv := receiverOf(&x.Call)
		return obj.Signature().Recv() != nil && recv != nil && model.Responds(recv.Type()) && vocabulary.RequestGetter(obj.Name())
	}
	return false
}
