package term

import "slices"

// An option is an argument of a registration that stands for middleware, or
// for a prefix of its pattern: rest.WithPrefix("/v1"), grpc.UnaryInterceptor(f).
const (
	optionWith    = "#with"
	optionPattern = "#pattern"
	optionOnly    = "#only"
)

// OptionOf makes an option; parts that it does not have are zero.
func OptionOf(with, pattern Term, only string) Term {
	return Term{Op: Struct, Keys: []string{optionWith, optionPattern, optionOnly}, Args: []Term{with, pattern, Const(only)}}
}

func (t Term) isOption() bool { return t.Op == Struct && len(t.Keys) == 3 && t.Keys[0] == optionWith }

// A Given is one thing that a registration is given besides its handler.
type Given struct {
	Term Term
	Only string // the calls that it holds for; "" for all
}

// Options looks through the options of a list: what is left is middleware,
// or a text or a router where the library takes those, too.
func Options(list []Term) (given []Given, prefix string) {
	for _, t := range list {
		switch {
		case t.Op == List:
			inner, p := Options(t.Args)
			given, prefix = append(given, inner...), prefix+p
		case t.isCredentials():
			for _, mw := range distinctTerms(t.asked(notKnown())) {
				given = append(given, Given{Term: mw})
			}
		case t.isOption():
			inner, p := Options(t.Args[:1])
			for _, g := range inner {
				if g.Only == "" {
					g.Only = t.Args[2].Text
				}
				given = append(given, g)
			}
			prefix += p + Spell(t.Args[1])
		case t.Op == Join && slices.ContainsFunc(t.Args, func(a Term) bool { return a.Op == List }):
			given = append(given, perhapsMore(t.Args)...)
		case t.Op != Nil:
			given = append(given, Given{Term: t})
		}
	}
	return given, prefix
}

// perhapsMore looks through the options of a list that has got some under a
// condition only: of these it is not known whether they are there.
func perhapsMore(lists []Term) []Given {
	longest := slices.MaxFunc(lists, func(a, b Term) int { return len(a.Args) - len(b.Args) })
	common := longest.Args
	for _, l := range lists {
		if l.Op != List || !slices.EqualFunc(l.Args, longest.Args[:len(l.Args)], Term.same) {
			return []Given{{Term: Why("the list is not known")}}
		}
		common = common[:min(len(common), len(l.Args))]
	}
	given, _ := Options(common)
	more, _ := Options(longest.Args[len(common):])
	for _, g := range more {
		given = append(given, Given{JoinOf(g.Term, Term{Op: Nil}), g.Only})
	}
	return given
}
