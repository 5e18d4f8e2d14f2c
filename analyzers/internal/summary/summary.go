// Package summary is the engine's first half: it computes, for every function
// of a package of ours, a summary of what the function does with its inputs.
// Summaries never depend on callers; they are exported as facts, so that the
// packages that import this one build on them. The pass is the only owner of
// facts in the suite.
package summary

import (
	"go/token"
	"go/types"

	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// A Side says which value of a call a Ref means.
type Side uint8

// The sides.
const (
	In  Side = iota // an input: receiver, then parameters, then free variables
	Out             // a result
)

// A Ref is a place as a caller sees it.
type Ref struct {
	Side  Side
	Index int
	Path  string
}

// A Hop is a step of a path inside a summarised function.
type Hop struct {
	At      finding.Place
	Message string
}

// A Flow says that what stands at From reaches To.
type Flow struct {
	From, To Ref
	State    State
	Facets   Facets
	When     When  // the condition on an input under which it does
	Alias    bool  // the result denotes the very object at From
	Deep     bool  // of an alias: a copy that shares no part with that object
	Gone     parts // of the object at From, what does not get there
	Hops     []Hop
}

// A Birth says that a secret or request data stands at To, whatever the caller passes.
type Birth struct {
	To     Ref
	State  State
	Facets Facets
	What   string
	At     finding.Place
	Hops   []Hop
	row    *model.Row
	pos    token.Pos // of the step inside the package that computed this; not in facts
}

// A Use says that what stands at From reaches a sink, or is read, compared or cut.
type Use struct {
	Kind    UseKind
	From    Ref
	State   State    // of From's value when it gets there, if it came in plain
	Facets  Facets   // what the way there adds
	Sink    string   // metadata, store, cookie, file, response, log
	What    string   // the sink's name: "os.WriteFile"
	When    When     // the condition on an input under which it gets there
	Whole   bool     // the sink takes the object whole, and looks through its fields
	Gone    parts    // of the object at From, what does not get there
	NonZero bool     // of an object that is taken whole, the fields that are zero are left out
	Listed  bool     // uses of the object's secret fields stand beside this one
	Partly  bool     // on other ways the value gets there protected
	Edited  bool     // of its steps so far, one stands in a file that people write
	Told    bool     // the callee that has the sink has a use of its own of this part of the object
	Columns *Columns // of an object that is taken whole, which are written; nil for all
	Tag     string   // struct tag that keeps a field out ("-")
	Text    *Ref     // the input that holds the SQL text, when the caller has to say what it writes
	Column  string   // the column that an SQL statement writes it to
	Unread  bool     // it is an SQL statement whose text is not known, or not yet
	Via     string   // the sink place that the value had reached before; "" if none
	At      finding.Place
	Hops    []Hop
	row     *model.Row
	open    *types.Func // of an opened use: the interface's method; not in facts
	pos     token.Pos   // of the step inside the package that computed this; not in facts
}

// UseKind says what a Use is.
type UseKind uint8

// The kinds of uses.
const (
	Sunk      UseKind = iota // leaves the program's care
	ReadWhole                // the reader is read to its end
	CutShort                 // shortened without an error
	Opened                   // passed to a method of an interface that is implemented elsewhere
	Shown                    // need not be secret: a nonce, a salt
	Offered                  // to a sink that writes what is chosen at run time
)

// A Summary is what a function does, as its callers need it. It is closed: it
// holds the cut-down behaviour of the function values it speaks of, never a
// name that an importer would have to look up.
type Summary struct {
	Name         string // Type.Method or Func, for messages
	Flows        []Flow
	Births       []Birth
	Uses         []Use
	Compares     []Compare
	Verifies     bool  // compares what can be a credential, or calls what does
	Kills        []Ref // inputs' places that are overwritten on every way out but an error's
	Answers      []Answer
	Open         bool            // some way out has not answered the request itself
	OpenWays     bool            // some way out has not touched the response
	BodyWays     bool            // some way out has written a body and no status
	Answered     []Told          // what holds when it answered
	Mirrors      []Mirror        // results that are so exactly when an input is so
	Requires     []Told          // what holds whenever it returns
	Effects      []Effect        // bottom-up, a short path each
	Behaviour    *term.Behaviour // what matters for routes; nil if nothing does
	ErrorClasses []ErrorClass    // the classes that it tells apart among the errors it is given
	Made         Made            // the answer that it makes and returns, if that is all it does
	OwnErrors    bool            // every error that it returns has a text that it, or what it calls of ours, made up
	NeverReturns bool
	Incomplete   string // why the analysis of the function failed; "" if it did not
	Unknown      bool   // calls something unknown that got an input: absence of flow proves nothing

	final bool // the function is not analysed again
}

// Fact carries a summary from a package to its importers.
type Fact struct{ Summary Summary }

// AFact marks Fact as a fact.
func (*Fact) AFact() {}

// String is what tests match.
func (f *Fact) String() string { return f.Summary.describe() }
