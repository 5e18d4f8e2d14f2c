// Package ratelimit defines an analyzer of endpoints for credentials.
//
// # Analyzer ratelimit
//
// ratelimit: credentials can be tried as often as a caller likes
//
// # What it finds
//
// A route whose handler, or what it calls, compares what the request presents
// with a credential, or stores a password that it sends for a caller that nobody
// knows, and no limiter, lockout, counter of attempts or captcha stands in its chain or
// before it in the handler. Endpoints are told by what they do, not by path.
// What nobody finds by trying is not meant: a signature, a token, key or secret
// that programs hand on (a bearer token, what comes in a header that a setting
// names), the state of an OAuth flow; nor what callers with client certificates
// present, which are programs. Nor is a comparison that only chooses which text is
// kept, such as the mask of a password in a form. A try that uses up what an earlier
// step gave is limited by that step. Where the route is not one that is meant for
// everybody, the confidence is medium.
//
// # Why it matters
//
// A password or a code of six digits does not last against a million tries.
// The review found no limit on the password's endpoint (R1.4). CVE-2020-8827
// is the same defect in a deployment service: nothing counted failed logins.
//
// # Bad
//
//	func login(w http.ResponseWriter, r *http.Request) {
//		if bcrypt.CompareHashAndPassword(hash, []byte(r.FormValue("password"))) != nil {
//			http.Error(w, "wrong password", http.StatusForbidden)
//			return
//		}
//		w.WriteHeader(http.StatusNoContent)
//	}
//
//	func serve() error {
//		mux := http.NewServeMux()
//		mux.HandleFunc("POST /login", login)
//		return http.ListenAndServe(":8080", mux)
//	}
//
// # Good
//
//	func login(w http.ResponseWriter, r *http.Request) {
//		if !attempts.Allow(r.FormValue("user")) {
//			http.Error(w, "too many attempts", http.StatusTooManyRequests)
//			return
//		}
//		if bcrypt.CompareHashAndPassword(hash, []byte(r.FormValue("password"))) != nil {
//			http.Error(w, "wrong password", http.StatusForbidden)
//			return
//		}
//		w.WriteHeader(http.StatusNoContent)
//	}
//
//	func serve() error {
//		mux := http.NewServeMux()
//		mux.HandleFunc("POST /login", login)
//		return http.ListenAndServe(":8080", mux)
//	}
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
