// Package adminctx defines an analyzer of elevated rights.
//
// # Analyzer adminctx
//
// adminctx: a handler acts as an administrator for whoever asks
//
// # What it finds
//
// A handler, or what it calls, makes a context, client or identity of an
// administrator or of the system, reads or changes something besides, and no
// decision about the caller stands before.
//
// # Why it matters
//
// Every check behind the elevation sees the administrator and lets the request
// pass: whoever reaches the handler has all rights. The review found the
// handler made an admin context first and asked nothing (R2.1). CVE-2018-1002105
// is of this kind: requests that anybody could have an API server pass on went
// over a connection that the server had opened with its own credentials.
//
// # Bad
//
//	func remove(w http.ResponseWriter, r *http.Request) {
//		if err := deleteInstance(AsSystem(r.Context()), r.FormValue("id")); err != nil {
//			http.Error(w, "internal error", http.StatusInternalServerError)
//			return
//		}
//		w.WriteHeader(http.StatusNoContent)
//	}
//
// # Good
//
//	func remove(w http.ResponseWriter, r *http.Request) {
//		if !policy.Allowed(userOf(r), "delete instance", r.FormValue("id")) {
//			http.Error(w, "not your instance", http.StatusForbidden)
//			return
//		}
//		if err := deleteInstance(AsSystem(r.Context()), r.FormValue("id")); err != nil {
//			http.Error(w, "internal error", http.StatusInternalServerError)
//			return
//		}
//		w.WriteHeader(http.StatusNoContent)
//	}
//
// # How to fix
//
// Work with the caller's own context. Where the elevation is needed, decide
// first whether the caller may, and let the refusal return.
//
// # How to silence
//
//	//credvet:ignore adminctx -- reads a public field only
//
// # What it cannot see
//
// Elevation by configuration, and identities that are plain strings.
package adminctx
