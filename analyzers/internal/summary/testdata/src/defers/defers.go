package defers

import "probe"

func a() {
	s := "x"
	defer func() { probe.Text(s) }() // @Sink(a)
	s = probe.Source()               // @Source(a)
}
