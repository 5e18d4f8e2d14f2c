package closures

import "probe"

func captured() {
	s := probe.Source() // @Source(a)
	f := func() {
		probe.Text(s) // @Sink(a)
	}
	f()
}

func run(f func() error) error { return f() }

func passed() {
	s := probe.Source() // @Source(b)
	run(func() error {
		probe.Text(s) // @Sink(b)
		return nil
	})
}

func assigned() {
	var s string
	set := func() { s = probe.Source() } // @Source(c)
	set()
	probe.Text(s) // @Sink(c)
}

func param() {
	f := func(s string) { probe.Text(s) } // @Sink(d)
	f(probe.Source())                     // @Source(d)
}

type t struct{ s string }

func (x *t) sink() { probe.Text(x.s) }

func methodValue() {
	x := &t{s: probe.Source()} // @Source(e)
	f := x.sink
	f() // @Sink(e)
}
func methodExpr() {
	x := &t{s: probe.Source()} // @Source(f)
	f := (*t).sink
	f(x) // @Sink(f)
}

func returns() func() string {
	return func() string { return probe.Source() }
}
