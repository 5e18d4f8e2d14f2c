package ranges

import (
	"iter"

	"probe"
)

func seq(s string) iter.Seq[string] {
	return func(yield func(string) bool) { yield(s) }
}

func a() {
	for range seq("x") {
		probe.Text(probe.Source()) // @Source(a) @Sink(a)
	}
}

func b() {
	s := probe.Source() // @Source(b)
	for range seq("x") {
		probe.Text(s) // @Sink(b)
	}
}
