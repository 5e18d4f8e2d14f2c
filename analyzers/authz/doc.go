// Package authz defines an analyzer of routes without authorization.
//
// # Analyzer authz
//
// authz: a route reads or changes a secret or state without authorization
//
// # What it finds
//
// A route whose handler, or what it calls, puts a secret into the answer,
// stores one, or changes stored state, and
//
//   - nothing in its chain of middleware and in the handler asks who the
//     caller is or what they may do; or
//   - at least four fifths of the other routes of its router, or of those
//     that do the like, and at least four, ask what the caller may do, and it
//     does not; so for the routes that change the same kind of object, told by
//     the type of their handlers. Asking whose the object is counts:
//     note.UserID != userID(r). A route that is named for a change, and does
//     not look at who the caller is, is measured by the others that are, too,
//     if there are eight: a page may write a cache while it is read.
//   - at least four fifths of the handlers of its router that do the like, and
//     at least eight, look at who the caller is, and it does not: it changes
//     the same whichever user asks.
//
// A change of state is told at medium confidence where the handler or the pattern
// is named for one, or the methods are (PUT, PATCH, DELETE); else at low: what a
// page notes while it is read (a visit, a download), or what others report to the
// service, is theirs to change, and so mostly is what anybody may add (a comment,
// an account). A secret is told at high, at medium if only a
// name says that it is one.
//
// Guards are judged by what they do: a middleware named like a check that
// only calls the next handler is none. One that first asks for the route, by a
// map, a slice or a switch of constants, is judged on each route for itself. A server
// whose TLS configuration requires client certificates asks who the caller is; where
// it may require them, or a setting decides whether a guard stands before the
// routes, that is not known, and nothing is told. Nor is it of a secret that the
// handler draws for the caller and tells them, changing nothing else.
//
// # Why it matters
//
// Whoever can reach the service can do what the route does. The reviews found
// it twice, for reading and for changing the password of any instance (R1.7,
// R2.4). CVE-2022-31667 is the same defect in a registry: robot accounts of
// projects that the caller had no part in could be changed.
//
// # Bad
//
//	func serve() error {
//		mux := http.NewServeMux()
//		mux.HandleFunc("POST /password", setPassword)
//		return http.ListenAndServe(":8080", mux)
//	}
//
// # Good
//
//	func serve() error {
//		mux := http.NewServeMux()
//		mux.Handle("POST /password", requireOwner(http.HandlerFunc(setPassword)))
//		return http.ListenAndServe(":8080", mux)
//	}
//
//	func requireOwner(next http.Handler) http.Handler {
//		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
//			if !policy.Allowed(userOf(r), "set password", r.FormValue("instance")) {
//				http.Error(w, "not your instance", http.StatusForbidden)
//				return
//			}
//			next.ServeHTTP(w, r)
//		})
//	}
//
// # How to fix
//
// Put the check before the effect: in a middleware that all routes of the
// router share, or first in the handler, and let its refusal return.
//
// # How to silence
//
//	//credvet:public -- the status page is for everybody
//	//credvet:ignore authz -- reached over the admin socket only
//
// # What it cannot see
//
// Checks on the wrong value, and who owns what was fetched. Gateways that
// check in front of the service. Handlers named by a string.
package authz
