package vocabulary

import "strings"

// PublicPath reports whether a route's pattern is one that services leave open on purpose: login,
// logout, callback, health, metrics, favicon, static files, .well-known, a webhook, registration, a forgotten
// password. The pattern may have a method and host before the path and parameters in any router's
// syntax. What manages such things, /webhooks or /users/{id}/logins, is not open.
func PublicPath(pattern string) bool {
	segments, parameters := literals(pattern)
	if len(segments) == 0 || administrative[segments[0]] && len(segments) > 2 {
		return false
	}
	if publicRoots[segments[0]] {
		return true
	}
	for _, segment := range segments {
		if publicAnywhere[segment] {
			return true
		}
	}
	end := last(segments)
	if publicEnds[end] {
		return true
	}
	if len(segments) == 1 {
		return publicAlone[end] || publicAccounts[end] && !parameters
	}
	before := segments[len(segments)-2]
	return publicEnds[before+" "+end] || publicAccounts[end] && !parameters && accounts[before]
}

// PublicHandler reports whether a handler's name says the same: HandleLogin, healthz, OAuthCallback,
// ForgotPassword. A name that speaks of administrators is not one, nor one that lists or deletes.
func PublicHandler(identifier string) bool {
	words := Words(identifier)
	for len(words) > 1 && handlerNoise[words[0]] {
		words = words[1:]
	}
	for len(words) > 1 && handlerNoise[last(words)] {
		words = words[:len(words)-1]
	}
	if len(words) == 0 || administrative.any(words) {
		return false
	}
	whole := joined(words)
	if publicHandlers[whole] {
		return true
	}
	return publicHandlerHeads[last(words)] && !readingVerbs[words[0]] && !changingVerbs[words[0]] && !inspects[words[0]] && !makers[words[0]]
}

// literals returns the fixed segments of a pattern as words, without method, host and the prefixes of
// versions, and whether it has parameters besides.
func literals(pattern string) (segments []string, parameters bool) {
	if len(pattern) > 4*maxIdentifier {
		return nil, false
	}
	if _, path, ok := strings.Cut(strings.TrimSpace(pattern), " "); ok {
		pattern = strings.TrimSpace(path)
	}
	if start := strings.IndexByte(pattern, '/'); start > 0 {
		pattern = pattern[start:]
	}
	pattern, _, _ = strings.Cut(pattern, "?")
	for segment := range strings.SplitSeq(pattern, "/") {
		switch {
		case segment == "" || segment == "{$}" || len(segments) == 0 && prefixes(segment):
		case strings.ContainsAny(segment, "{}:*<>$^("):
			parameters = true
		default:
			segments = append(segments, joined(Words(segment)))
		}
	}
	return segments, parameters
}

// prefixes reports whether a leading segment only tells an API and its version.
func prefixes(segment string) bool {
	words := Words(segment)
	for _, word := range words {
		if !pathPrefixes[word] && !isNumber(word) {
			return false
		}
	}
	return len(words) > 0
}

func joined(words []string) string { return strings.Join(words, " ") }
