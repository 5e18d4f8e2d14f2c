package route

import (
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/term"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// A wrap is one thing that a request passes on its way to a handler.
type wrap struct {
	name    string
	at      finding.Place
	prot    term.Protection
	effects []term.Effect
	note    string
	public  string
}

// A reached is where a handler hands requests on to, and through what.
type reached struct {
	router term.Term // a router, or a term that is not known here
	wraps  []wrap
}

// maxWraps bounds how many wrappers are looked through.
const maxWraps = 24

// unwrap gives the routers that a handler hands requests on to.
func unwrap(t term.Term) []reached { return unwrapped(t, nil, 0) }

func unwrapped(t term.Term, wraps []wrap, depth int) []reached {
	if depth > maxWraps {
		return nil
	}
	switch t.Op {
	case term.Router, term.Input:
		return []reached{{t, wraps}}
	case term.Join:
		return alternate(t.Args, wraps, depth)
	case term.Apply:
		var out []reached
		for _, a := range t.Args[1:] {
			out = append(out, unwrapped(a, with(wraps, unknownWrap(t.Args[0])), depth+1)...)
		}
		return out
	case term.Func:
		if t.Body == nil {
			return nil
		}
		in := term.Instance{Inputs: t.Inputs(nil)}
		var out []reached
		for _, c := range merged(t.Body.Calls, in) {
			w := wrap{name: t.Body.Name, at: t.Body.At, prot: c.Prot, effects: inChain(t.Body.Effects), public: t.Body.Public}
			out = append(out, unwrapped(c.Callee, with(wraps, w), depth+1)...)
		}
		return out
	}
	return nil
}

func with(wraps []wrap, w wrap) []wrap {
	return append(append([]wrap(nil), wraps...), w)
}

func inChain(effects []term.Effect) []term.Effect {
	out := append([]term.Effect(nil), effects...)
	for i := range out {
		out[i].Chain = true
	}
	return out
}

// merged gives the calls that hand on the request, with their inputs put in;
// several calls of the same handler are one, protected as far as all are.
func merged(calls []term.Call, in term.Instance) []term.Call {
	var out []term.Call
	index := map[string]int{}
	for _, c := range calls {
		if !c.Next {
			continue
		}
		c.Callee = in.Put(c.Callee)
		key := c.Callee.Identity()
		if i, ok := index[key]; ok {
			out[i] = both(out[i], c)
			continue
		}
		index[key] = len(out)
		out = append(out, c)
	}
	return out
}

// both is one call that stands for two of the same handler.
func both(a, b term.Call) term.Call {
	a.Some, a.Gated = a.Some || b.Some, a.Gated || b.Gated
	a.Prot = a.Prot.Or(b.Prot, a.Some, a.Gated)
	return a
}

// next stands for the handler that a middleware is put before.
var next = term.Term{Op: term.Router, Key: "next"}

// passing says what stands before the next handler of a middleware.
func passing(mw term.Term, depth int) wrap {
	switch mw.Op {
	case term.Join:
		return eitherOf(mw.Args, depth)
	case term.Func:
		if mw.Body != nil {
			return passingFunc(mw, depth)
		}
	case term.List:
		return joinWraps(passings(mw.Args))
	case term.Nil:
		return wrap{}
	}
	return unknownWrap(mw)
}

func eitherOf(alts []term.Term, depth int) wrap {
	var w wrap
	for i, a := range alts {
		x := passing(a, depth+1)
		if i == 0 {
			w = x
			continue
		}
		w = w.or(x)
	}
	return w
}

// or is one of two wrappers.
func (w wrap) or(x wrap) wrap {
	w.prot = w.prot.Either(x.prot)
	w.effects = slices.Concat(w.effects, x.effects)
	switch {
	case w.name == "":
		w.name, w.at = x.name, x.at
	case x.name != "" && x.name != w.name:
		w.name += " or " + x.name
	}
	return w
}

func passingFunc(mw term.Term, depth int) wrap {
	for _, c := range mw.Body.Calls { // an interceptor: the handler is one of its parameters
		if c.Next && c.Callee.Op == term.Input {
			return wrap{name: mw.Body.Name, at: mw.Body.At, prot: mergedInputs(mw.Body.Calls), effects: inChain(mw.Body.Effects)}
		}
	}
	if len(mw.Body.Returns) > 0 && mw.Body.Returns[0].Known() && depth < 4 {
		wrapped := term.Reduce(term.Term{Op: term.Apply, Args: []term.Term{mw, next}})
		if w, ok := toNext(wrapped); ok {
			if !strings.Contains(w.name, " > ") { // it is what a helper makes of it
				w.name, w.at = mw.Body.Name, mw.Body.At
			}
			return w
		}
	}
	if mw.Body.Goes != nil {
		return wrap{name: mw.Body.Name, at: mw.Body.At, prot: *mw.Body.Goes, effects: inChain(mw.Body.Effects), public: mw.Body.Public}
	}
	w := unknownWrap(mw) // how the chain goes on from it, that is
	w.name, w.at, w.effects = mw.Body.Name, mw.Body.At, inChain(mw.Body.Effects)
	return w
}

func mergedInputs(calls []term.Call) term.Protection {
	var one *term.Call
	for _, c := range calls {
		if c.Next && c.Callee.Op == term.Input {
			if one != nil {
				c = both(*one, c)
			}
			one = &c
		}
	}
	return one.Prot
}

// toNext follows a wrapped handler to the one that it wraps.
func toNext(t term.Term) (wrap, bool) {
	var out wrap
	found := false
	for _, r := range unwrapped(t, nil, 0) {
		if r.router.Key != "next" {
			continue
		}
		w := joinWraps(r.wraps)
		if found {
			out.prot = out.prot.Either(w.prot)
		} else {
			out, found = w, true
		}
	}
	return out, found
}

// joinWraps makes one of several wrappers that stand one behind the other.
func joinWraps(wraps []wrap) wrap {
	var out wrap
	for i, w := range wraps {
		if i == 0 {
			out = w
			continue
		}
		if w.name != out.name {
			out.name += " > " + w.name
		}
		for _, e := range w.effects {
			e.Prot = out.prot.Better(e.Prot)
			out.effects = append(out.effects, e)
		}
		out.prot = out.prot.Better(w.prot)
		if w.note != "" {
			out.note = w.note
		}
	}
	return out
}

// unknownWrap is a wrapper of which only the name is known.
func unknownWrap(t term.Term) wrap {
	name := nameOf(t)
	if name == "" {
		return unsure("a wrapper that is computed", "it is not known what stands before the handler")
	}
	w := wrap{name: name}
	owner, fn := "", name[strings.LastIndexByte(name, '.')+1:]
	if parts := strings.Split(name, "."); len(parts) > 2 {
		owner = parts[len(parts)-2]
	}
	some := false
	for g, judge := range judges {
		if judge != nil && judge(owner, fn) {
			some = true
			w.prot[g] = term.Verdict{Status: term.Guarded, By: name, Named: true}
		}
	}
	if !some && neutral(name) {
		return w
	}
	for g := range w.prot {
		if w.prot[g].Status == term.Unguarded {
			w.prot[g] = term.Verdict{Status: term.Unsure, By: "what " + name + " does is not known"}
		}
	}
	return w
}

func unsure(name, why string) wrap {
	w := wrap{name: name}
	for g := range w.prot {
		w.prot[g] = term.Verdict{Status: term.Unsure, By: why}
	}
	return w
}

var judges = [term.Guards]func(owner, name string) bool{
	term.Authn:     vocabulary.Authentication,
	term.Authz:     vocabulary.Authorization,
	term.RateLimit: vocabulary.Limiting,
	term.BodyLimit: vocabulary.BodyLimiting,
}

// nameOf is the name of a function, or of what it is the result of.
func nameOf(t term.Term) string {
	switch t.Op {
	case term.Lib:
		return t.Text
	case term.Func:
		if t.Body != nil {
			return t.Body.Name
		}
	case term.Apply:
		return nameOf(t.Args[0])
	}
	return ""
}

// neutral reports whether a middleware's name says that it guards nothing.
func neutral(name string) bool {
	for _, w := range vocabulary.Words(name) {
		switch w {
		case "log", "logger", "logging", "recover", "recovery", "recoverer", "gzip", "compress", "compression", "cors", "metrics", "metric",
			"prometheus", "instrument", "instrumented", "instrumentation", "tracing", "trace", "tracer", "otel", "telemetry", "otelhttp", "otelmux", "otelgin", "otelecho",
			"request", "timeout", "cache", "secure", "static", "i18n", "locale", "sentry", "profiler", "h2c", "duration", "counter", "inflight", "nocache", "monitoring", "location", "requestid", "favicon", "header", "headers", "proxy", "sessions", "slog", "zap", "zerolog", "httplog", "brotli", "etag", "stats", "hsts", "correlation":
			return true
		}
	}
	return false
}
