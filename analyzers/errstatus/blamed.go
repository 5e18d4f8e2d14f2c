package errstatus

import (
	"fmt"
	"net/http"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

// blamed reports answers that blame the request for every error of a store
// that the function reads itself, the store's own failures among them.
func (p *pass) blamed(v *view) {
	for _, a := range v.answers {
		if a.status != http.StatusBadRequest {
			continue
		}
		for _, err := range v.errors {
			k := summary.KeyOfError(err)
			if !v.within(a.at, regionKey{err: k}) || v.told(k) {
				continue
			}
			calls := sites(err)
			if len(calls) != 1 || !v.readsStore(calls[0]) {
				continue
			}
			if _, ok := v.decides(a.at, k); !ok {
				continue
			}
			_, what := v.Callee(calls[0])
			message := fmt.Sprintf("every error of %s is answered with %s, those of the store too; tell not-found apart and answer 500", what, spell(a))
			p.report(v, a, config.Medium, message, p.pathOf(p.step(calls[0], "%s reads a store", what)), nil)
		}
	}
}

// readsStore reports whether a call is one of a store's library that reads.
func (v *view) readsStore(call ssa.CallInstruction) bool {
	obj, _ := v.Callee(call)
	if obj == nil || obj.Pkg() == nil {
		return false
	}
	path, _ := model.Normalize(obj.Pkg().Path())
	if !stores[path] {
		return false
	}
	for _, e := range v.Effects(call) {
		if e.Kind == summary.Reads {
			return true
		}
	}
	return false
}
