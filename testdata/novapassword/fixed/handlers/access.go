package handlers

import (
	"errors"
	"log/slog"
	"net/http"

	"github.com/credvet/credvet/testdata/novapassword/fixed/instance"
	"github.com/credvet/credvet/testdata/novapassword/fixed/policy"
	"github.com/credvet/credvet/testdata/novapassword/fixed/reqctx"
	"github.com/credvet/credvet/testdata/novapassword/fixed/store"
)

// authorized returns the calling instance if it may do this,
// or answers the request and returns false.
func (h *Password) authorized(w http.ResponseWriter, r *http.Request, action policy.Action) (*instance.Instance, bool) {
	caller, ok := reqctx.From(r.Context())
	if !ok {
		http.Error(w, "the caller is not known", http.StatusUnauthorized)
		return nil, false
	}
	inst, err := h.store.Instance(r.Context(), caller.InstanceID)
	if err != nil {
		fail(w, r, err)
		return nil, false
	}
	if err := policy.Authorize(caller, inst, action); err != nil {
		fail(w, r, err)
		return nil, false
	}
	return inst, true
}

// fail answers with the status that fits the error. What is not the caller's
// doing is logged, and not told.
func fail(w http.ResponseWriter, r *http.Request, err error) {
	switch {
	case errors.Is(err, store.ErrNotFound):
		http.Error(w, "no such instance", http.StatusNotFound)
	case errors.Is(err, store.ErrForbidden), errors.Is(err, policy.ErrDenied):
		http.Error(w, "not allowed", http.StatusForbidden)
	case errors.Is(err, store.ErrConflict):
		http.Error(w, "the instance was changed meanwhile", http.StatusConflict)
	default:
		slog.ErrorContext(r.Context(), "request failed", "err", err)
		http.Error(w, "internal error", http.StatusInternalServerError)
	}
}
