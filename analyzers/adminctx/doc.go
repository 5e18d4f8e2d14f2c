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
// handler made an admin context first and asked nothing (R2.1).
//
// # Bad
//
//	func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
//		inst, err := h.store.Instance(reqctx.Admin(), r.Header.Get("X-Instance-ID"))
//
// # Good
//
//	func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
//		inst, err := h.store.Instance(r.Context(), caller(r).InstanceID)
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
