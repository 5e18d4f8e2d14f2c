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

// Authorization reports whether a function's name says that it decides what the caller may do: Authorize,
// CheckPermission, RequireAdmin, CanEdit, IsOwner, AllowNsOp of an ACL. Names about files (IsPermission,
// checkPermissions of a file mode aside), origins, methods and limits are not meant.
func Authorization(owner, identifier string) bool {
	n := functionName(owner, identifier)
	if len(n.words) == 0 {
		return false
	}
	n = n.withoutSubject()
	switch {
	case authorizeVerbs[n.verb]:
		return !descriptors[last(n.object)] && !oauthOwners.any(n.owner)
	case n.verb == "enforce":
		return len(n.object) == 0 && !n.ownedBy(limitOwners) || authzNouns[n.head(authzNouns)] || n.head(authzNouns) == "policy"
	case n.verb == "authorized" || n.verb == "authorised":
		return len(n.object) == 0 || authorizedRest[last(n.object)] || n.object[0] == "is" || n.object[0] == "for"
	case required(n.words):
		return authzNouns[singular(n.words[len(n.words)-2], authzNouns)]
	case n.verb == "can" || n.verb == "may" || n.verb == "cannot":
		return n.asksCapability()
	case n.ownedBy(authzOwners) && decisionVerbs[n.verb]:
		return !descriptors[last(n.object)] && !settings.any(n.object)
	case n.ownedBy(authzOwners) && bareDecisions[n.verb] && len(n.object) == 0:
		return true
	}
	return n.asksAllowance() || n.checksRight() || n.isAuthzPhrase()
}

// withoutSubject drops who is asked about, from userCanEdit or callerHasAccess.
func (n name) withoutSubject() name {
	i := 0
	for i+1 < len(n.words) && subjects[n.words[i]] {
		i++
	}
	if i > 0 && auxiliaries[n.words[i]] {
		return name{n.owner, n.words[i:], n.words[i], n.words[i+1:], n.role}
	}
	return n
}

// asksCapability: CanI, canEditPost, MayDelete; not canRetry.
func (n name) asksCapability() bool {
	for len(n.object) > 1 && subjects[n.object[0]] && n.object[0] != "i" {
		n.object = n.object[1:]
	}
	if len(n.object) == 0 {
		return n.ownedBy(authzOwners)
	}
	return capabilities[n.object[0]] && !streams.any(n.owner) && !streams.any(n.object)
}

// asksAllowance: IsAllowed, actionAllowed, AllowAdmin, AllowAccess; not AllowOrigin.
func (n name) asksAllowance() bool {
	if n.ownedBy(limitOwners) || network.any(n.words) || network.any(n.owner) {
		return false
	}
	switch {
	case n.verb == "allow" || n.verb == "permit":
		return authzNouns[n.head(authzNouns)] || len(n.object) > 0 && n.object[0] == "only"
	case allowed[last(n.words)]:
		rest := n.words[:len(n.words)-1]
		return len(rest) > 0 && allowedWhat.all(rest) || len(rest) == 0 && n.ownedBy(authzOwners)
	}
	return false
}

// checksRight: CheckPermission, RequireAdmin, HasRole, ValidateNamespaceAccess, resolveACL.
func (n name) checksRight() bool {
	if len(n.object) == 0 || negatedRights.any(n.words) {
		return false
	}
	for i, word := range n.object {
		if i > 0 && word == "or" {
			n.object = n.object[:i] // IsAdminOrSelf
			break
		}
	}
	if n.verb == "is" && len(n.object) > 1 && last(n.object) == "user" {
		n.object = n.object[:len(n.object)-1]
	}
	head := n.head(authzNouns)
	if n.verb == "ensure" && head != "access" && len(n.object) > 1 {
		return false // makes an administrator or a role
	}
	return rightsByVerb[n.verb][head] && !(fileModes.any(n.words) && (head == "permission" || head == "perm" || head == "owner"))
}

