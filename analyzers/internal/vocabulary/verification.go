package vocabulary

// Verification reports whether a function's name says that it compares a credential somebody typed with
// the known one: VerifyPassword, CompareHashAndPassword, ValidateOTP, UseRecoveryCode, PasswordMatches.
// Checks of a password's strength, length or age are not meant. ValidatePassword may be either: it
// counts only for an owner that has passwords.
func Verification(owner, identifier string) bool {
	n := functionName(owner, identifier)
	if len(n.words) == 0 {
		return false
	}
	if requestOwners[last(n.owner)] {
		return false
	}
	if credentialOwners[last(n.owner)] && verifyVerbs[n.verb] && len(n.object) == 0 {
		return true
	}
	if matches[last(n.words)] && n.verb != "get" {
		return typed(passive(n.words))
	}
	if n.has("recovery", "code") || n.has("recovery", "codes") || n.has("backup", "code") {
		return n.verb == "use" || n.verb == "consume" || n.verb == "redeem" || verifyVerbs[n.verb]
	}
	if !verifyVerbs[n.verb] || len(n.object) == 0 {
		return false
	}
	if n.verb == "validate" && humanHeads[headOf(n.object)] {
		return len(n.owner) > 0 && !strengthOwners.any(n.owner)
	}
	if n.verb == "validate" && contentHeads[headOf(n.object)] {
		return false // looks at a secret's form
	}
	return typed(n.object) || n.has("hash", "and", "password") || hashHeads[last(n.object)] && n.verb != "validate" && n.hasPassword()
}

func (n name) hasPassword() bool {
	for _, word := range n.object {
		if humanHeads[singular(word, humanHeads)] {
			return true
		}
	}
	return false
}

// passive returns the noun of isPasswordCorrect or PasswordMatches.
func passive(words []string) []string {
	words = words[:len(words)-1]
	if len(words) > 0 && (words[0] == "is" || words[0] == "does" || words[0] == "has") {
		words = words[1:]
	}
	return words
}

// typed reports whether the phrase names a credential that somebody types in.
func typed(phrase []string) bool {
	if len(phrase) == 0 || actions[phrase[0]] && len(phrase) > 1 && !contentActions[phrase[0]] && phrase[0] != "verify" {
		return false
	}
	head := singular(last(phrase), typedHeads)
	if head == "code" && machineCodes[qualifier(phrase)] {
		return false
	}
	if head == "code" || head == "pin" || head == "pwd" || head == "phrase" {
		return len(phrase) == 1 && head != "code" && head != "phrase" || qualifiedHeads[head][qualifier(phrase)] != None
	}
	return typedHeads[head]
}

// LogsIn reports whether a function's name says that somebody is let in who shows a password: Login,
// SignInUser, authenticate, LoginWithPassword. LoginURL, SignInOptions and AuthenticateToken are not meant.
func LogsIn(identifier string) bool {
	n := functionName("", identifier)
	rest := n.object
	switch {
	case authenticateVerbs[n.verb], n.verb == "login", n.verb == "signin", n.verb == "logon":
	case (n.verb == "log" || n.verb == "sign") && len(rest) > 0 && (rest[0] == "in" || rest[0] == "on"):
		rest = rest[1:]
	default:
		return false
	}
	if len(rest) > 1 && prepositions[rest[0]] {
		rest = rest[1:]
	}
	return len(rest) == 0 || len(rest) == 1 && whoLogsIn[rest[0]]
}
