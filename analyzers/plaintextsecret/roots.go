package plaintextsecret

import (
	"cmp"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/config"
)

// roots merges the candidates of one cause: the surest stands, the others are
// told along with it. A value that came to a sink by way of another sink is
// the same defect.
func (j *judge) roots() []*candidate {
	byCause := map[string]*candidate{}
	var out []*candidate
	for _, c := range j.list {
		if c.somePart && slices.ContainsFunc(j.list, c.namedBy) {
			continue
		}
		first, ok := byCause[c.cause]
		if !ok {
			byCause[c.cause] = c
			out = append(out, c)
			continue
		}
		if c.event.Use.Via != "" { // what is put there is stored afterwards: the sink is proven
			first.confidence = max(first.confidence, min(c.confidence, config.High))
		}
		if c.surer(first) && c.event.Use.Via == "" {
			first.also = append(first.also, first.event)
			first.event, first.fn, first.confidence, first.subject, first.sibling = c.event, c.fn, c.confidence, c.subject, c.sibling
		} else if c.fn == first.fn {
			first.also = append(first.also, c.event)
		}
	}
	slices.SortStableFunc(out, func(a, b *candidate) int { return cmp.Compare(a.event.Pos, b.event.Pos) })
	return together(onePerColumn(out))
}

// onePerColumn leaves of the candidates that one statement writes to one column
// the best known, and of those the one that is least changed: the others are
// what that value is made of.
func onePerColumn(list []*candidate) []*candidate {
	var out []*candidate
	for _, c := range list {
		i := slices.IndexFunc(out, c.sameColumn)
		if i < 0 {
			out = append(out, c)
		} else if o := out[i]; cmp.Or(cmp.Compare(c.confidence, o.confidence), cmp.Compare(o.event.Label.State, c.event.Label.State)) > 0 {
			out[i] = c
		}
	}
	return out
}

func (c *candidate) sameColumn(d *candidate) bool {
	return c.event.Use.Column != "" && c.event.Use.Column == d.event.Use.Column && c.event.Pos == d.event.Pos && c.event.Use.What == d.event.Use.What && c.field == "" && d.field == ""
}

// namedBy reports whether another candidate is the same value, known as a
// particular part of the request.
func (c *candidate) namedBy(d *candidate) bool {
	return !d.somePart && c.fn == d.fn && c.event.SameValue(d.event) && c.event.Label.State == d.event.Label.State
}

// surer reports whether the finding better stands at one place than at
// another: where a statement writes what is zero, too, the field is written.
func (c *candidate) surer(than *candidate) bool {
	if c.confidence != than.confidence {
		return c.confidence > than.confidence
	}
	if c.stands() != than.stands() {
		return c.stands()
	}
	return than.event.Use.NonZero && !c.event.Use.NonZero
}

// stands reports whether the sink stands in the function itself.
func (c *candidate) stands() bool { return len(c.event.Use.Hops) == 0 }

// together makes one finding of the fields of one type that one statement
// stores.
func together(list []*candidate) []*candidate {
	var out []*candidate
	for _, c := range list {
		i := slices.IndexFunc(out, func(o *candidate) bool { return o.joins(c) })
		if i < 0 {
			out = append(out, c)
			continue
		}
		out[i].more = append(out[i].more, c.field)
	}
	return out
}

func (c *candidate) joins(d *candidate) bool {
	typeOf := func(field string) string { t, _, _ := strings.Cut(field, "."); return t }
	return c.field != "" && d.field != "" && typeOf(c.field) == typeOf(d.field) && c.event.Pos == d.event.Pos &&
		c.event.Use.What == d.event.Use.What && c.confidence == d.confidence && c.event.Label.State == d.event.Label.State
}
