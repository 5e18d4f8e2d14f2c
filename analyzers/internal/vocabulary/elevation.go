package vocabulary

// Elevation reports whether a function's name says that what it yields acts with more rights than the
// caller: AsSystem, WithAdminContext, GetPrivilegedClient, NewSystemContext, adminContext, RunAsRoot,
// SkipAuthz. Functions that create or look up an administrator's account are not meant.
func Elevation(owner, identifier string) bool {
	n := functionName(owner, identifier)
	words := n.words
	if len(words) == 0 {
		return false
	}
	if elevateVerbs[words[0]] {
		return len(words) == 1 || elevated.any(words) || elevationTails[singular(words[1], elevationTails)]
	}
	if len(words) > 2 && words[1] == "as" && runVerbs[words[0]] {
		words = words[1:]
	}
	if skipsCheck(words) {
		return true
	}
	if !elevationVerbs[words[0]] {
		return len(words) > 1 && plainlyElevated[words[0]] && contexts[last(words)] && elevationTails.all(words[1:])
	}
	return elevates(words[0], words[1:])
}

// elevates judges what follows a verb: adjectives of power and, after most verbs, what carries it.
func elevates(verb string, rest []string) bool {
	for i, word := range rest {
		if i > 0 && prepositions[word] && word != "as" {
			rest = rest[:i]
			break
		}
	}
	first := 0
	for first < len(rest) && !elevated[rest[first]] {
		first++
	}
	if first == len(rest) || !elevationBefore.all(rest[:first]) {
		return false
	}
	tail := rest[first:]
	for len(tail) > 0 && elevated[tail[0]] {
		tail = tail[1:]
	}
	switch {
	case verb == "as" || verb == "become":
		return elevationTails.all(tail)
	case verb == "with" && len(tail) == 0:
		return !ambiguous[last(rest)]
	case verb == "with":
		return elevationTails.all(tail)
	case len(tail) == 0:
		return false
	case ambiguous[rest[first]] || makers[verb] || verb == "create":
		return contexts[last(tail)] && (last(tail) != "client" || strong[rest[first]])
	}
	return contexts[last(tail)]
}

// skipsCheck: SkipAuthz, WithoutAuthorization, bypassPermissionCheck, WithBypassRBAC.
func skipsCheck(words []string) bool {
	if words[0] == "with" || words[0] == "context" {
		words = words[1:]
	}
	if len(words) < 2 || !skipVerbs[words[0]] {
		return false
	}
	rest := words[1:]
	if checkNouns[last(rest)] && len(rest) > 1 {
		rest = rest[:len(rest)-1]
	}
	return skippable[singular(last(rest), skippable)]
}
