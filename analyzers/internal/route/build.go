package route

import (
	"strings"

	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// A node is a router, or a route that is still being told about.
type node struct {
	key      string
	parents  []*link
	uses     []use
	routes   []*registration
	children []*node
	pattern  string // of the node itself
	methods  []string
	with     []term.Term
	seq      int  // when it was opened
	route    bool // a single route, which may be restricted after it was made
	served   []*serving
	foreign  bool // another package decides about it
	escapes  bool // its caller gets it
	shared   bool // kept in a field or a variable
	group    bool // a part of the router above, not one of its own
	bounded  bool
	visiting bool
}

// A link leads from a router to one above it.
type link struct {
	to      *node
	seq     int
	conds   []string
	pattern string
	with    []term.Term // middleware of the group or mount
	wraps   []wrap      // what stands between a mount and the router
	strip   bool        // the pattern is not part of what the router below sees
}

// A use is middleware that was added to a router.
type use struct {
	mw       term.Term
	seq      int
	later    bool
	prefixed bool   // to all parts of the router that are below the prefix
	prefix   string // what patterns begin with that it holds for
	only     string // the calls that it holds for
	conds    []string
}

// A registration is one route before its chain is known.
type registration struct {
	event term.Event
	seq   int
	node  *node
}

// A serving is a way by which a router is served.
type serving struct {
	event term.Event
	wraps []wrap
}

// A builder joins what the functions of a package do to routers.
type builder struct {
	pkg     string
	nodes   map[string]*node
	order   []*node
	aliases map[string]string // key of a router -> the field it is kept in
	seq     int
	direct  []*registration // handlers served without a router
	wired   func(method string) []summary.Wired
}

func newBuilder(pkg string, fields map[string][]term.Term, wired func(method string) []summary.Wired) *builder {
	b := &builder{pkg: pkg, wired: wired, nodes: map[string]*node{}, aliases: map[string]string{}}
	for field, terms := range fields {
		bases := map[string]bool{}
		for _, t := range terms {
			bases[base(t.Key)] = true
		}
		if len(bases) == 1 {
			for k := range bases {
				b.aliases[k] = "field:" + field
			}
		}
	}
	return b
}

// base is the key of a router without the calls that brought it here.
func base(key string) string {
	k, _, _ := strings.Cut(key, "<")
	return k
}

// node gives the router of a term; nil if it is not this package's to decide.
func (b *builder) node(t term.Term) *node {
	switch t.Op {
	case term.Router:
		key := t.Key
		if alias, ok := b.aliases[base(key)]; ok {
			key = alias
		}
		return b.at(key)
	case term.Input:
		if t.Field != "" && b.owns(t.Field) {
			return b.at("field:" + t.Field)
		}
	}
	return nil
}

// owns reports whether a field is one of a type of this package.
func (b *builder) owns(field string) bool {
	rest, ok := strings.CutPrefix(field, b.pkg+".")
	return ok && !strings.Contains(rest, "/")
}

func (b *builder) at(key string) *node {
	n := b.nodes[key]
	if n == nil {
		n = &node{key: key, shared: strings.HasPrefix(key, "field:") || strings.HasPrefix(key, "global:")}
		b.nodes[key] = n
		b.order = append(b.order, n)
	}
	return n
}

// root adds what one function does.
func (b *builder) root(body *term.Behaviour) {
	for _, t := range body.Returns {
		b.escape(t)
	}
	for _, s := range body.Stores {
		if !b.owns(s.Field) {
			b.escape(s.Value)
		}
	}
	for _, e := range body.Events {
		b.seq++
		b.event(e)
	}
}

// escape notes that a router goes to whoever calls the function.
func (b *builder) escape(t term.Term) {
	if t.Op == term.Router {
		if n := b.node(t); n != nil {
			n.escapes = true
		}
	}
	for _, a := range t.Args {
		b.escape(a)
	}
}

func (b *builder) event(e term.Event) {
	switch e.Kind {
	case term.AddServe:
		b.serve(e)
		return
	}
	for _, alt := range alternatives(e.Router) {
		n := b.node(alt)
		if n == nil {
			if e.Made != "" && alt.Op == term.Input {
				b.at(e.Made).escapes = true // below a router that the caller has
			}
			continue
		}
		b.on(n, e)
	}
}

func alternatives(t term.Term) []term.Term {
	if t.Op == term.Join {
		return t.Args
	}
	return []term.Term{t}
}

// on applies an event to a router.
func (b *builder) on(n *node, e term.Event) {
	switch e.Kind {
	case term.AddUse:
		b.use(n, e)
	case term.AddGroup:
		b.open(n, e)
	case term.AddMethods:
		n.methods = append(n.methods, texts(e.Methods)...)
	case term.AddPrefix:
		n.pattern += term.Spell(e.Pattern)
	case term.AddRoute, term.AddMount:
		b.register(n, e)
	}
}

func (b *builder) below(child *node, l *link) {
	for _, old := range child.parents {
		if old.to == l.to && old.pattern == l.pattern && len(old.with)+len(l.with) == 0 && len(old.wraps)+len(l.wraps) == 0 {
			return
		}
	}
	if len(child.parents) < maxParents {
		child.parents = append(child.parents, l)
		l.to.children = append(l.to.children, child)
	}
}

// maxParents bounds the places that one router is mounted at.
const maxParents = 12

// register adds a route, or, if its handler is a router, mounts that.
func (b *builder) register(n *node, e term.Event) {
	mounted := false
	if e.Kind == term.AddMount && e.Handler.Op == term.List {
		b.each(n, e)
		return
	}
	for _, m := range unwrap(e.Handler) {
		child := b.node(m.router)
		if child == nil || child == n {
			continue
		}
		mounted = true
		b.below(child, &link{
			to: n, seq: b.seq, conds: e.Conds, pattern: mountPattern(e), with: e.With, wraps: m.wraps,
			strip: e.Kind == term.AddRoute && !stripped(m.wraps),
		})
	}
	if mounted {
		return
	}
	r := &registration{event: e, seq: b.seq, node: n}
	if e.Made != "" {
		made := b.at(e.Made)
		made.route = true
		made.parents = append(made.parents, &link{to: n, seq: b.seq})
		r.node = made
		b.chainTo(made, n)
		made.routes = append(made.routes, r)
		return
	}
	n.routes = append(n.routes, r)
}

func (b *builder) chainTo(made, n *node) {
	n.children = append(n.children, made)
	made.seq = b.seq
}

func mountPattern(e term.Event) string {
	p := term.Spell(e.Pattern)
	if e.Split {
		_, p = splitMethod(p)
	}
	return strings.TrimSuffix(strings.TrimSuffix(p, "*"), "/")
}

func stripped(wraps []wrap) bool {
	for _, w := range wraps {
		if strings.HasSuffix(w.name, ".StripPrefix") {
			return true
		}
	}
	return false
}

// serve notes that a handler is served.
func (b *builder) serve(e term.Event) {
	if e.Decided != "" && e.Decided != b.pkg {
		for _, m := range unwrap(e.Handler) {
			if n := b.node(m.router); n != nil && !n.shared {
				n.foreign = true
			}
		}
		return
	}
	found := false
	for _, m := range unwrap(e.Handler) {
		if n := b.node(m.router); n != nil {
			n.served = append(n.served, &serving{event: e, wraps: m.wraps})
			found = true
		} else if m.router.Op == term.Input {
			found = true // the caller decides
		}
	}
	if !found && (e.Handler.Op == term.Func || e.Handler.Op == term.Apply) && e.Handler.Closed(b.owns) {
		e.Pattern, e.Methods = term.Const("/"), term.Term{Op: term.Nil} // it is given every request
		b.direct = append(b.direct, &registration{event: e, seq: b.seq})
	}
}

// texts gives the constants of a list.
func texts(t term.Term) []string {
	switch t.Op {
	case term.Text:
		return []string{strings.ToUpper(t.Text)}
	case term.List, term.Join:
		var out []string
		for _, a := range t.Args {
			out = append(out, texts(a)...)
		}
		return out
	case term.Nil:
		return nil
	}
	return []string{"…"}
}

// splitMethod takes the method off a pattern like "GET /x".
func splitMethod(pattern string) (method, rest string) {
	m, rest, ok := strings.Cut(pattern, " ")
	if !ok || m != strings.ToUpper(m) || strings.Contains(m, "/") {
		return "", pattern
	}
	return m, strings.TrimLeft(rest, " \t")
}
