// Package denyreturn finds refusals after which the handler goes on.
//
// # Analyzer denyreturn
//
// denyreturn: a refusal is answered, but the handler goes on
//
// # What it finds
//
// A request is refused (a 4xx or 5xx status is written, by http.Error, by a
// framework or by a helper of the project), and control then flows on into
// what requests that are not refused come to: the next handler, a change of
// state, or a second answer. A helper that refuses some requests and does not
// tell its caller which is reported at its call.
//
// # Why it matters
//
// Writing a status does not end a Go handler. The caller sees a 403, and the
// request has been carried out. The reviewed handler goes beyond the reviews
// in this: an empty password is answered with 400 and stored all the same.
// CVE-2007-5578 is of this kind: whoever was not logged in was sent to the login
// page, and got the page that was asked for all the same.
//
// # Bad
//
//	func requireAdmin(next http.Handler) http.Handler {
//		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
//			if !userOf(r).Admin {
//				http.Error(w, "administrators only", http.StatusForbidden)
//			}
//			next.ServeHTTP(w, r)
//		})
//	}
//
// # Good
//
//	func requireAdmin(next http.Handler) http.Handler {
//		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
//			if !userOf(r).Admin {
//				http.Error(w, "administrators only", http.StatusForbidden)
//				return
//			}
//			next.ServeHTTP(w, r)
//		})
//	}
//
// # How to fix
//
// Return after the refusal. Let a helper that may refuse return a bool or an
// error, and obey it:
//
//	if !requireAdmin(w, r) {
//		return
//	}
//
// With -fix, credvet adds the return at the end of the branch that refuses,
// where the handler has nothing to return, or returns the refusal's own error.
//
// # How to silence
//
//	//credvet:ignore denyreturn -- the proxy reads the trailer, too
//
// # What it cannot see
//
// What follows a refusal and belongs to it is left alone: its body and
// headers, logs, metrics, audit rows, counters of failed attempts, Close and
// Rollback, and whatever only refused requests come to. So is what follows in
// another round of a loop, in a deferred call or in a goroutine. Redirects are
// not taken for refusals. A helper in a dependency counts as a refusal only by
// its name, which lowers the confidence.
package denyreturn
