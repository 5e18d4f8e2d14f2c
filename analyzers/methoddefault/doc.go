// Package methoddefault finds dispatch on a request's method that leaves some
// methods without an answer.
//
// # Analyzer methoddefault
//
// methoddefault: a change for any method, or dispatch without a default
//
// # What it finds
//
//   - A handler tells at least two methods apart, by a switch or by a chain
//     of ifs, and acts on each; a request with any other method runs through
//     to the end, where nothing was written (the server sends an empty 200),
//     or joins the cases in the success that they answer.
//   - A handler that changes stored state is registered for GET, or for all
//     methods, and nothing looks at the method. Its name or its pattern says
//     that it changes something (/notes/delete), or nearly all other routes
//     of its router are restricted to methods: what a page changes by the way
//     is left alone. Where a body, or a header with a credential, has to come
//     first, no link leads to the change: that is told at low confidence, of
//     a GET not at all.
//
// # Why it matters
//
// The review found a handler that acts on GET and POST and has no default
// (R1.6). A client that sends PUT or DELETE is told that it succeeded, and
// probes, proxies and caches believe it. RFC 9110 asks for 405 with an Allow
// header. Links, images, prefetching and crawlers send GET unasked, and with
// the cookies of whoever is logged in: what a GET deletes is deleted by
// looking at a page. And what only counts on GET and POST is open by all other
// methods: in CVE-2010-0738 the rules of an administration console named these
// two, and HEAD got past them.
//
// # Bad
//
//	func password(w http.ResponseWriter, r *http.Request) {
//		switch r.Method {
//		case http.MethodGet:
//			get(w, r)
//		case http.MethodPost:
//			set(w, r)
//		}
//	}
//
// # Good
//
//	func password(w http.ResponseWriter, r *http.Request) {
//		switch r.Method {
//		case http.MethodGet:
//			get(w, r)
//		case http.MethodPost:
//			set(w, r)
//		default:
//			w.Header().Set("Allow", "GET, POST")
//			http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
//		}
//	}
//
// # How to fix
//
// Add the default, or register the handler for its methods only: with
// net/http, "GET /password" and "POST /password" as patterns make the mux
// answer 405 with Allow.
//
// With -fix, credvet adds the default to a switch, or the else to a chain of
// else-ifs, that asks about nothing but the method.
//
// # How to silence
//
//	//credvet:ignore methoddefault -- the gateway lets GET and POST through only
//
// # What it cannot see
//
// Registrations of a dispatch in other packages: a handler that nothing in its
// own package registers is taken to be served for all methods, at medium
// confidence. A method that is looked up in a table, or handed to a function
// that decides, is taken to be handled.
package methoddefault
