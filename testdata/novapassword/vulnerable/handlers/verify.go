package handlers

import (
	"net/http"

	"github.com/credvet/credvet/testdata/novapassword/vulnerable/password"
	"github.com/credvet/credvet/testdata/novapassword/vulnerable/reqctx"
)

// Verify tells whether the caller knows the password of the instance: 204 or 403.
func (h *Password) Verify(w http.ResponseWriter, r *http.Request) {
	ctx := reqctx.ForTenant(r.Header.Get(tenantHeader))
	inst, ok := h.lookup(w, ctx, r.Header.Get(instanceHeader))
	if !ok {
		return
	}
	candidate := r.Header.Get(currentHeader)
	if candidate == "" {
		http.Error(w, "no password presented", http.StatusBadRequest)
		return
	}
	if candidate == password.Extract(inst.SystemMetadata) { // expect: secretcompare (R1.2)
		w.WriteHeader(http.StatusNoContent)
		return
	}
	http.Error(w, "wrong password", http.StatusForbidden)
}
