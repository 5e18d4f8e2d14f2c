package term

import (
	"go/token"

	"github.com/credvet/credvet/analyzers/internal/finding"
)

// A Behaviour is what a function does, cut down to what routes need: what it
// does to routers, which of its inputs it calls, the effects that ask for a
// guard, and the guards that stand before each of these.
type Behaviour struct {
	Name    string // Type.Method or Func, for messages
	At      finding.Place
	Params  int    // receiver and parameters; free variables come after them
	Returns []Term // what each result is; unknown ones are zero
	Events  []Event
	Stores  []Store
	Effects []Effect
	Calls   []Call
	Goes    *Protection // of a handler in a chain: the guards before the chain goes on; nil if it is no such handler
	Checks  []Check
	Decides bool        // what it tells rests on more than whether the request has something
	Method  bool        // it looks at the request's method, for whatever end
	Knows   bool        // it asks who the caller is, or what they may do, on some way
	Weighs  bool        // it asks what they may do, on some way
	Aborts  bool        // it stops the chain on every way
	Public  string      // why it is meant to be open, if a directive says so
	Pos     token.Pos   // in the package that computed it; not in facts
	Partial bool        // something was cut off
	Asks    *Membership // the only thing that its result tells, if it is that
}

// A Guard is one of the protections.
type Guard uint8

// The guards.
const (
	Authn Guard = iota
	Authz
	RateLimit
	BodyLimit
	Method
	Sent   // of no route's: the request brings a body, or a credential in a header, as no link does
	Guards // their number
)

var guardNames = [...]string{"authn", "authz", "ratelimit", "bodylimit", "method", "sent"}

// String names the guard as directives do.
func (g Guard) String() string { return guardNames[g] }

// Noun names the guard in messages.
func (g Guard) Noun() string {
	return [...]string{"authentication", "authorization", "a rate limit", "a body limit", "a method restriction", "what no link sends"}[g]
}

// ParseGuard is the inverse of String, for the guards that can be named.
func ParseGuard(name string) (Guard, bool) {
	for i, n := range guardNames[:Sent] {
		if n == name {
			return Guard(i), true
		}
	}
	return 0, false
}

// A Status says whether a guard is there.
type Status uint8

// The statuses, from worst to best.
const (
	Unguarded Status = iota
	Unsure
	Guarded
	Never // requests do not get there; only in cases
)

// String names the status.
func (s Status) String() string { return [...]string{"no", "unknown", "yes", "never"}[s] }

// A Verdict says whether a guard is there, and what it is or why it is not known.
type Verdict struct {
	Status   Status
	By       string // what guards; for Unsure: why
	At       finding.Place
	Named    bool   // rests on a name
	Optional bool   // for Unsure: a setting decides whether it is there, and nothing is without it
	Once     bool   // it lets in only as long as nobody has set the service up
	Cases    *Cases // what is known of certain routes; nil if it is the same for all
}

// DeclaredOnly is what the verdict on a body limit says of a check that
// compares the declared length alone.
const DeclaredOnly = "compares Content-Length only"

// A Protection is the verdict for each guard.
type Protection [Guards]Verdict

// Better takes the better verdict for each guard: both stand on the way.
func (p Protection) Better(q Protection) Protection { return p.join(q, better) }

func better(p, q Protection) Protection {
	for g := range p {
		if q[g].Status > p[g].Status {
			p[g] = q[g]
		}
	}
	return p
}

// Either is the protection of what is reached by one of two ways: where they
// differ it is not known which one is taken.
func (p Protection) Either(q Protection) Protection { return p.join(q, either) }

func either(p, q Protection) Protection {
	for g := range p {
		if p[g].Status == q[g].Status || q[g].Status == Never {
			continue
		}
		if p[g].Status == Never {
			p[g] = q[g]
			continue
		}
		best := p[g]
		if q[g].Status > best.Status {
			best = q[g]
		}
		if best.Status == Guarded {
			best = Verdict{Status: Unsure, By: "some requests pass " + best.By + " by", At: best.At}
		}
		p[g] = best
	}
	return p
}

// Worse is the protection of what is reached by two ways, both open to anybody.
func (p Protection) Worse(q Protection) Protection { return p.join(q, worse) }

func worse(p, q Protection) Protection {
	for g := range p {
		if q[g].Status < p[g].Status {
			p[g] = q[g]
		}
	}
	return p
}

// Or is the protection of what is reached by two ways: some says that a
// setting or the route decides which of them is taken, gated that more than the
// route does.
func (p Protection) Or(q Protection, some, gated bool) Protection {
	whole, each := worse, worse
	if some {
		whole = either
	}
	if gated {
		each = either
	}
	return p.with(q, whole, func(_ string, p, q Protection) Protection { return each(p, q) })
}

// Doubted is the protection when it is not sure that it is in force.
func (p Protection) Doubted(why string) Protection {
	return p.Each(func(p Protection, _ *string) Protection {
		for g := range p {
			if p[g].Status == Guarded {
				p[g] = Verdict{Status: Unsure, By: p[g].By + " " + why, At: p[g].At}
			}
		}
		return p
	})
}

