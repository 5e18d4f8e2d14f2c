// Package model says, as data, what APIs outside the workspace do.
//
// The rows stand in YAML files under rows/, one file for a library or family,
// one YAML document for a package. They are embedded in the binary, indexed by
// their package lines, and a document is parsed when the first call into its
// package is met. A schema test checks every row.
package model

// A Kind says what a row states.
type Kind string

// The kinds of rows.
const (
	Source     Kind = "source"      // To yields a secret (Secret), request data (Request) or what was stored (Stored)
	Sink       Kind = "sink"        // From leaves the program's care at Sink
	Step       Kind = "step"        // From flows to To, state kept or changed to State
	Sanitizer  Kind = "sanitizer"   // From flows to To, protected: State is hashed, sealed or masked
	Compare    Kind = "compare"     // compares the two values From; Constant: in constant time
	Verify     Kind = "verify"      // checks a credential (From) against a stored one; says so by Decision
	Guard      Kind = "guard"       // decides Guard (authn, authz) and says so by Decision
	Limiter    Kind = "limiter"     // decides whether a caller may try again, by Decision
	Bound      Kind = "bound"       // To is the reader From bounded: Bound says how
	Read       Kind = "read"        // reads the reader or request From whole; Limit if it bounds it itself
	Answer     Kind = "answer"      // answers the request on Writer with Status
	Answered   Kind = "answered"    // its result tells whether an answer is written
	Elevator   Kind = "elevator"    // gives, or is, an admin or system identity
	Effect     Kind = "effect"      // changes state or reads a store: Effect says which
	Route      Kind = "route"       // registers a route
	Use        Kind = "use"         // adds middleware to a router
	Group      Kind = "group"       // opens a router below a router
	Mount      Kind = "mount"       // mounts a handler or router below a prefix
	Serve      Kind = "serve"       // hands a handler or router to a server
	Middleware Kind = "middleware"  // To is a middleware with the guards in Guards
	Handler    Kind = "handler"     // the type is a handler type
	ErrorClass Kind = "errorclass"  // a sentinel, type or predicate of the class Class
	NoReturn   Kind = "noreturn"    // never returns
	Next       Kind = "next"        // calls the next handler of a chain
	Abort      Kind = "abort"       // stops the handlers after this one
	Router     Kind = "router"      // values of the type, or the variable, are routers
	Restrict   Kind = "restrict"    // restricts a route to Methods, or extends its Pattern
	Service    Kind = "service"     // registers the methods of an implementation (Handle) as routes; Pattern has their description
	Option     Kind = "option"      // To, among the middleware of a registration, stands for what With, Pattern and Only say
	Transport  Kind = "credentials" // To, among the options of a server, is credentials of its transport; With has the TLS configuration, or credentials, that they are made of
	Columns    Kind = "columns"     // of the object that a call of the same chain stores, only the columns that From names are written; Omits: all but these
	Public     Kind = "public"      // takes what need not be secret: a nonce, an initialization vector, a salt
	Neutral    Kind = "neutral"     // known, and nothing of the above: nothing flows
)

