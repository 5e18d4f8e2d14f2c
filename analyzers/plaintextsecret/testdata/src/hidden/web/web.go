package web

import (
	"net/http"

	"hidden/service"
)

type handler struct{ users service.Users }

func (h *handler) register(w http.ResponseWriter, r *http.Request) {
	if h.users.Register(r.Context(), r.FormValue("name"), r.FormValue("password")) != nil { // want `password from net/http.Request.FormValue reaches column password`
		w.WriteHeader(http.StatusInternalServerError)
	}
}

// The fixed twin.
func (h *handler) enrol(w http.ResponseWriter, r *http.Request) {
	if h.users.Enrol(r.Context(), r.FormValue("name"), r.FormValue("password")) != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}
