package vocabulary

// Authentication reports whether a function's name says that it finds out who the caller is and
// refuses whom it does not know: Authenticate, RequireLogin, ValidateJWT, WithAuth, BasicAuth.
// Plain "auth" is read as authentication. Functions that hand out tokens or carry credentials to
// another service are not meant, nor those that compare a password (see [Verification]).
func Authentication(owner, identifier string) bool {
	n := functionName(owner, identifier)
	switch {
	case len(n.words) == 0 || otherTokens.any(n.words):
		return false
	case authenticateVerbs[n.verb]:
		return !descriptors[last(n.object)]
	case authnOwners[last(n.owner)] && guardMethods[n.verb] && len(n.object) == 0:
		return true
	case requestOwners[last(n.owner)]:
		return false
	case required(n.words) && demandedCaller[singular(n.words[len(n.words)-2], demandedCaller)]:
		return true
	}
	return n.requiresCaller() || n.checksIdentity() || n.isAuthPhrase()
}

// requiresCaller: RequireUser, mustLogin, IsAuthenticated, SignedInOnly.
func (n name) requiresCaller() bool {
	head := n.head(userNouns)
	switch {
	case demandVerbs[n.verb] && (userNouns[head] || head == "login" || head == "signin"):
		return len(n.object) <= 3
	case knownCaller[last(n.words)] && len(n.words) > 1:
		return callerBefore.all(n.words[:len(n.words)-1])
	case knownCaller[n.verb]:
		return n.verb != "loggedin" && n.verb != "signedin" && len(n.object) == 0 || callerRest.any(n.object)
	}
	return false
}

// checksIdentity: verifyToken, CheckSession, ensureAuth, HasValidSession.
func (n name) checksIdentity() bool {
	if len(n.object) == 0 || n.object[0] == "and" {
		return false
	}
	head := n.head(authnNouns)
	if head == "key" {
		return guardVerbs[n.verb] && qualifiedHeads["key"][qualifier(n.object)] == Authenticator
	}
	if head == "header" {
		return guardVerbs[n.verb] && n.has("auth")
	}
	if !authnNouns[head] || tokenOwners.any(n.owner) || excluded["token"][qualifier(n.object)] && head == "token" {
		return false
	}
	switch n.verb {
	case "with":
		modifiers := n.object[:len(n.object)-1]
		return withAuthn[head] && authModifiers.all(modifiers) && (n.role || !clientSchemes.any(modifiers))
	case "has", "is":
		return n.object[0] == "valid"
	case "ensure":
		return ensured[head]
	case "validate":
		return !secondFactors[head]
	}
	return guardVerbs[n.verb]
}

// isAuthPhrase: auth, authMiddleware, basicAuth, jwtMiddleware, adminAuth.
func (n name) isAuthPhrase() bool {
	head := last(n.words)
	if head != "auth" && head != "authn" && head != "authentication" && (!n.role || !schemes[head]) {
		return false
	}
	if requestOwners[last(n.owner)] || !authModifiers.all(n.words[:len(n.words)-1]) {
		return false
	}
	return (head != "authentication" || n.role || len(n.words) == 1) && (n.verb != "with" || n.role || !clientSchemes.any(n.words))
}
