package routes

import (
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

// Compare tells routes by methods, pattern and handler, not by their places.
// A route that is registered twice is as protected as the worse one.
func Compare(before, after []driver.Route) *Change {
	old, oldKeys := index(before)
	now, nowKeys := index(after)
	c := &Change{}
	for _, key := range nowKeys {
		a := now[key]
		b, ok := old[key]
		if !ok {
			c.Added = append(c.Added, a)
			continue
		}
		worse, better := turns(&b, &a)
		if len(worse) > 0 {
			c.Unprotected = append(c.Unprotected, Changed{b, a, worse})
		}
		if len(better) > 0 {
			c.Protected = append(c.Protected, Changed{b, a, better})
		}
	}
	for _, key := range oldKeys {
		if _, ok := now[key]; !ok {
			c.Removed = append(c.Removed, old[key])
		}
	}
	return c
}

func index(list []driver.Route) (map[[3]string]driver.Route, [][3]string) {
	m := map[[3]string]driver.Route{}
	var keys [][3]string
	for _, r := range list {
		key := r.Key()
		first, ok := m[key]
		if !ok {
			keys = append(keys, key)
			m[key] = r
			continue
		}
		first.Guards = first.Guards.Worse(r.Guards)
		m[key] = first
	}
	return m, keys
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
