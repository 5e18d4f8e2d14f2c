package interfaces

import "probe"

type store interface{ put(string) }
type real struct{}
type other struct{}

func (real) put(s string)   { probe.Text(s) }
func (*other) put(s string) {}

func a(s store) {
	s.put(probe.Source()) // @Source(a) @Sink(a)
}
