// Package ratelimit defines an analyzer of endpoints for credentials.
//
// # Analyzer ratelimit
//
// ratelimit: credentials can be tried as often as a caller likes
//
// # What it finds
//
// A route whose handler, or what it calls, compares what the request presents
// with a credential, or stores one for a caller that nobody knows, and no
// limiter, lockout, counter of attempts or captcha stands in its chain or
// before it in the handler. Endpoints are told by what they do, not by path.
//
// # Why it matters
//
// A password or a code of six digits does not last against a million tries.
// The review found no limit on the password's endpoint (R1.4).
//
// # Bad
//
//	mux.HandleFunc("POST /login", func(w http.ResponseWriter, r *http.Request) {
//		if bcrypt.CompareHashAndPassword(hash, []byte(r.FormValue("password"))) != nil {
//			http.Error(w, "wrong", http.StatusForbidden)
//			return
//		}
//	})
//
// # Good
//
//	mux.Handle("POST /login", attempts.Middleware(http.HandlerFunc(login)))
//
// # How to fix
//
// Count the attempts for each account and each address before the comparison,
// and answer 429 when there are too many.
//
// # How to silence
//
//	//credvet:ignore ratelimit -- the gateway limits this path
//
// # What it cannot see
//
// Limits at the edge. Counters that are rolled back with their transaction,
// and keys that can be forged.
package ratelimit