// A Row states one thing about one function, method, field, type or variable.
//
// Access paths are written "recv", "arg 0", "args 1" (argument 1 and all after
// it), "result 0", each with selectors behind: ".Field" (or the method that
// gives what a hidden field holds), "[*]" (elements), "{*}" (map values),
// "{key}" (the value at a constant key), "{#}" (map keys).
// In the row of a field "recv" is the object that the field belongs to.
type Row struct {
	Func     string `yaml:"func,omitempty"`
	Type     string `yaml:"type,omitempty"`
	Method   string `yaml:"method,omitempty"`
	Field    string `yaml:"field,omitempty"`
	Var      string `yaml:"var,omitempty"`
	Subtypes bool   `yaml:"subtypes,omitempty"` // the type is an interface, and the row holds for its implementers

	Kind   Kind     `yaml:"kind"`
	From   []string `yaml:"from,omitempty"`
	To     []string `yaml:"to,omitempty"`
	Reason string   `yaml:"reason,omitempty"`

	State   string `yaml:"state,omitempty"`   // step, sanitizer: encoded, hashed, sealed, masked, cut
	Alias   bool   `yaml:"alias,omitempty"`   // step: To is the very object From, not one made of it
	Fast    bool   `yaml:"fast,omitempty"`    // sanitizer: a fast hash, no protection for a password
	Secret  string `yaml:"secret,omitempty"`  // source: content, authenticator
	Request bool   `yaml:"request,omitempty"` // source: data of the request
	Stored  bool   `yaml:"stored,omitempty"`  // source: comes out of a store or configuration
	Made    string `yaml:"made,omitempty"`    // source: random (by a generator), computed (by a MAC, a key derivation, a decryption)
	NameArg string `yaml:"namearg,omitempty"` // source: the constant there names the value (FormValue("password"))
	Prefix  string `yaml:"prefix,omitempty"`  // source: yields the entries whose keys begin with what stands there

	Sink    string              `yaml:"sink,omitempty"`    // sink: metadata, store, cookie, file, process (its arguments), response, log
	Whole   bool                `yaml:"whole,omitempty"`   // sink: takes an object whole, look through its fields
	Tag     string              `yaml:"tag,omitempty"`     // sink: struct tag whose "-" leaves a field out
	NonZero bool                `yaml:"nonzero,omitempty"` // sink: leaves out the fields that are zero
	Hooks   []string            `yaml:"hooks,omitempty"`   // sink: methods called first on the object and on what it holds, where they have them
	Columns string              `yaml:"columns,omitempty"` // sink: where the SQL text, the column list or the key is that names the values
	Names   string              `yaml:"names,omitempty"`   // sink: the only columns of an object that are written, if any stand there
	Omits   bool                `yaml:"omits,omitempty"`   // columns: those that are not written
	When    map[string][]string `yaml:"when,omitempty"`    // constants under which the row holds; a value "!X" means "anything but X"

	Constant bool     `yaml:"constant,omitempty"` // compare: takes the same time whatever the values
	Proof    bool     `yaml:"proof,omitempty"`    // verify: what it checks is not found by trying: a signature, a MAC, a sealed text
	Decision string   `yaml:"decision,omitempty"` // compare, verify, guard, limiter: how it says no: "error", "false", "true", "zero", "nonzero", "negative", with an optional result number ("false 1")
	Guard    string   `yaml:"guard,omitempty"`    // guard: authn, authz
	Guards   []string `yaml:"guards,omitempty"`   // middleware: authn, authz, ratelimit, bodylimit
	Quality  string   `yaml:"quality,omitempty"`  // guard, limiter, middleware: what weakens it, for the message

	Bound string `yaml:"bound,omitempty"` // bound: refuses, cuts, contentlength
	Limit bool   `yaml:"limit,omitempty"` // read: bounds what it reads itself

	Writer string `yaml:"writer,omitempty"` // answer: the response it writes to; "returned" where the result is the answer
	Status string `yaml:"status,omitempty"` // answer: a number, or the access path that has it, or "implicit" (200 unless set before)
	Stops  bool   `yaml:"stops,omitempty"`  // answer: the framework stops the chain, or the handler returns by it
	Sets   bool   `yaml:"sets,omitempty"`   // answer: sets the status only, the answer follows

	Effect string `yaml:"effect,omitempty"` // effect: write, read, send, exec

	Class string `yaml:"class,omitempty"` // errorclass: notfound, denied, unauthenticated, toolarge, invalid, conflict, timeout, canceled, unavailable

	Router   string `yaml:"router,omitempty"`   // route, use, group, mount, serve: the router it acts on; "default" for a package's own, "default PACKAGE" for another's; "result 0" for one that the call makes
	Methods  string `yaml:"methods,omitempty"`  // route: a list ("GET,HEAD"), an access path, "any", or "pattern" (the pattern starts with it)
	Pattern  string `yaml:"pattern,omitempty"`  // route, group, mount: the access path of the pattern, or a pattern ("/x")
	Suffix   string `yaml:"suffix,omitempty"`   // route: what the library adds to the pattern
	Absolute bool   `yaml:"absolute,omitempty"` // route: the pattern is the whole path, wherever the router is mounted
	Handle   string `yaml:"handler,omitempty"`  // route, mount, serve: the access path of the handler; "last of args 1"; "default" for the package's own router. A route without one is served by the library
	With     string `yaml:"with,omitempty"`     // route, group, use: the access path of middleware; a text there is the prefix that the rest holds for, a router is mounted
	Body     string `yaml:"body,omitempty"`     // group: the closure that gets the new router, or, without a parameter, registers on the old one meanwhile
	Scope    string `yaml:"scope,omitempty"`    // use, group: middleware holds for all routes of the router; for those added later; or (prefix) for those added later, to whichever part of the router, below the pattern
	Only     string `yaml:"only,omitempty"`     // option: the calls that it holds for: unary, stream
	Auto405  bool   `yaml:"auto405,omitempty"`  // route: the router answers other methods with 405
	Bounded  bool   `yaml:"bounded,omitempty"`  // route: the framework bounds bodies by default

	pkg  *Package
	line int // in its file
}

// Package gives the package of the row.
func (r *Row) Package() *Package { return r.pkg }

// Name of what the row is about, for evidence: "net/http.Error".
func (r *Row) Name() string {
	name := r.pkg.Path + "."
	switch {
	case r.Func != "":
		return name + r.Func
	case r.Var != "":
		return name + r.Var
	case r.Method != "":
		return name + r.Type + "." + r.Method
	case r.Field != "":
		return name + r.Type + "." + r.Field
	}
	return name + r.Type
}

// A Package is one YAML document.
type Package struct {
	Path    string `yaml:"package"`           // import path without major version
	Majors  string `yaml:"majors,omitempty"`  // the majors the rows hold for, where types changed: "4", "2,3"
	Checked string `yaml:"checked,omitempty"` // the versions whose source the rows were checked against
	Default string `yaml:"default,omitempty"` // of functions without rows: "propagate" (text and readers flow from every argument to every result) or "none" (known, nothing flows)
	Reason  string `yaml:"reason,omitempty"`  // why the default is none
	Rows    []*Row `yaml:"rows,omitempty"`

	file string
	line int  // of the document in its file
	own  bool // of the project, not embedded
}

// Stores reports whether the package has functions that store what they are given.
func (p *Package) Stores() bool {
	for _, r := range p.Rows {
		if r.Kind == Sink && r.Sink == "store" {
			return true
		}
	}
	return false
}
