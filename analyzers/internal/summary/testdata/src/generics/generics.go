package generics

import "probe"

func id[T any](x T) T { return x }

type box[T any] struct{ v T }

func (b *box[T]) set(v T) { b.v = v }
func (b *box[T]) get() T  { return b.v }

func a() {
	probe.Text(id(probe.Source())) // @Source(a) @Sink(a)
}

func b() {
	x := &box[string]{}
	x.set(probe.Source()) // @Source(b)
	probe.Text(x.get())   // @Sink(b)
}

func bytesOf[T ~string | ~[]byte](x T) []byte { return []byte(x) }

func c() {
	probe.Text(string(bytesOf(probe.Source()))) // @Source(c) @Sink(c)
	probe.Text(string(bytesOf(probe.Clean())))
}
