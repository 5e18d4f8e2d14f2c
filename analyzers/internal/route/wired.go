package route

import (
	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// maxWired bounds how many interfaces one behind the other are followed.
const maxWired = 3

// settled puts what the implementations do, as far as they are known, in the
// place of effects that were told by the name of an interface's method.
func settled(effects []term.Effect, known func(method string) []summary.Wired, depth int) []term.Effect {
	var out []term.Effect
	for _, e := range effects {
		var impls []summary.Wired
		if e.Through != "" && depth < maxWired {
			impls = known(e.Through)
		}
		if len(impls) == 0 {
			out = append(out, e)
			continue
		}
		for _, w := range impls {
			for _, inner := range settled(w.Effects, known, depth+1) {
				inner.Prot = e.Prot.Better(inner.Prot)
				inner.Chain, inner.Pos, inner.Method = e.Chain, e.Pos, e.Method
				hops := append([]term.Hop(nil), e.Hops...)
				hops = append(hops, term.Hop{At: e.At, Message: "calls " + w.Name})
				inner.Hops = append(hops, inner.Hops...)
				out = append(out, inner)
			}
		}
	}
	return out
}
