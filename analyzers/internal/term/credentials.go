package term

import "slices"

// What a server asks of its transport (a TLS configuration, the credentials
// made of it) stands before all its routes, as middleware would: it is a list
// of such middleware, empty where callers are asked for nothing.
const credentialsOf = "#credentials"

// CredentialsOf makes the credentials that consist of others, or of middleware.
func CredentialsOf(parts ...Term) Term {
	return Term{Op: Struct, Keys: []string{credentialsOf}, Args: []Term{ListOf(parts...)}}
}

func (t Term) isCredentials() bool {
	return t.Op == Struct && len(t.Keys) == 1 && t.Keys[0] == credentialsOf
}

// Asked gives the middleware that credentials are known to come down to.
func (t Term) Asked() []Term { return distinctTerms(t.asked(nil)) }

// asked puts others in the place of what is not known.
func (t Term) asked(unknown []Term) []Term {
	switch {
	case t.isCredentials() || t.Op == List:
		var out []Term
		for _, a := range t.Args {
			out = append(out, a.asked(unknown)...)
		}
		return out
	case t.Op == Nil:
		return nil
	case t.Op == Func && t.Body != nil:
		return []Term{t}
	case t.Op == Join:
		var alts []Term
		for _, a := range t.Args {
			alts = append(alts, single(a.asked(unknown)))
		}
		return []Term{JoinOf(alts...)}
	}
	return unknown
}

func single(list []Term) Term {
	switch len(list) {
	case 0:
		return Term{Op: Nil}
	case 1:
		return list[0]
	}
	return ListOf(list...)
}

func distinctTerms(list []Term) []Term {
	var out []Term
	for _, t := range list {
		if !slices.ContainsFunc(out, t.same) {
			out = append(out, t)
		}
	}
	return out
}

// notKnown stands for credentials that are not known: whether they ask who the
// caller is cannot be told; they do nothing else.
func notKnown() []Term {
	var prot Protection
	prot[Authn] = Verdict{Status: Unsure, By: "it is not known whether the server asks for client certificates"}
	return []Term{Passing("transport credentials", prot)}
}
