package summary

import (
	"cmp"
	"slices"
)

// State says what has been done to protect a value, weakest first. Of two
// changes in a row the stronger one holds: base64 of a sealed value is sealed.
type State uint8

// The states.
const (
	Plain State = iota
	Encoded
	FastHashed // by a hash that is no protection for what can be guessed
	Hashed
	Masked
	Sealed
)

// String names the state as messages do.
func (s State) String() string {
	return [...]string{"plain", "encoded", "hashed with a fast hash", "hashed", "masked", "sealed"}[s]
}

// Protected reports whether a value in this state no longer discloses what it was made of.
func (s State) Protected() bool { return s >= Hashed }

// Facets are what is known of a value besides where it began.
type Facets uint32

// The facets.
const (
	Request       Facets = 1 << iota // comes from the request
	Content                          // secret: a value whose disclosure harms
	Authenticator                    // secret: proves who presents it
	Password                         // a secret that a human chose
	Stored                           // comes out of a store, a record or the configuration
	Computed                         // result of a MAC, a key derivation or a decryption
	Random                           // made by a random generator
	Named                            // the secrecy rests on a name
	Cut                              // shortened without an error
	BoundRefuse                      // a reader that fails beyond a bound
	BoundCut                         // a reader that ends silently at a bound
	Body                             // a request's body, unread
	MapKey                           // a key of a map
	Reported                         // a finding for this flow stands where it happened
	Loaded                           // read from a store, by a row of a package that stores
	ObjectName                       // read from where the name of an object stands
	Short                            // of a random value: of so few characters that it can be found by trying
)

// Secret are the facets that make a value a secret.
const Secret = Content | Authenticator

// An origin is where a label began: at an input of the function, or at a
// source inside it.
type origin struct {
	input int32 // index of the parameter or free variable; -1 for a source
	src   int32 // index into the function's sources
	path  string
	gone  parts // of what came in there, what no longer is part of it
}

// A Label says that a value carries what began at an origin, in a state.
type Label struct {
	origin
	State  State
	Facets Facets
	When   When // the condition under which the value carries it
}

// Input gives the input that the label began at; ok is false for a source.
func (l Label) Input() (index int, path string, ok bool) { return int(l.input), l.path, l.input >= 0 }

// Has reports whether the label has one of the facets.
func (l Label) Has(f Facets) bool { return l.Facets&f != 0 }

func compareLabels(a, b Label) int {
	return cmp.Or(cmp.Compare(a.input, b.input), cmp.Compare(a.path, b.path), cmp.Compare(a.gone, b.gone), cmp.Compare(a.src, b.src),
		cmp.Compare(a.State, b.State), cmp.Compare(a.Facets, b.Facets), cmp.Compare(a.When, b.When))
}

// maxLabels bounds a label set; what exceeds it is dropped, deterministically,
// and the function counted as bounded out.
const maxLabels = 24

// labelSet is a sorted set.
type labelSet []Label

func (s *labelSet) add(l Label) (added, full bool) {
	i, found := slices.BinarySearchFunc(*s, l, compareLabels)
	if found {
		return false, false
	}
	if len(*s) >= maxLabels {
		return false, true
	}
	*s = slices.Insert(*s, i, l)
	return true, false
}