// isAuthzPhrase: adminOnly, permissionMiddleware, AdminAccess, accessCheck, RBAC.
func (n name) isAuthzPhrase() bool {
	words := n.words
	if skipVerbs.any(words) {
		return false
	}
	if len(words) > 1 && checkNouns[last(words)] {
		return authzNouns[singular(words[len(words)-2], authzNouns)] && !readingVerbs[n.verb] && !changingVerbs[n.verb]
	}
	if len(words) == 2 && words[0] == "only" {
		return authzNouns[singular(words[1], authzNouns)]
	}
	if n.role {
		return authzNouns[singular(last(words), authzNouns)] || last(words) == "control" && n.has("access", "control")
	}
	return len(words) == 2 && words[1] == "access" && guardedAccess[words[0]] || len(words) == 1 && words[0] == "authz"
}

// required reports whether the name ends in what makes its noun a demand: LoginRequired, AdminOnly.
func required(words []string) bool {
	return len(words) > 1 && demands[last(words)] && !authnNegations.any(words) && !readingVerbs[words[0]] && !auxiliaries[words[0]]
}

// Limiting reports whether a function's name says that it bounds how often a caller may try: RateLimit,
// Throttle, CheckLockout, TooManyAttempts, a Limiter's Allow, a captcha's check. Bounds on size,
// memory, concurrency and result sets are not meant, nor are getters and setters of limits.
func Limiting(owner, identifier string) bool {
	n := functionName(owner, identifier)
	if len(n.words) == 0 || limitSettings[last(n.words)] || bounds.any(n.words) {
		return false
	}
	if n.ownedBy(limitOwners) && limiterMethods[n.verb] && !bounds.any(n.owner) {
		return true
	}
	if (readingVerbs[n.verb] && n.verb != "count" || mutators[n.verb] || makers[n.verb]) && !n.role {
		return false
	}
	switch {
	case limitWords.any(n.words):
		return n.limitsRate()
	case n.has("too", "many"), n.has("error", "times"):
		return true
	case captchas[last(n.words)] || captchas.any(n.words) && captchaRest[last(n.words)]:
		return n.role || verifyVerbs[n.verb] || demandVerbs[n.verb] || n.verb == "ensure"
	case n.verb == "limit" || n.verb == "limited":
		return limitedWhat[singular(last(n.object), limitedWhat)] || n.has("by", "ip")
	case last(n.words) == "limiter" || last(n.words) == "limit":
		return len(n.words) > 1 && limitedWhat[singular(n.words[len(n.words)-2], limitedWhat)]
	}
	return n.countsFailures()
}

// limitsRate: rateLimit, RateLimitByIP, IsRateLimited, but not RateLimitRetryAfter.
func (n name) limitsRate() bool {
	for i, word := range n.words {
		if limitWords[word] {
			return limitRest.all(n.words[i+1:])
		}
	}
	return false
}

// countsFailures: CheckLoginAttempts, recordFailedLogin, IsAccountLocked, isBanned.
func (n name) countsFailures() bool {
	head := singular(last(n.words), failures)
	switch {
	case head == "attempt" && (countVerbs[n.verb] || n.has("max", "attempts")):
		return true
	case failures[head]:
		return triedWhat.any(n.words)
	case lockedOut[head]:
		return n.verb == "is" && (len(n.object) == 1 && head != "locked" || subjects.any(n.object)) || n.verb == "account"
	}
	return countVerbs[n.verb] && n.has("failed") && triedWhat.union(failures).any(n.object)
}

// BodyLimiting reports whether a function's name says that it bounds the size of what is read: MaxBytes,
// BodyLimit, RequestSizeLimiter, LimitReader. Getters and setters of the bound are not meant.
func BodyLimiting(owner, identifier string) bool {
	n := functionName(owner, identifier)
	if len(n.words) == 0 || (readingVerbs[n.verb] && n.verb != "read" || mutators[n.verb] || inspects[n.verb] && n.verb != "new") {
		return false
	}
	if !limitNouns.any(n.words) || settings[last(n.words)] {
		return false
	}
	return bodies.any(n.words) || n.has("request", "size") || last(n.words) == "reader"
}

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
