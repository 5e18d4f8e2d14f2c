package mapping

import "probe"

type instance struct{ entries map[string]string }

func keys() {
	m := map[string]string{}
	m["a"] = probe.Source() // @Source(a)
	m["b"] = probe.Clean()
	probe.Text(m["a"]) // @Sink(a)
	probe.Text(m["b"])
}

func anyKey(k string) {
	m := map[string]string{}
	m[k] = probe.Source() // @Source(b)
	probe.Text(m["x"])    // @Sink(b)
	for key, v := range m {
		probe.Text(v) // @Sink(b)
		probe.Text(key)
	}
}

func keyed() {
	m := map[string]int{}
	m[probe.Source()] = 1 // @Source(c)
	for k := range m {
		probe.Text(k) // @Sink(c)
	}
}

func commaOk() {
	m := map[string]string{"a": probe.Source()} // @Source(d)
	if v, ok := m["a"]; ok {
		probe.Text(v) // @Sink(d)
	}
}

func nested(i *instance) {
	i.entries["k"] = probe.Source() // @Source(e)
	probe.Text(i.entries["k"])      // @Sink(e)
}

func chunk(s string) map[string]string {
	out := map[string]string{}
	out["a"] = s[:3]
	return out
}

func result() {
	m := chunk(probe.Source()) // @Source(f)
	probe.Text(m["a"])         // @Sink(f)
}

func cleared() {
	m := map[string]string{"a": probe.Source()}
	clear(m)
	probe.Text(m["a"])
}
