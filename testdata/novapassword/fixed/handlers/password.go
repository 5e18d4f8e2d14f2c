// Package handlers answers the requests of the metadata service.
package handlers

import (
	"context"
	"crypto/subtle"
	"io"
	"log/slog"
	"maps"
	"net/http"

	"github.com/credvet/credvet/testdata/novapassword/fixed/instance"
	"github.com/credvet/credvet/testdata/novapassword/fixed/limit"
	"github.com/credvet/credvet/testdata/novapassword/fixed/password"
	"github.com/credvet/credvet/testdata/novapassword/fixed/policy"
	"github.com/credvet/credvet/testdata/novapassword/fixed/seal"
	"github.com/credvet/credvet/testdata/novapassword/fixed/store"
)

// currentHeader holds the password that the caller takes for the current one.
const currentHeader = "X-Current-Password"

// Archive keeps what happened to an instance.
type Archive interface {
	Keep(id string, fields map[string]string) error
}

// Password hands out, stores and verifies the password of the calling instance.
type Password struct {
	store    *store.Store
	box      *seal.Box
	attempts *limit.Limiter
	archive  Archive
}

// NewPassword returns the handlers. An instance that succeeds has its attempts cleared.
func NewPassword(st *store.Store, box *seal.Box, attempts *limit.Limiter, archive Archive) *Password {
	return &Password{store: st, box: box, attempts: attempts, archive: archive}
}

// Get answers with the password.
func (h *Password) Get(w http.ResponseWriter, r *http.Request) {
	inst, ok := h.authorized(w, r, policy.ReadPassword)
	if !ok {
		return
	}
	stored, err := h.stored(inst)
	if err != nil {
		fail(w, r, err)
		return
	}
	if stored == "" {
		http.Error(w, "no password is set", http.StatusNotFound)
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	_, _ = io.WriteString(w, stored)
}

// Set stores the body as the password. To replace one that is stored already
// the caller must present it.
func (h *Password) Set(w http.ResponseWriter, r *http.Request) {
	inst, ok := h.authorized(w, r, policy.SetPassword)
	if !ok {
		return
	}
	plain, ok := readPassword(w, r)
	if !ok {
		return
	}
	stored, err := h.stored(inst)
	if err != nil {
		fail(w, r, err)
		return
	}
	if stored != "" && !presents(r, stored) {
		http.Error(w, "the current password is needed", http.StatusForbidden)
		return
	}
	if err := h.keep(r.Context(), inst, plain); err != nil {
		fail(w, r, err)
		return
	}
	h.attempts.Clear(inst.ID)
	w.WriteHeader(http.StatusNoContent)
}

// Verify tells whether the caller knows the password: 204 or 403.
func (h *Password) Verify(w http.ResponseWriter, r *http.Request) {
	inst, ok := h.authorized(w, r, policy.VerifyPassword)
	if !ok {
		return
	}
	stored, err := h.stored(inst)
	if err != nil {
		fail(w, r, err)
		return
	}
	if !presents(r, stored) {
		http.Error(w, "wrong password", http.StatusForbidden)
		return
	}
	h.attempts.Clear(inst.ID)
	w.WriteHeader(http.StatusNoContent)
}

// stored returns the password of the instance, or the empty string if none is set.
func (h *Password) stored(inst *instance.Instance) (string, error) {
	sealed := password.Extract(inst.SystemMetadata)
	if sealed == "" {
		return "", nil
	}
	return h.box.Open(inst.ID, sealed)
}

// presents tells whether the request holds the stored password. Nobody can
// present a password that is not set.
func presents(r *http.Request, stored string) bool {
	candidate := r.Header.Get(currentHeader)
	return stored != "" && subtle.ConstantTimeCompare([]byte(candidate), []byte(stored)) == 1
}

// keep seals the password and stores it.
func (h *Password) keep(ctx context.Context, inst *instance.Instance, plain string) error {
	fields, err := password.Convert(h.box.Seal(inst.ID, plain))
	if err != nil {
		return err
	}
	maps.Copy(inst.SystemMetadata, fields)
	if err := h.store.Save(ctx, inst); err != nil {
		return err
	}
	if err := h.archive.Keep(inst.ID, map[string]string{"action": "set password"}); err != nil {
		// The password is stored: to report a failure would be wrong.
		slog.ErrorContext(ctx, "keep in archive", "instance", inst.ID, "err", err)
	}
	return nil
}
