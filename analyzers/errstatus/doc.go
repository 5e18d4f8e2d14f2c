// Package errstatus finds errors that are answered with a status of another class.
//
// # Analyzer errstatus
//
// errstatus: an error is answered with a status that says something else
//
// # What it finds
//
// An error is known to be of a class, and is answered with a status of
// another one. The class is known on one side of a branch: of errors.Is and
// errors.As, a comparison with a sentinel, a type switch, a predicate
// (os.IsNotExist, apierrors.IsNotFound, IsErrUserNotExist), a comparison of a
// code, or the found of a look-up. Found are
//
//   - a not-found error answered with 400 or a 5xx;
//   - a denial, a failed authentication or a conflict answered with a 5xx;
//   - a body over the limit (*http.MaxBytesError) answered with anything but 413;
//   - a timeout, or an error of a store, answered as the caller's fault;
//   - not-found told apart, and all other errors answered with 404 as well;
//   - every error of a look-up answered with one status, where another
//     function of the package tells not-found apart in the errors of the same
//     look-up, or several answer all of them with 404 and this one with a 5xx;
//   - an answer whose own text says "not found" or "forbidden", given with 500;
//   - an error that carries a status, made and dropped: an empty 200;
//   - an error that was seen and passed over, and what the failed call returned
//     beside it answered with success;
//   - a helper that answers with one status, whatever status it is passed;
//   - the text of an error of the service's inside as the answer to a 5xx or
//     401.
//
// # Why it matters
//
// Clients, proxies and monitoring act on the status. A metadata service that
// answers 400 for an instance that is not there (R1.3) tells a sound client
// that its request is malformed; one that answers 500 sets off alarms and
// retries; one that answers 404 when its database is down makes clients
// delete what they hold. The text of an internal error shows addresses,
// statements and paths to whoever can make it fail: in CVE-2019-14433 a
// compute service's answers told users what the exceptions of its drivers said,
// configuration among it.
//
// # Bad
//
//	func show(w http.ResponseWriter, r *http.Request) {
//		inst, err := find(r.FormValue("id"))
//		if errors.Is(err, ErrNotFound) {
//			http.Error(w, "no such instance", http.StatusBadRequest)
//			return
//		}
//		if err != nil {
//			http.Error(w, err.Error(), http.StatusInternalServerError) // tells what is inside
//			return
//		}
//		fmt.Fprintln(w, inst.Name)
//	}
//
// # Good
//
//	func show(w http.ResponseWriter, r *http.Request) {
//		inst, err := find(r.FormValue("id"))
//		if errors.Is(err, ErrNotFound) {
//			http.Error(w, "no such instance", http.StatusNotFound)
//			return
//		}
//		if err != nil {
//			slog.Error("look up instance", "err", err)
//			http.Error(w, "internal error", http.StatusInternalServerError)
//			return
//		}
//		fmt.Fprintln(w, inst.Name)
//	}
//
// # How to fix
//
// Answer each class with the status that says it: 404 for not-found, 403 for a
// denial, 401 for a failed authentication, 409 for a conflict, 413 for a body
// over the limit, 503 or 504 for what is not available, 500 for the rest, with
// a text of your own. One helper that all handlers share keeps siblings alike.
//
// With -fix, credvet puts the right status in the place of the wrong one where
// that stands as a constant in the answer: 401, 403, 404, 409 and 413.
//
// # How to silence
//
//	//credvet:ignore errstatus -- clients of version 1 expect 400 here
//
// # What it cannot see
//
// Not-found that is hidden on purpose is left alone: 401 and 403, functions
// that log in or verify, the very answer that another refusal gives. So is
// 400 for what the request's body refers to or beside a code of the service's
// own that tells what was not found, 422, gRPC's FailedPrecondition, and any
// success status after a test: a delete that finds nothing may succeed. A
// look-up that returns nil without an error, a sentinel that another layer
// gives the wrong meaning, and errors that are returned to a wrapper which
// picks the status are not judged. A class that rests on a name (ErrNotFound)
// lowers the confidence.
package errstatus
