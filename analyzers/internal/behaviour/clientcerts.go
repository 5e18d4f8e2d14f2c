package behaviour

import (
	"go/constant"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// A TLS configuration is evaluated to credentials: what it asks of callers. It
// asks nothing unless it is told to, so what is told to it is looked for where it
// is made, copied, and handed on.

// peers is where functions note that they change what a configuration that they
// are given asks for.
const peers = ".ClientAuth"

// requireAndVerify is the value of tls.RequireAndVerifyClientCert.
const requireAndVerify = 4

func isTLSConfig(t types.Type) bool {
	p, ok := t.(*types.Pointer)
	if !ok {
		return false
	}
	n := model.Named(p.Elem())
	return n != nil && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "crypto/tls" && n.Obj().Name() == "Config"
}

// transport is the credentials that a row's call makes.
func (f *function) transport(r *model.Row, to callee) term.Term {
	if r.With == "" {
		return term.CredentialsOf()
	}
	return term.CredentialsOf(f.at(to, r.With))
}

// tlsConfig is what the configuration v asks for, that otherwise is origin.
func (f *function) tlsConfig(v ssa.Value, origin term.Term) term.Term {
	var own []term.Term
	if _, ok := v.(*ssa.Const); ok {
		return origin
	}
	if mw, ok := f.asksPeers(v); ok {
		own = append(own, mw)
	}
	own = append(own, f.storedBy(v, peers)...)
	switch v := v.(type) {
	case *ssa.Alloc:
		if !overwritten(v) {
			return term.CredentialsOf(own...)
		}
	case *ssa.Call:
		if to := calleeOf(&v.Call); to.obj != nil && qualified(to.obj) == "tls.Config.Clone" {
			origin = f.eval(to.args[0])
		}
	}
	if len(own) == 0 {
		return origin
	}
	return term.CredentialsOf(append(own, origin)...)
}

// overwritten reports whether a variable is set as a whole.
func overwritten(v *ssa.Alloc) bool {
	return slices.ContainsFunc(ssabuild.Uses(v), func(r ssa.Instruction) bool {
		s, ok := r.(*ssa.Store)
		return ok && s.Addr == v
	})
}

// asksPeers is the middleware that a configuration stands for by what the
// function itself stores in it.
func (f *function) asksPeers(v ssa.Value) (term.Term, bool) {
	var modes, authorities, others []*ssa.Store
	for _, alias := range aliases(v) {
		for _, r := range ssabuild.Uses(alias) {
			fa, ok := r.(*ssa.FieldAddr)
			if !ok || fa.X != alias {
				continue
			}
			switch selector(fa.X.Type(), fa.Field) {
			case ".ClientAuth":
				modes = append(modes, storesTo(fa)...)
			case ".GetConfigForClient":
				others = append(others, storesTo(fa)...) // it may be another one for each caller
			case ".ClientCAs":
				authorities = append(authorities, storesTo(fa)...)
			}
		}
	}
	if len(modes) == 0 {
		others = append(others, authorities...)
	}
	asks := func(s *ssa.Store) bool { return modeOf(s) != 0 }
	if len(others) == 0 && !slices.ContainsFunc(modes, asks) {
		return term.Term{}, false
	}
	always := func(s *ssa.Store) bool { return f.happensWith(s, v) }
	weak := func(s *ssa.Store) bool { return modeOf(s) != requireAndVerify }
	if len(others) == 0 && slices.ContainsFunc(modes, always) && !slices.ContainsFunc(modes, weak) {
		return clientCertificates("client certificates", term.Verdict{Status: term.Guarded, By: "client certificates"}), true
	}
	return clientCertificates("client certificates, if configured",
		term.Verdict{Status: term.Unsure, By: "the server asks for client certificates under a condition, or not all callers"}), true
}

// clientCertificates is the middleware of a server that asks for them. Callers
// that have one are programs: it is they who can limit the people behind them.
func clientCertificates(name string, authn term.Verdict) term.Term {
	var prot term.Protection
	prot[term.Authn] = authn
	prot[term.RateLimit] = term.Verdict{Status: term.Unsure, By: "callers with client certificates are programs, which can limit the people behind them"}
	return term.Passing(name, prot)
}

// modeOf is the mode that a store sets; -1 if it is not constant.
func modeOf(s *ssa.Store) int64 {
	if c, ok := s.Val.(*ssa.Const); ok && c.Value != nil {
		if n, exact := constant.Int64Val(constant.ToInt(c.Value)); exact {
			return n
		}
	}
	return -1
}

func storesTo(addr *ssa.FieldAddr) []*ssa.Store {
	var out []*ssa.Store
	for _, r := range ssabuild.Uses(addr) {
		if s, ok := r.(*ssa.Store); ok && s.Addr == addr && !isNil(s.Val) {
			out = append(out, s)
		}
	}
	return out
}

// happensWith reports whether a store is made under no condition that the value
// does not depend on itself.
func (f *function) happensWith(s *ssa.Store, v ssa.Value) bool {
	if s.Parent() != f.ssa {
		return false
	}
	var known []string
	if instr, ok := v.(ssa.Instruction); ok {
		known = f.conds(instr.Block())
	}
	for _, c := range f.conds(s.Block()) {
		if !slices.Contains(known, c) {
			return false
		}
	}
	return true
}

// storeTLS notes what the function changes of a configuration that it is given.
func (f *function) storeTLS(fa *ssa.FieldAddr) {
	if i, ok := f.inputs[fa.X]; ok && isTLSConfig(fa.X.Type()) {
		if mw, ok := f.asksPeers(fa.X); ok {
			f.stored(term.In(i, ""), peers, "", mw)
		}
	}
}

// serverTLS is the configuration of an http.Server, as far as it is known.
func (f *function) serverTLS(server ssa.Value) []term.Term {
	var out []term.Term
	for _, alias := range aliases(server) {
		for _, r := range ssabuild.Uses(alias) {
			if fa, ok := r.(*ssa.FieldAddr); ok && fa.X == alias && isTLSConfig(deref(fa.Type())) {
				for _, s := range storesTo(fa) {
					out = append(out, f.eval(s.Val))
				}
			}
		}
	}
	return out
}
