package summary

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// typeSinks marks the parameters whose type is a sink: what is written to a
// response writer or a file leaves by it, whoever writes.
func (f *Function) typeSinks() {
	for _, p := range f.SSA.Params {
		f.typeSink(p)
	}
	for _, v := range f.SSA.FreeVars {
		f.typeSink(v)
	}
}

func (f *Function) typeSink(v ssa.Value) {
	for _, row := range model.Type(v.Type()) {
		if row.Kind == model.Sink {
			f.markSink(f.refs(v), sinkOf(row, v))
		}
	}
}

// wrapSink marks what is made around a sink: an encoder, a buffered writer.
func (f *Function) wrapSink(c *ssa.Call) {
	if len(f.sinkOrder) == 0 || len(c.Call.Args) == 0 {
		return
	}
	name, _ := calleeName(&c.Call)
	if !strings.HasPrefix(name, "New") {
		return
	}
	for _, p := range f.refs(c.Call.Args[0]) {
		for _, q := range f.sinkOrder {
			if p == q {
				f.markSink(f.refs(c), f.sinkPlaces[q])
				return
			}
		}
	}
}
