package order

import "probe"

func storeMaybe(s string, sealed bool) {
	out := s
	if !sealed {
		out = probe.Seal(s)
	}
	probe.Text(out)
}

func flagSet() {
	storeMaybe(probe.Source(), true) // @Source(fa) @Sink(fa)
}

func flagUnset() {
	storeMaybe(probe.Source(), false)
}

func handOn(s string, done bool) { storeMaybe(s, done) }

func flagHandedOn() {
	handOn(probe.Source(), false)
	handOn(probe.Source(), true) // @Source(fb) @Sink(fb)
}

func inBranch(s string, sealed bool) {
	if sealed {
		probe.Text(s)
	} else {
		probe.Text(probe.Seal(s))
	}
}

func flagInBranch() {
	inBranch(probe.Source(), false)
	inBranch(probe.Source(), true) // @Source(fc) @Sink(fc)
}
