package route

import (
	"strings"

	"github.com/credvet/credvet/analyzers/internal/term"
)

// use adds middleware to a router. Where the library takes them, too, a text
// is the prefix that the middleware holds for, and a router is mounted there.
func (b *builder) use(n *node, e term.Event) {
	prefixes := prefixesOf(e.Pattern)
	given, _ := term.Options(e.With)
	var mws []term.Given
	for _, g := range given {
		switch {
		case g.Term.Op == term.Text:
			prefixes = append(prefixes, g.Term.Text)
		case b.mounts(n, g.Term):
			e.Handler = g.Term
		default:
			mws = append(mws, g)
		}
	}
	if e.Handler.Op == term.Router {
		e.Pattern = term.Const(strings.Join(prefixes, ""))
		e.With = nil
		b.register(n, e)
		return
	}
	for _, g := range mws {
		u := use{mw: g.Term, seq: b.seq, later: e.Later, prefixed: e.Prefixed, only: g.Only, conds: e.Conds}
		b.add(n, u, prefixes)
	}
}

// each mounts each of a list; options among them are for the router itself.
func (b *builder) each(n *node, e term.Event) {
	given, _ := term.Options(e.Handler.Args)
	for _, g := range given {
		if b.mounts(n, g.Term) {
			e.Handler = g.Term
			b.register(n, e)
			continue
		}
		n.uses = append(n.uses, use{mw: g.Term, seq: b.seq, conds: e.Conds})
	}
}

// mounts reports whether what is given as middleware is another router.
func (b *builder) mounts(n *node, t term.Term) bool {
	if t.Op != term.Router {
		return false
	}
	child := b.node(t)
	return child != nil && child != n
}

// add adds middleware for each prefix; what holds for all parts of a router is
// kept at its top.
func (b *builder) add(n *node, u use, prefixes []string) {
	if len(prefixes) == 0 {
		prefixes = []string{""}
	}
	for _, p := range prefixes {
		top, u := n, u
		u.prefix = p
		for u.prefixed && top.group && len(top.parents) == 1 {
			u.prefix = clean(top.parents[0].pattern, u.prefix)
			top = top.parents[0].to
		}
		top.uses = append(top.uses, u)
	}
}

// open opens a router below another one, for each of its prefixes.
func (b *builder) open(n *node, e term.Event) {
	child := b.at(e.Made)
	child.seq, child.methods, child.bounded, child.group = b.seq, texts(e.Methods), n.bounded || e.Bounded, true
	patterns := spellings(e.Pattern)
	with := e.With
	if e.Prefixed {
		for _, g := range with {
			b.add(n, use{mw: g, seq: b.seq, prefixed: true, conds: e.Conds}, patterns)
		}
		with = nil
	}
	for _, p := range patterns {
		if joinsPaths[e.Framework] && startsInside(p) {
			p = "/" + p
		}
		b.below(child, &link{to: n, seq: b.seq, conds: e.Conds, pattern: p, with: with})
	}
}

// joinsPaths are the frameworks that put a slash between the patterns of groups;
// others write one behind the other.
var joinsPaths = map[string]bool{"github.com/gin-gonic/gin": true, "github.com/cloudwego/hertz/pkg/route": true, "github.com/gofiber/fiber": true}

// spellings gives the patterns of a term that can be a list of them.
func spellings(t term.Term) []string {
	if t.Op != term.List {
		return []string{term.Spell(t)}
	}
	var out []string
	for _, a := range t.Args {
		out = append(out, term.Spell(a))
	}
	if len(out) == 0 {
		return []string{""}
	}
	return out
}

// prefixesOf gives the constants of a term; what is not known is spelled "…".
func prefixesOf(t term.Term) []string {
	if t.Op == term.Nil {
		return nil
	}
	return spellings(t)
}

// holds reports whether middleware that was added for a prefix holds for a
// pattern, and whether that is sure.
func (u *use) holds(pattern string) (holds, sure bool) {
	p := strings.TrimRight(strings.TrimSuffix(u.prefix, "*"), "/")
	if p == "" {
		return true, true
	}
	if strings.Contains(p, "…") {
		return true, false
	}
	rest, ok := strings.CutPrefix(pattern, p)
	if ok && (rest == "" || rest[0] == '/') {
		return true, true
	}
	return strings.HasPrefix(pattern, "…") || ok, false
}