// An EffectKind says what an effect is.
type EffectKind uint8

// The effects that ask for a guard.
const (
	ReadsSecret   EffectKind = iota // a secret reaches the answer
	WritesSecret                    // a secret is stored
	ChangesState                    // stored state is changed
	Elevates                        // acts as an administrator or the system
	VerifiesLogin                   // compares what a request presents with a credential
	ReadsBody                       // the body is read whole, unbounded
	VerifiesProof                   // checks what nobody finds by trying: a signature, a MAC, a sealed text
	EffectKinds                     // their number
)

// String names the effect for messages.
func (k EffectKind) String() string {
	return [...]string{"reads a secret", "writes a secret", "changes state", "elevates", "verifies a credential", "reads the body whole", "verifies a token or signature"}[k]
}

// A Hop is a step of the way to an effect.
type Hop struct {
	At      finding.Place
	Message string
}

// An Effect is something a function does that asks for a guard.
type Effect struct {
	Kind   EffectKind
	What   string // by what it happens: the sink, the function
	Secret string // the secret that it is about, as the code calls it; "" if it has no name
	Method string // the only method that it happens for; "" for any
	At     finding.Place
	Hops   []Hop
	Prot   Protection
	Named  bool // known by its name only
	Chain  bool // happens in middleware, before the handler
	Found  bool // a finding for it stands where it happens
	Fresh  bool // the secret that is read was drawn by a generator on the way, and comes out of no store
	Chosen bool // the secret that is stored is a password, or the like, that the request sent
	Noted  bool // what is changed is noted of who reads: a visit, a download
	// Through is the method of an interface behind which it happens: whoever puts
	// an implementation in can say more; "" if it is seen.
	Through string
	Pos     token.Pos // in the package that computed it; not in facts
}

// Deed says what the effect is, and to which secret: "writes a secret (User.Password)".
func (e *Effect) Deed() string {
	if e.Secret == "" {
		return e.Kind.String()
	}
	return e.Kind.String() + " (" + e.Secret + ")"
}

// A Call is the call of a function that came in from outside.
type Call struct {
	Callee Term
	Args   []Term
	Next   bool // it is handed the request: the handler goes on there
	Some   bool // only for some routes, or under some configuration
	Gated  bool // not only the route decides whether it comes to that
	At     finding.Place
	Prot   Protection
	Conds  []string
}

// A Store puts a term to a place that a caller can see.
type Store struct {
	Input int
	Path  string
	Field string
	Value Term
}

// A Check is what holds when a function tells something: when result Result
// has the Value, the guards in Guards have accepted, and the inputs in Inputs
// are as they say.
type Check struct {
	Result int // a result, Returned or Unanswered
	Value  Value
	Guards []Accepted
	Inputs []InputIs
	Stops  bool // the chain has been stopped if it is so
}

// Results that are none.
const (
	Returned   = -1 // the function returns at all
	Unanswered = -2 // it returns without having stopped the chain
)

// A Value is what a decision's value can be.
type Value uint8

// The values.
const (
	True Value = iota
	False
	IsNil  // nil, zero
	NonNil // not nil, not zero
)

// String words the value behind "is".
func (v Value) String() string { return [...]string{"true", "false", "nil", "not nil"}[v] }

// An Accepted guard is one whose decision was taken in favour of the request.
type Accepted struct {
	Guard Guard
	By    string
	At    finding.Place
	Named bool
	Once  bool // only as long as nobody has set the service up
}

// Verdict is that the guard is there.
func (a Accepted) Verdict() Verdict {
	return Verdict{Status: Guarded, By: a.By, At: a.At, Named: a.Named, Once: a.Once}
}

// InputIs says what an input's value is.
type InputIs struct {
	Input int
	Value Value
}

// An EventKind says what is done to a router.
type EventKind uint8

// The events.
const (
	AddRoute   EventKind = iota // a handler is registered
	AddUse                      // middleware is added
	AddGroup                    // a router is opened below another one
	AddMount                    // a handler is mounted below a prefix
	AddMethods                  // a route's methods are restricted
	AddPrefix                   // a route's pattern is extended
	AddServe                    // the handler is served
)

// An Event is something done to a router.
type Event struct {
	Kind      EventKind
	Router    Term
	Made      string // AddGroup, AddRoute: the key of the router or route made
	Pattern   Term
	Methods   Term // Nil: any
	Handler   Term
	With      []Term // middleware of the event itself
	Later     bool   // AddUse: holds only for what is registered later
	Split     bool   // the pattern can begin with the method
	Auto405   bool
	Bounded   bool   // the framework bounds bodies
	Prefixed  bool   // AddUse, AddGroup: middleware holds for all that is registered later below the prefix
	Absolute  bool   // the pattern is the whole path
	Suffix    string // added to the pattern
	Only      string // AddRoute: the calls that are served: unary, stream; "" for all
	Framework string
	Conds     []string // the branches that it depends on
	At        finding.Place
	Decided   string    // AddServe: the package that decides about it
	Via       []Hop     // the calls that brought it in, outermost first
	Pos       token.Pos // in the package that computed it; not in facts
}
