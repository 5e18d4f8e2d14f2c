package summary

import (
	"slices"

	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// unveil finds what was drawn to be a nonce or a salt, by what it is passed to,
// what it is called, and what it is stored with. It may stand beside what it
// serves, and is no token wherever it goes.
func (f *Function) unveil() {
	f.shown = nil
	show := func(l Label) {
		if l.input < 0 && l.Has(Random) {
			if f.shown == nil {
				f.shown = map[int32]bool{}
			}
			f.shown[l.src] = true
		}
	}
	for _, e := range f.Events {
		if e.Use.Kind == Shown || f.salts(e) {
			show(e.Label)
		}
	}
	for v, names := range f.names {
		if !slices.ContainsFunc(names, vocabulary.Shown) {
			continue
		}
		if s := f.vals[v]; s != nil {
			each(s.labels, show)
		}
		for _, p := range f.refs(v) {
			for _, w := range f.byRoot[p.root] {
				each(w.labels, show)
			}
		}
	}
	for _, w := range f.writes {
		if !vocabulary.Shown(selectorName(lastSelector(w.place.path))) {
			continue
		}
		each(w.labels, show)
		for _, p := range w.refs {
			for _, part := range f.byRoot[p.root] {
				each(part.labels, show)
			}
		}
	}
	if f.shown != nil {
		f.Events = slices.DeleteFunc(f.Events, func(e Event) bool { return e.Label.input < 0 && f.shown[e.Label.src] })
	}
}

// salts reports whether an event is of a random value that is stored as a part
// of text which has the hash of a password, too, or that went into that hash.
func (f *Function) salts(e Event) bool {
	return e.Use.Kind == Sunk && e.Label.Has(Random) && slices.ContainsFunc(f.Events, func(d Event) bool {
		return d.Use.Kind == Sunk && d.Label.Has(Password) && !unprotected(d.Label) && d.Label.origin != e.Label.origin && d.SameValue(e)
	})
}

func each(labels labelSet, do func(Label)) {
	for _, l := range labels {
		do(l)
	}
}
