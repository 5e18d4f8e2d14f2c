package main

import (
	"cmp"
	"slices"

	"github.com/credvet/credvet/analyzers"
)

// Counts of one group of a rule.
type counts struct {
	Fixes     defects   `json:"fixes"` // pairs, counted by the commit that mends them
	Pairs     defects   `json:"pairs"`
	Positives defects   `json:"positives"`
	Negatives negatives `json:"negatives"`
}

// Defects: those whose checkout loads can be found; those that are found, and
// whose fix loads and is known to be complete, can be clean.
type defects struct {
	All      int `json:"all"`
	Loadable int `json:"loadable"`
	Found    int `json:"found"`
	FoundAll int `json:"found_all"` // fixes with all their places found
	Judged   int `json:"judged"`    // found, with a fix to look at
	Clean    int `json:"clean"`
}

type negatives struct {
	All      int `json:"all"`
	Loadable int `json:"loadable"`
	Silent   int `json:"silent"`
}

// A ruleTally is the counts of a rule.
type ruleTally struct {
	Rule   string `json:"rule"`
	Known  bool   `json:"known"` // the suite has the rule
	Strong counts `json:"strong"`
	Rest   counts `json:"rest"`
	Also   counts `json:"also"`
}

func (t *ruleTally) group(name string) *counts {
	switch name {
	case groupStrong:
		return &t.Strong
	case groupAlso:
		return &t.Also
	}
	return &t.Rest
}

// tallies counts the verdicts by rule, in the suite's order; rules that it
// does not have follow.
func tallies(list []*verdict) []*ruleTally {
	byRule := map[string][]*verdict{}
	for _, v := range list {
		byRule[v.rule] = append(byRule[v.rule], v)
	}
	var all []*ruleTally
	for rule, list := range byRule {
		t := &ruleTally{Rule: rule, Known: slices.Contains(analyzers.RuleNames(), rule)}
		for _, group := range []string{groupStrong, groupRest, groupAlso} {
			*t.group(group) = count(slices.DeleteFunc(slices.Clone(list), func(v *verdict) bool { return v.group != group }))
		}
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b *ruleTally) int { return compareRules(a.Rule, b.Rule) })
	return all
}

// compareRules is the order of rules in reports.
func compareRules(a, b string) int {
	rank := func(rule string) int {
		if i := slices.Index(analyzers.RuleNames(), rule); i >= 0 {
			return i
		}
		return len(analyzers.RuleNames())
	}
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a, b))
}

// total adds the counts of the rules that the suite has: of others nothing can
// be found, and no silence is theirs.
func total(all []*ruleTally) *ruleTally {
	t := &ruleTally{Rule: "total", Known: true}
	for _, r := range all {
		if !r.Known {
			continue
		}
		t.Strong.add(&r.Strong)
		t.Rest.add(&r.Rest)
		t.Also.add(&r.Also)
	}
	return t
}

func (c *counts) add(d *counts) {
	c.Fixes.add(d.Fixes)
	c.Pairs.add(d.Pairs)
	c.Positives.add(d.Positives)
	c.Negatives.All += d.Negatives.All
	c.Negatives.Loadable += d.Negatives.Loadable
	c.Negatives.Silent += d.Negatives.Silent
}

func (d *defects) add(e defects) {
	d.All += e.All
	d.Loadable += e.Loadable
	d.Found += e.Found
	d.FoundAll += e.FoundAll
	d.Judged += e.Judged
	d.Clean += e.Clean
}

// count counts the verdicts of one group of one rule.
func count(list []*verdict) counts {
	var c counts
	type fix struct{ repo, commit string }
	fixes := map[fix][]*verdict{}
	for _, v := range list {
		switch v.label.Kind {
		case pair:
			c.Pairs.add(ofPair(v))
			at := fix{v.label.Repo, v.label.Fixed}
			fixes[at] = append(fixes[at], v)
		case positive:
			c.Positives.add(ofPair(v))
		case negative:
			c.Negatives.All++
			if v.outcome != notScored {
				c.Negatives.Loadable++
			}
			if v.outcome == silent {
				c.Negatives.Silent++
			}
		}
	}
	for _, list := range fixes {
		c.Fixes.add(ofFix(list))
	}
	return c
}

// ofPair counts one place.
func ofPair(v *verdict) defects {
	d := defects{All: 1}
	if v.outcome != notScored {
		d.Loadable = 1
	}
	if v.outcome == found {
		d.Found, d.FoundAll = 1, 1
	}
	if v.fix == clean || v.fix == notClean {
		d.Judged = 1
	}
	if v.fix == clean {
		d.Clean = 1
	}
	return d
}

// ofFix counts one fix by its places: one that is found finds the fix, one
// that is not clean spoils it.
func ofFix(places []*verdict) defects {
	var sum defects
	for _, v := range places {
		sum.add(ofPair(v))
	}
	is := func(b bool) int {
		if b {
			return 1
		}
		return 0
	}
	return defects{
		All: 1, Loadable: is(sum.Loadable > 0), Found: is(sum.Found > 0), FoundAll: is(sum.Found > 0 && sum.Found == sum.Loadable),
		Judged: is(sum.Judged > 0), Clean: is(sum.Judged > 0 && sum.Clean == sum.Judged),
	}
}
