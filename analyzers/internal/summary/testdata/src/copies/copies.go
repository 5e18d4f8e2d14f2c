// Package copies writes into copies of objects, and looks into the originals.
package copies

import "probe"

type engine struct{ key, other string }

type spec struct {
	engine *engine
	owner  *engine
	name   string
}

func (in *spec) DeepCopyInto(out *spec) {
	*out = *in
	if in.engine != nil {
		in, out := &in.engine, &out.engine
		*out = new(engine)
		**out = **in
	}
	if in.owner != nil {
		in, out := &in.owner, &out.owner
		*out = new(engine)
		**out = **in
	}
}

func (in *spec) DeepCopy() *spec {
	if in == nil {
		return nil
	}
	out := new(spec)
	in.DeepCopyInto(out)
	return out
}

func (in *spec) shallow() *spec {
	out := new(spec)
	*out = *in
	return out
}

// unlessMissing copies a specification, unless there is nothing to copy.
func unlessMissing(s spec) spec {
	if s.engine == nil {
		return s
	}
	return *s.DeepCopy()
}

// unlessOther leaves what is shared beside what is not there.
func unlessOther(s spec) spec {
	if s.owner == nil {
		return s
	}
	return *s.DeepCopy()
}

// unlessNamed tests nothing of what is shared.
func unlessNamed(s spec) spec {
	if s.name == "" {
		return s
	}
	return *s.DeepCopy()
}

// filledAgain is not nil any more when it is handed out.
func filledAgain(s spec, e *engine) spec {
	if s.engine == nil {
		s.engine = e
		return s
	}
	return *s.DeepCopy()
}

func assemble(s spec, key string) spec {
	if s.engine == nil {
		return s
	}
	s.engine.key = key
	return s
}

func intoDeepCopy(s *spec) {
	c := s.DeepCopy()
	c.engine.key = probe.Source() // @Source(a)
	probe.Text(s.engine.key)
	probe.Text(c.engine.key) // @Sink(a)
}

func intoShallowCopy(s *spec) {
	c := s.shallow()
	c.engine.key = probe.Source() // @Source(b)
	probe.Text(s.engine.key)      // @Sink(b)
}

func intoCopyUnlessMissing(s spec) {
	c := unlessMissing(s)
	c = assemble(c, probe.Source()) // @Source(c)
	probe.Text(s.engine.key)
	probe.Text(c.engine.key) // @Sink(c)
}

func intoCopyUnlessOther(s spec) {
	c := unlessOther(s)
	c.engine.key = probe.Source() // @Source(d)
	probe.Text(s.engine.key)      // @Sink(d)
}

func intoCopyUnlessNamed(s spec) {
	c := unlessNamed(s)
	c = assemble(c, probe.Source()) // @Source(e)
	probe.Text(s.engine.key)        // @Sink(e)
}

func intoFilledAgain(s spec, e *engine) {
	c := filledAgain(s, e)
	c.engine.key = probe.Source() // @Source(f)
	probe.Text(e.key)             // @Sink(f)
}

func copyKeepsContent(s *spec) {
	s.engine.key = probe.Source()       // @Source(g)
	probe.Text(s.DeepCopy().engine.key) // @Sink(g)
	probe.Text(s.DeepCopy().engine.other)
}

func originalAfterwards(s *spec) {
	c := s.DeepCopy()
	s.engine.key = probe.Source()
	probe.Text(c.engine.key)
}

func valueKeepsContent(s spec) {
	s.engine.key = probe.Source()           // @Source(h)
	probe.Text(unlessMissing(s).engine.key) // @Sink(h)
}
