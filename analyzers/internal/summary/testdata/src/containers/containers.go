package containers

import (
	"strings"

	"probe"
)

func slices() {
	s := []string{"a", probe.Source()} // @Source(a)
	probe.Text(s[0])                   // @Sink(a)
	for _, x := range s {
		probe.Text(x) // @Sink(a)
	}
}

func channel() {
	ch := make(chan string, 1)
	ch <- probe.Source() // @Source(b)
	probe.Text(<-ch)     // @Sink(b)
}

func selected(a chan string) {
	ch := make(chan string, 1)
	ch <- probe.Source() // @Source(c)
	select {
	case s := <-ch:
		probe.Text(s) // @Sink(c)
	case s := <-a:
		probe.Text(s)
	}
}

func appended() {
	var list []string
	list = append(list, probe.Source()) // @Source(d)
	probe.Text(list[0])                 // @Sink(d)
}

var _ = strings.Join
