// Package bodylimit defines an analyzer of requests' bodies.
//
// # Analyzer bodylimit
//
// bodylimit: a request's body is read whole although nothing bounds it
//
// # What it finds
//
// A handler, or a helper that it calls, reads the body of a request to its
// end (io.ReadAll, a decoder, a multipart form, a framework's Bind), and no
// bound stands on the way. Checks that only look like a bound count as none:
//
//   - only Content-Length is compared with a maximum. A chunked request
//     declares no length, net/http reports -1, and -1 is less than any maximum;
//   - the length is compared after everything has been read, or the number of
//     bytes after they were all copied, to a file for example.
//
// Memory that is allocated as the entry of an archive declares (tar's
// Header.Size, zip's UncompressedSize64) is reported where nothing holds that
// size to a maximum: whoever made the archive chooses it.
//
// Where the route is registered in the package, what stands before the handler
// counts, too: http.MaxBytesHandler around the server's handler, a middleware
// that replaces the request's body by a bounded one, a framework's limit. A
// route whose handler reads the body, and whose chain does not bound it, is
// reported at its registration; a middleware that compares Content-Length only
// is named. So is middleware that reads the body itself (an audit log, a check
// of a signature) before anything bounds it. Routes behind authentication are
// reported at low confidence, and those behind something unknown not at all.
// What more than three routes read at the same place is told once, for a route
// that is meant for everybody (a login) if one of them is; the message says
// where the read stands, and how many routes come to it.
//
// # Why it matters
//
// Whoever can send a request chooses how much memory the service needs: a few
// requests with endless bodies end it. A service that keeps passwords is then
// not there when they are needed. The review found both checks side by side,
// and they could disagree (R1.5). CVE-2013-0270 is the same defect in another
// service of the same cloud, Keystone: a request with a very long name took all
// memory, and a middleware that limits the size of bodies was the answer.
//
// # Bad
//
//	func set(w http.ResponseWriter, r *http.Request) {
//		if r.ContentLength > maxBody {
//			http.Error(w, "too large", http.StatusRequestEntityTooLarge)
//			return
//		}
//		body, err := io.ReadAll(r.Body) // a chunked body has no declared length
//		if err != nil {
//			http.Error(w, "cannot read the body", http.StatusBadRequest)
//			return
//		}
//		store(body)
//	}
//
// # Good
//
//	func set(w http.ResponseWriter, r *http.Request) {
//		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
//		if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
//			http.Error(w, "too large", http.StatusRequestEntityTooLarge)
//			return
//		}
//		if err != nil {
//			http.Error(w, "cannot read the body", http.StatusBadRequest)
//			return
//		}
//		store(body)
//	}
//
// # How to fix
//
// Wrap the body in http.MaxBytesReader before the first read, in the handler
// or in a middleware that all routes share, and answer *http.MaxBytesError
// with 413. Do not use io.LimitReader alone: it ends silently, and what is
// cut off is lost without an error (see truncation).
//
// With -fix, credvet does so where the function itself compares the length with
// a maximum, and the error of the reading is dealt with right behind it. How
// long a body may be is for you to say everywhere else.
//
// # How to silence
//
//	//credvet:ignore bodylimit -- the proxy in front refuses bodies over 1 MiB
//
// # What it cannot see
//
// Limits that a proxy or a load balancer enforces. Bodies that are read
// through an interface whose implementation is in another package.
package bodylimit
