// Package handlers answers the requests of the metadata service.
package handlers

import (
	"errors"
	"io"
	"log/slog"
	"maps"
	"net/http"

	"github.com/credvet/credvet/testdata/novapassword/vulnerable/instance"
	"github.com/credvet/credvet/testdata/novapassword/vulnerable/password"
	"github.com/credvet/credvet/testdata/novapassword/vulnerable/reqctx"
	"github.com/credvet/credvet/testdata/novapassword/vulnerable/store"
)

const (
	instanceHeader = "X-Instance-ID"
	tenantHeader   = "X-Tenant-ID"
	currentHeader  = "X-Current-Password"
)

// Archive keeps what happened to an instance.
type Archive interface {
	Keep(id string, fields map[string]string) error
}

// Password hands out the password of an instance (GET) and stores it (POST).
type Password struct {
	store   *store.Store
	archive Archive
}

// NewPassword returns the handler.
func NewPassword(st *store.Store, archive Archive) *Password {
	return &Password{store: st, archive: archive}
}

// ServeHTTP answers for the instance that the request names.
func (h *Password) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx := reqctx.Admin()
	inst, ok := h.lookup(w, ctx, r.Header.Get(instanceHeader))
	if !ok {
		return
	}
	switch r.Method { // expect: methoddefault (R1.6)
	case http.MethodGet:
		get(w, inst)
	case http.MethodPost:
		h.set(w, r, ctx, inst)
	}
}

// lookup returns the instance, or answers the request and returns false.
func (h *Password) lookup(w http.ResponseWriter, ctx reqctx.Context, id string) (*instance.Instance, bool) {
	inst, err := h.store.Instance(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		http.Error(w, "no such instance", http.StatusBadRequest) // expect: errstatus (R1.3)
		return nil, false
	}
	if err != nil {
		internalError(w, "look up instance", err)
		return nil, false
	}
	return inst, true
}

func get(w http.ResponseWriter, inst *instance.Instance) {
	stored := password.Extract(inst.SystemMetadata)
	if stored == "" {
		http.Error(w, "no password set", http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = io.WriteString(w, stored)
}

// set stores the body as the password. A password that is stored already is
// replaced only for a caller who presents the current one.
func (h *Password) set(w http.ResponseWriter, r *http.Request, ctx reqctx.Context, inst *instance.Instance) {
	if password.Extract(inst.SystemMetadata) != "" && r.Header.Get(currentHeader) == "" { // expect: secretcompare (R1.2)
		http.Error(w, "a password is set already", http.StatusConflict)
		return
	}
	body, ok := readBody(w, r)
	if !ok {
		return
	}
	if len(body) == 0 {
		http.Error(w, "the password is empty", http.StatusBadRequest) // expect: denyreturn (beyond)
	}
	plain := string(body)
	maps.Copy(inst.SystemMetadata, password.Convert(plain)) // expect: plaintextsecret (R1.1)
	if err := h.store.Save(ctx, inst); err != nil {
		internalError(w, "save instance", err)
		return
	}
	if err := h.archive.Keep(inst.ID, map[string]string{"action": "set", "password": plain}); err != nil {
		slog.Error("keep in archive", "err", err)
	}
	w.WriteHeader(http.StatusNoContent)
}

func internalError(w http.ResponseWriter, doing string, err error) {
	slog.Error(doing, "err", err)
	http.Error(w, "internal error", http.StatusInternalServerError)
}
