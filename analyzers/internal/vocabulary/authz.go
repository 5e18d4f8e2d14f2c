package vocabulary

// Authorization reports whether a function's name says that it decides what the caller may do: Authorize,
// CheckPermission, RequireAdmin, CanEdit, IsOwner, AllowNsOp of an ACL. Names about file modes, about
// errors (IsPermission), origins, methods and limits are not meant, nor those that create roles.
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

// Right reports whether a field's name says that who bears it may do more than others: Admin,
// Superuser, Staff.
func Right(identifier string) bool {
	words := Words(identifier)
	if len(words) == 2 && words[0] == "is" {
		words = words[1:]
	}
	return len(words) == 1 && bearers[words[0]]
}

// ForAdministrators reports whether a function's name says that it lets administrators in: AdminGuard,
// requireAdmin, superuserOnly.
func ForAdministrators(identifier string) bool {
	return administrative.any(Words(identifier)) && (Authorization("", identifier) || guardWords.any(Words(identifier)))
}
