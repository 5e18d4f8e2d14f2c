package routes

import (
	"slices"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
)

// A Change is what becomes of the routes of a base.
type Change struct {
	Revision    string // as the user named the base
	Commit      string
	Added       []driver.Route
	Removed     []driver.Route
	Unprotected []Changed // a guard is gone, or it is no longer known that it is there
	Protected   []Changed // a guard has come
}

// A Changed route is there before and after, with other guards.
type Changed struct {
	Before, After driver.Route
	Guards        []analyzers.Guard // those that make the difference
}

// Compare tells routes by methods, pattern and handler, not by their places:
// first within each package, for a module may have several services, then
// those that are left, for packages are moved. A route that is registered
// twice is as protected as the worse one.
func Compare(before, after []driver.Route) *Change {
	c := &Change{}
	old, now := index(before), index(after)
	for _, same := range []func(a, b *driver.Route) bool{
		func(a, b *driver.Route) bool { return a.Package == b.Package },
		func(*driver.Route, *driver.Route) bool { return true },
	} {
		old, now = c.pair(old, now, same)
	}
	c.Removed, c.Added = old, now
	return c
}

// pair compares the routes that stand for each other, and gives those for
// which there are none.
func (c *Change) pair(before, after []driver.Route, same func(a, b *driver.Route) bool) (old, now []driver.Route) {
	old = before
	for i := range after {
		a := &after[i]
		at := slices.IndexFunc(old, func(b driver.Route) bool { return a.Key() == b.Key() && same(a, &b) })
		if at < 0 {
			now = append(now, *a)
			continue
		}
		b := old[at]
		old = slices.Delete(slices.Clone(old), at, at+1)
		worse, better := turns(&b, a)
		if len(worse) > 0 {
			c.Unprotected = append(c.Unprotected, Changed{b, *a, worse})
		}
		if len(better) > 0 {
			c.Protected = append(c.Protected, Changed{b, *a, better})
		}
	}
	return old, now
}

// index joins the routes of a package that are the same one.
func index(list []driver.Route) []driver.Route {
	type subject struct {
		key [3]string
		pkg string
	}
	seen := map[subject]int{}
	var out []driver.Route
	for _, r := range list {
		id := subject{r.Key(), r.Package}
		i, ok := seen[id]
		if !ok {
			seen[id] = len(out)
			out = append(out, r)
			continue
		}
		out[i].Guards = out[i].Guards.Worse(r.Guards)
	}
	return out
}

// rank orders answers: what nothing asks for is not missing.
var rank = map[string]int{no: 0, unknown: 1, none: 2, yes: 2}

// turns lists the guards that a route has lost, and those that it has gained.
func turns(before, after *driver.Route) (worse, better []analyzers.Guard) {
	for _, g := range guards {
		switch b, a := rank[answer(before, g.guard)], rank[answer(after, g.guard)]; {
		case a < b:
			worse = append(worse, g.guard)
		case a > b:
			better = append(better, g.guard)
		}
	}
	return worse, better
}
