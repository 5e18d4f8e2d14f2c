// Package values selects from values that are no variables.
package values

import (
	"fmt"
	"io"

	"probe"
)

type pair struct{ a, b string }

func make_() pair         { return pair{a: probe.Source(), b: probe.Clean()} }
func array() [2]string    { return [2]string{probe.Source(), "x"} }
func buffer(n int) []byte { return make([]byte, n) }

func a() {
	probe.Text(make_().a) // @Source(a) @Sink(a)
	probe.Text(make_().b)
}

func b(i int) {
	probe.Text(array()[i]) // @Source(b) @Sink(b)
}

type stringer struct{ s string }

func (s stringer) String() string { return s.s }
func (s stringer) Close() error   { return nil }

type closer interface {
	fmt.Stringer
	io.Closer
}

func c() {
	var x closer = stringer{probe.Source()} // @Source(c)
	var y fmt.Stringer = x
	probe.Text(y.String()) // @Sink(c)
}

func d() {
	b := buffer(8)
	copy(b, probe.Source())  // @Source(d)
	probe.Text(string(b[2])) // @Sink(d)
}

func e() {
	whole := (*[8]byte)([]byte(probe.Source())) // @Source(e)
	probe.Text(string(whole[:]))                // @Sink(e)
}

func g() {
	part := [4]byte([]byte(probe.Source())) // @Source(g)
	probe.Text(string(part[:2]))            // @Sink(g)
}
