package fields

import "probe"

type shell1 struct{ Inner shell2 }
type shell2 struct{ Inner shell3 }
type shell3 struct{ Secret shell4 }
type shell4 struct{ Data, Extra string }

// Parts that lie deeper than a path can say are still told apart by name.
func deep() {
	var s shell1
	s.Inner.Inner.Secret.Data = probe.Source() // @Source(deep)
	s.Inner.Inner.Secret.Extra = "name"
	probe.Text(s.Inner.Inner.Secret.Extra)
	probe.Text(s.Inner.Inner.Secret.Data) // @Sink(deep)
}

// What cannot be named exactly is not taken for replaced.
func deepOverwritten() {
	var s shell1
	s.Inner.Inner.Secret.Data = probe.Source() // @Source(deep2)
	s.Inner.Inner.Secret.Data = ""
	probe.Text(s.Inner.Inner.Secret.Data) // @Sink(deep2)
}
