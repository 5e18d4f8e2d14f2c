package basic

import "probe"

func direct() {
	s := probe.Source() // @Source(a)
	probe.Text(s)       // @Sink(a)
}

func concat() {
	s := "x" + probe.Source() // @Source(b)
	probe.Text(s + "y")       // @Sink(b)
}

func convert() {
	b := []byte(probe.Source()) // @Source(c)
	probe.Text(string(b))       // @Sink(c)
}

func sealed() {
	probe.Text(probe.Seal(probe.Source()))
}

func encoded() {
	probe.Text(probe.Encode(probe.Source())) // @Source(d) @Sink(d)
}

func encodedAfterSeal() {
	probe.Text(probe.Encode(probe.Seal(probe.Source())))
}

func phi(c bool) {
	s := "x"
	if c {
		s = probe.Source() // @Source(e)
	}
	probe.Text(s) // @Sink(e)
}

func variadic() {
	probe.Sink("x", probe.Source()) // @Source(f) @Sink(f)
}

func pair() {
	s, err := probe.Pair() // @Source(g)
	if err != nil {
		return
	}
	probe.Text(s) // @Sink(g)
}

func out() {
	var s string
	probe.Fill(&s) // @Source(h)
	probe.Text(s)  // @Sink(h)
}

func bytesValue() {
	b := probe.Bytes()        // @Source(i)
	probe.Text(string(b[1:])) // @Sink(i)
}

func loop() {
	s := ""
	for range 3 {
		probe.Text(s)      // @Sink(j)
		s = probe.Source() // @Source(j)
	}
}

func assertion() {
	var x any = probe.Source() // @Source(k)
	if s, ok := x.(string); ok {
		probe.Text(s) // @Sink(k)
	}
	switch v := x.(type) {
	case string:
		probe.Text(v) // @Sink(k)
	}
}

func copied() {
	buf := make([]byte, 10)
	copy(buf, probe.Source()) // @Source(l)
	probe.Text(string(buf))   // @Sink(l)
}

func appended() {
	var buf []byte
	buf = append(buf, probe.Source()...) // @Source(m)
	probe.Text(string(buf))              // @Sink(m)
}

func none() {
	s := probe.Source()
	s = probe.Clean()
	probe.Text(s)
}
