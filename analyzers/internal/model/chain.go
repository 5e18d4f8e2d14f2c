package model

import "go/types"

// ChainOf tells of a framework's context whether a chain of handlers goes on
// only when a handler says so (next), and whether it can be stopped: where it
// can, a handler that does not stop it lets it go on. A type that embeds such
// a context is one, too.
func ChainOf(t types.Type) (next, stops bool) { return chainOf(t, 0) }

func chainOf(t types.Type, depth int) (next, stops bool) {
	if t == nil {
		return false, false
	}
	named := Named(t)
	if named == nil || named.Obj().Pkg() == nil {
		return false, false
	}
	c := tableOf(named.Obj().Pkg().Path()).chains[named.Obj().Name()]
	if st, ok := named.Underlying().(*types.Struct); ok && !c[0] && !c[1] && depth <= 2 {
		for f := range st.Fields() {
			if n, s := chainOf(f.Type(), depth+1); f.Embedded() && (n || s) {
				return n, s
			}
		}
	}
	return c[0], c[1]
}

func chaining(t *table, r *Row) {
	if r.Method == "" || r.Method == "ServeHTTP" {
		return
	}
	c := t.chains[r.Type]
	c[0] = c[0] || r.Kind == Next
	c[1] = c[1] || r.Kind == Abort || r.Kind == Answer && r.Stops
	t.chains[r.Type] = c
}
