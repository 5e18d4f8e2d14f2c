package fields

import "probe"

type inner struct{ s string }
type outer struct {
	in  inner
	ptr *inner
	inner
}

func value() {
	var o outer
	o.in.s = probe.Source() // @Source(a)
	probe.Text(o.in.s)      // @Sink(a)
}

func pointer() {
	o := &outer{ptr: &inner{}}
	o.ptr.s = probe.Source() // @Source(b)
	probe.Text(o.ptr.s)      // @Sink(b)
}

func embedded() {
	o := outer{}
	o.s = probe.Source() // @Source(c)
	probe.Text(o.s)      // @Sink(c)
}

func structCopy() {
	a := inner{s: probe.Source()} // @Source(d)
	b := a
	probe.Text(b.s) // @Sink(d)
}

func throughPointer() {
	in := &inner{}
	o := outer{ptr: in}
	in.s = probe.Source() // @Source(e)
	probe.Text(o.ptr.s)   // @Sink(e)
}

func setter(in *inner, s string) { in.s = s }
func getter(in *inner) string    { return in.s }

func methods() {
	in := &inner{}
	setter(in, probe.Source()) // @Source(f)
	probe.Text(getter(in))     // @Sink(f)
}

func get(o *outer) *inner { return o.ptr }

func aliased() {
	o := &outer{ptr: &inner{s: probe.Source()}} // @Source(g)
	probe.Text(get(o).s)                        // @Sink(g)
}

func make_(s string) *inner { return &inner{s: s} }

func constructed() {
	in := make_(probe.Source()) // @Source(h)
	probe.Text(in.s)            // @Sink(h)
}

func arrays() {
	var a [2]string
	a[0] = probe.Source() // @Source(i)
	probe.Text(a[1])      // @Sink(i)
}
