package vocabulary

// Limiting reports whether a function's name says that it bounds how often a caller may try: RateLimit,
// Throttle, CheckLockout, TooManyAttempts, a Limiter's Allow, a captcha's check. Bounds on size,
// memory, concurrency and result sets are not meant, nor are getters and setters of limits.
func Limiting(owner, identifier string) bool {
	n := functionName(owner, identifier)
	if captchas.any(n.owner) && verifyVerbs[n.verb] {
		return true
	}
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
		return n.verb == "is" && (len(n.object) == 1 && head != "locked" || subjects.any(n.object) || subjects.any(n.owner)) || n.verb == "account"
	}
	return countVerbs[n.verb] && n.has("failed") && triedWhat.any(n.object)
}

// Increments reports whether a function's name says that it counts one more, and tells how many
// that makes: Incr, IncrBy, Increment, IncrementAttempts.
func Increments(identifier string) bool {
	words := Words(identifier)
	return len(words) > 0 && (words[0] == "incr" || words[0] == "increment")
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
