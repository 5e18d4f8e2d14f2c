// Package secretcompare defines an analyzer of how credentials are compared.
//
// # Analyzer secretcompare
//
// secretcompare: a presented credential is not matched with the stored one, or in a time that tells
//
// # What it finds
//
// Presence instead of a match. A branch lets a request pass because a
// credential is there, and what it is never gets to a comparison, a verifier
// or a look-up:
//
//   - a request without the header is refused, one with any header passes;
//   - a credential that is there is taken on trust, and only without it
//     another one is compared;
//   - an empty credential skips the comparison.
//
// Comparisons that decide nothing or too much: the result of
// subtle.ConstantTimeCompare or hmac.Equal is dropped or taken the wrong way
// round; an environment variable that is not set, or a map entry that is
// missing, equals an empty credential.
//
// Timing (a warning). A credential of the request is compared with a stored
// or computed secret by ==, !=, switch, bytes.Equal, strings.EqualFold,
// slices.Contains, reflect.DeepEqual and the like, also where a helper or
// another package does it. Computed are MACs, and fast hashes of a secret of
// the service with something else, as payment callbacks are signed. A look-up in a map by a secret is a note, at low
// confidence.
//
// # Why it matters
//
// The review found a handler that refused to replace a password unless the
// request brought the current one, and then only looked whether it brought
// any (R1.2): whoever reached the handler owned the instance. CVE-2026-33898
// is the same defect in a local proxy: a token in the address was stored as
// the cookie, and only requests without one were compared.
//
// A comparison that stops at the first wrong byte answers the sooner, the
// less of the guess is right. Who can measure that guesses byte by byte
// instead of all at once. CVE-2017-7468 and CVE-2021-38153 are of the wider
// family: credentials that were accepted, or told, by how they were checked.
//
// # Bad
//
//	func set(w http.ResponseWriter, r *http.Request, inst *Instance) {
//		if inst.Password != "" && r.Header.Get("X-Current-Password") == "" {
//			http.Error(w, "a password is set already", http.StatusConflict)
//			return
//		}
//		inst.Password = r.FormValue("password") // for any X-Current-Password
//	}
//
//	func authorized(r *http.Request, token string) bool {
//		return r.Header.Get("X-Token") == token // tells how much is right
//	}
//
// # Good
//
//	func set(w http.ResponseWriter, r *http.Request, inst *Instance) {
//		if inst.Password != "" && !presents(r, inst.Password) {
//			http.Error(w, "the current password is needed", http.StatusForbidden)
//			return
//		}
//		inst.Password = r.FormValue("password")
//	}
//
//	func presents(r *http.Request, stored string) bool {
//		candidate := r.Header.Get("X-Current-Password")
//		return stored != "" && subtle.ConstantTimeCompare([]byte(candidate), []byte(stored)) == 1
//	}
//
// # How to fix
//
// Compare what was presented with what is stored, by
// subtle.ConstantTimeCompare (1 means equal) or hmac.Equal, and refuse a
// mismatch. Refuse empty values first: two empty ones are equal. Better, keep
// passwords as bcrypt or argon2 hashes and verify with the library, and look
// tokens up by their SHA-256.
//
// With -fix, credvet puts subtle.ConstantTimeCompare in the place of ==, !=,
// bytes.Equal and the Compare of bytes and strings. The outcome is the same for
// all values, so whether empty ones are refused stays for you to see to.
//
// # How to silence
//
//	//credvet:ignore secretcompare -- both sides are public: a commit id
//
// # What it cannot see
//
// Credentials that a proxy or another service has verified before. Values
// that come out of, or are compared in, a dependency without model rows.
// Whether a look-up that does find something is proof enough. Fast hashes of
// both sides, and a value that was found by the very value it is compared
// with, are left alone.
package secretcompare
