package timing

import (
	"encoding/json"
	"net/http"
)

// A log-in decodes into the type that it keeps: whoever is refused was asked
// for a credential.

type member struct{ Name, Password string }

func findMember(name string) member { return member{} }

func logIn(w http.ResponseWriter, r *http.Request) {
	var m member
	if json.NewDecoder(r.Body).Decode(&m) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	if m.Password != findMember(m.Name).Password { // want `compared with the stored member.Password`
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
