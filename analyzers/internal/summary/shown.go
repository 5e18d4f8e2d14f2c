package summary

import "slices"

// unveil finds what was drawn to be a nonce or a salt. It may stand beside what
// it serves, and is no token wherever it goes.
func (f *Function) unveil() {
	f.shown = nil
	for _, e := range f.Events {
		if e.Use.Kind == Shown && e.Label.input < 0 && e.Label.Has(Random) {
			if f.shown == nil {
				f.shown = map[int32]bool{}
			}
			f.shown[e.Label.src] = true
		}
	}
	if f.shown == nil {
		return
	}
	f.Events = slices.DeleteFunc(f.Events, func(e Event) bool { return e.Label.input < 0 && f.shown[e.Label.src] })
}
