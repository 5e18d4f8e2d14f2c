package calls

import "probe"

func id(s string) string            { return s }
func two(a, b string) (string, int) { return b, 1 }
func sink(s string)                 { probe.Text(s) }
func deep(s string)                 { sink(id(s)) }
func born() string                  { return probe.Source() }
func named() (s string, err error) {
	s = probe.Source()
	return
}

func a() {
	probe.Text(id(probe.Source())) // @Source(a) @Sink(a)
}
func b() {
	s, _ := two(probe.Clean(), probe.Source()) // @Source(b)
	probe.Text(s)                              // @Sink(b)
	s, _ = two(probe.Source(), probe.Clean())
	probe.Text(s)
}
func c() {
	deep(probe.Source()) // @Source(c) @Sink(c)
}
func d() {
	probe.Text(born()) // @Source(d) @Sink(d)
}
func e() {
	s, _ := named() // @Source(e)
	probe.Text(s)   // @Sink(e)
}

func even(s string, n int) string {
	if n == 0 {
		return s
	}
	return odd(s, n-1)
}
func odd(s string, n int) string { return even(s, n-1) }

func f() {
	probe.Text(even(probe.Source(), 3)) // @Source(f) @Sink(f)
}

func variadic(parts ...string) string { return parts[0] }

func g() {
	probe.Text(variadic("a", probe.Source())) // @Source(g) @Sink(g)
}

func h() {
	go sink(probe.Source()) // @Source(h) @Sink(h)
}
