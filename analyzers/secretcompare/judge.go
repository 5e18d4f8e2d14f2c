package secretcompare

import (
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// A verdict says whether a comparison is one of a presented credential with a
// known secret, and which side is which.
type verdict struct {
	found             bool
	confidence        config.Confidence
	presented, stored int
}

// A grade says how well it is known that a side plays its part.
type grade int

const (
	not    grade = iota
	shaped       // nothing speaks against it
	named        // a name says so
	proven       // a flow or a row of the model says so
)

// judge decides about one comparison.
func judge(c *summary.Compare) verdict {
	if c.Recheck || c.Renews || replaces(c) || maintains(c) || differs(c) || double(c) || lexical(c) {
		return verdict{}
	}
	a, b := judgeAs(c, 0, 1), judgeAs(c, 1, 0)
	if b.found && (!a.found || b.confidence > a.confidence) {
		return b
	}
	return a
}

// double reports whether the comparison stands in a stand-in for tests.
func double(c *summary.Compare) bool {
	for _, name := range []string{c.Owner, c.Function, strings.TrimSuffix(c.At.File, ".go")} {
		for _, w := range vocabulary.Words(name) {
			switch w {
			case "fake", "mock", "mocks", "stub", "dummy", "testutil", "testutils", "testing":
				return true
			}
		}
	}
	for dir := range strings.SplitSeq(c.At.Package, "/") {
		switch dir {
		case "test", "tests", "testutil", "testutils", "mock", "mocks", "fake", "fakes", "e2e":
			return true
		}
	}
	return false
}

// lexical reports whether the comparison stands in a parser, whose tokens are
// words of a text.
func lexical(c *summary.Compare) bool {
	if requested(c) {
		return false
	}
	for _, name := range []string{c.Owner, strings.TrimSuffix(c.At.File, ".go")} {
		if words := vocabulary.Words(name); len(words) == 1 {
			switch words[0] {
			case "parser", "lexer", "scanner", "tokenizer":
				return true
			}
		}
	}
	return false
}

// replaces reports whether what is stored is compared with what then takes its
// place, to tell whether that is a change. Whoever is let in or refused for it
// has presented a credential.
func replaces(c *summary.Compare) bool {
	return c.Rewrites && (!requested(c) || !refuses(c) && c.Match != summary.Accepts) || c.Remakes && !refuses(c)
}

func requested(c *summary.Compare) bool {
	return slices.ContainsFunc(c.Sides[:], func(s summary.CompareSide) bool { return s.Message || s.Facets()&summary.Request != 0 })
}

// judgeAs judges with the parts dealt out.
func judgeAs(c *summary.Compare, presented, stored int) verdict {
	p, s := &c.Sides[presented], &c.Sides[stored]
	pg, sg := presentedGrade(c, p, s), storedGrade(p, s)
	if pg == not || sg == not || otherwise(p) || privateKeys(p, s) || hashesOnly(p, s) || oneOrigin(p, s) {
		return verdict{}
	}
	doubts := 0
	switch {
	case computed(s):
	case keyed(p, s):
		doubts++
	case secretValue(s):
		if namedOnly(s) {
			doubts++
		}
	case neutral(s) && secretValue(p) && sg >= named:
		doubts++
	case nonce(p, s) && (pg == proven || p.Derived):
		doubts++
	default:
		return verdict{}
	}
	if pg < proven {
		doubts++
	}
	if c.Look {
		if pg < proven || !secretValue(s) || !secretValue(p) || chosen(p) || chosen(s) {
			return verdict{} // passwords are looked up among those that are too common
		}
		return verdict{true, config.Low, presented, stored}
	}
	confidence := config.High
	switch {
	case doubts == 1:
		confidence = config.Medium
	case doubts > 1 && c.Mismatch == summary.Accepts && !c.Constant:
		return verdict{}
	case pg == shaped && !verification(c), doubts > 1 && !refuses(c) && !c.Sibling && !c.Constant:
		return verdict{}
	case doubts > 1 && (pg == shaped || !refuses(c) && !c.Sibling):
		confidence = config.Low
	case doubts > 1:
		confidence = config.Medium
	}
	return verdict{true, confidence, presented, stored}
}

// refuses reports whether a mismatch is answered with no: that makes the
// comparison one of a credential, and not one for a change.
func refuses(c *summary.Compare) bool {
	if c.Mismatch == summary.Refuses && c.Match != summary.Refuses || c.Blames {
		return true
	}
	if verification(c) {
		return true
	}
	return c.Match == summary.Accepts && c.Mismatch != summary.Accepts && c.Sibling
}

// verification reports whether the function is named for checking credentials.
func verification(c *summary.Compare) bool {
	return vocabulary.Verification(c.Owner, c.Function) || vocabulary.Authentication(c.Owner, c.Function) || validates(c.Function)
}

// validates reports whether a function is named for saying whether something
// holds: TokenValid, checkSecret, isAuthenticated.
func validates(name string) bool {
	for _, w := range vocabulary.Words(name) {
		switch w {
		case "valid", "validate", "validates", "verify", "verifies", "check", "auth", "authenticate", "authenticated", "authorize", "login", "signin":
			return true
		}
	}
	return false
}

// maintains reports whether the function is named for finding out what has
// changed, or for comparing objects.
func maintains(c *summary.Compare) bool {
	for _, w := range vocabulary.Words(c.Function) {
		switch w {
		case "changed", "changes", "differs", "differ", "diff", "equal", "equals", "same", "reconcile", "sync", "drift", "update", "updated", "updates", "outdated", "stale", "less", "sort", "dedupe":
			return !requested(c)
		}
	}
	return false
}

// differs reports whether the comparison asks what has changed: of one field in
// two objects of a type, where nobody is refused for it.
func differs(c *summary.Compare) bool {
	a, b := &c.Sides[0], &c.Sides[1]
	return a.Field && b.Field && a.Owner != "" && a.Owner == b.Owner && a.Names[0] == b.Names[0] && !refuses(c)
}

// presentedGrade says how well it is known that the caller of the service
// chose the side's value.
func presentedGrade(c *summary.Compare, p, s *summary.CompareSide) grade {
	switch {
	case p.Derived, slowHash(p):
		return named
	case p.Facets()&summary.Computed != 0:
		return not
	case p.Facets()&summary.Request != 0, p.Message:
		return proven
	}
	if p.Root == summary.RootReceiver || p.Root == summary.RootGlobal {
		return not
	}
	if p.Field && requestName(p.RootName, p.RootType) || p.Framed {
		return named
	}
	if p.Root != summary.RootParam {
		return not
	}
	switch {
	case p.Whole && secretName(p):
		return named
	case p.Whole && (neutral(p) || anySecretName(p)):
		return shaped
	case p.Field && vocabulary.Secret(p.RootName) != vocabulary.None && p.RootType != s.RootType:
		return named // of a parsed credential: joinToken.Secret
	case p.Field && c.Sibling && p.RootType != s.RootType:
		return named // what it is compared with was found by another part of it
	case p.Field && computed(s) && secretName(p):
		return named
	}
	return not
}

// slowHash reports whether the side is a slow hash of a secret that the
// function was given.
func slowHash(p *summary.CompareSide) bool {
	for _, e := range p.Ends {
		if e.Input && e.State == summary.Hashed && e.Facets&summary.Secret != 0 {
			return true
		}
	}
	return false
}

// anySecretName reports whether any of the side's names is a secret's.
func anySecretName(s *summary.CompareSide) bool {
	for _, n := range s.Names {
		if vocabulary.Secret(n) != vocabulary.None {
			return true
		}
	}
	return false
}

// storedGrade says how well it is known that the service keeps or computes
// the side's value.
func storedGrade(p, s *summary.CompareSide) grade {
	facets := s.Facets()
	switch {
	case computed(s), keyed(p, s):
		return proven
	case s.Derived, s.Message, facets&summary.Request != 0 || facets&summary.Random != 0 && facets&summary.Stored == 0:
		return not
	case s.Field && requestName(s.RootName, s.RootType), s.Getter != "":
		return not
	case hasAnyWord(s.Names, unfit):
		return not // what nobody should use is no secret
	case p.Root == summary.RootParam && s.Root == summary.RootParam && p.Input == s.Input && p.Input >= 0:
		return not // two parts of one object
	case s.Root == summary.RootParam && s.Whole:
		if expected(s) {
			return shaped
		}
		return not
	case s.Root == summary.RootReceiver, s.Root == summary.RootGlobal:
		return named
	case s.Root == summary.RootCall, s.Field, s.Element:
		return named
	case facets&summary.Stored != 0:
		return named
	}
	return not
}

// oneOrigin reports whether both sides come from the very same values: two
// parts of one text are no credential and its record.
func oneOrigin(p, s *summary.CompareSide) bool {
	covers := func(a, b *summary.CompareSide) bool {
		for _, x := range a.Ends {
			if !slices.ContainsFunc(b.Ends, func(y summary.End) bool {
				return x.Input == y.Input && x.From == y.From && x.What == y.What && x.At == y.At
			}) {
				return false
			}
		}
		return true
	}
	return len(p.Ends) > 0 && covers(p, s) && covers(s, p)
}

// computed reports whether the side is made from a secret by a MAC, a key
// derivation or a decryption, or is a slow hash.
func computed(s *summary.CompareSide) bool {
	return s.Facets()&summary.Computed != 0 && !s.Derived
}

// namedOnly reports whether nothing but names says that the side is secret.
func namedOnly(s *summary.CompareSide) bool {
	for _, e := range s.Ends {
		if e.Facets&summary.Secret != 0 && e.Facets&summary.Named == 0 {
			return false
		}
	}
	return true
}

// every reports whether all that is known of the side has been brought into a state.
func every(s *summary.CompareSide, state summary.State) bool {
	return len(s.Ends) > 0 && !slices.ContainsFunc(s.Ends, func(e summary.End) bool { return e.State != state })
}

// openedDigest reports whether the side is the digest of what was sealed: it is
// compared to see that the content is whole.
func openedDigest(s *summary.CompareSide) bool {
	return every(s, summary.FastHashed) && !slices.ContainsFunc(s.Ends, func(e summary.End) bool {
		name := e.What[strings.LastIndexByte(e.What, '.')+1:]
		return !strings.HasPrefix(name, "Open") && !strings.HasPrefix(name, "Decrypt")
	})
}

// chosen reports whether a name says that people choose the side's value.
func chosen(s *summary.CompareSide) bool {
	return slices.ContainsFunc(s.Names, vocabulary.IsPassword)
}

// hashesOnly reports whether what is compared are fast hashes, or hashes that
// were stored: how much of a hash matched tells nothing about the secret. A
// slow hash counts where it was just made, and not in the field of an account.
func hashesOnly(p, s *summary.CompareSide) bool {
	if every(s, summary.Masked) {
		return true
	}
	if computed(s) {
		return openedDigest(s)
	}
	if keyed(p, s) {
		return false
	}
	slow := false
	for _, e := range p.Ends {
		switch e.State {
		case summary.FastHashed, summary.Masked, summary.Sealed:
			return true
		case summary.Hashed:
			slow = true
		}
	}
	if slow && !p.Field {
		return false
	}
	for _, side := range []*summary.CompareSide{p, s} {
		if len(side.Names) > 0 && (vocabulary.IsHashName(side.Names[0]) || vocabulary.IsSealedName(side.Names[0])) {
			return true
		}
	}
	return false
}
