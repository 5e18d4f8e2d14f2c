package secretcompare

import (
	"fmt"

	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

func timingMessage(c *candidate) string {
	p, s := &c.cmp.Sides[c.verdict.presented], &c.cmp.Sides[c.verdict.stored]
	if c.cmp.Look {
		return fmt.Sprintf("%s is looked up among the stored %s, which takes a time that depends on it; look up its hash", presentedPhrase(p), goodName(s))
	}
	where := ""
	if c.cmp.Far {
		where = fmt.Sprintf(" in %s (%s)", c.cmp.Function, c.cmp.At)
	}
	return fmt.Sprintf("%s is compared with %s by %s%s, which leaks how much of it matched; use subtle.ConstantTimeCompare",
		presentedPhrase(p), storedPhrase(s), c.cmp.How, where)
}

// presentedPhrase names what the caller of the service presents.
func presentedPhrase(s *summary.CompareSide) string {
	if s.Getter != "" {
		if s.Key == "" {
			return "the request's " + s.Getter
		}
		return "the request's " + s.Getter + " " + s.Key
	}
	name := goodName(s)
	switch {
	case name == "":
		if s.Facets()&summary.Request != 0 {
			return "a value of the request"
		}
		return "the presented value"
	case s.Facets()&summary.Request != 0:
		return "the request's " + name
	case s.Whole:
		return "the parameter " + name
	case s.Field && s.RootName != "":
		return s.RootName + "." + name
	}
	return "the presented " + name
}

// storedPhrase names what it is compared with.
func storedPhrase(s *summary.CompareSide) string {
	name := goodName(s)
	word := "stored"
	if s.Facets()&summary.Computed != 0 || hashed(s) {
		word = "computed"
	}
	switch {
	case name == "":
		return "the " + word + " secret"
	case s.Element:
		return "one of the " + word + " " + name
	case s.Field && s.Owner != "" && name == s.Names[0]:
		return "the " + word + " " + s.Owner + "." + name
	}
	return "the " + word + " " + name
}

// goodName is the first name that tells something, a secret's before others.
func goodName(s *summary.CompareSide) string {
	if len(s.Names) > 0 && s.Field {
		return s.Names[0]
	}
	for _, n := range s.Names {
		if vocabulary.Secret(n) != vocabulary.None {
			return n
		}
	}
	if len(s.Names) > 0 {
		return s.Names[0]
	}
	return ""
}
