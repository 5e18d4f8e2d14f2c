// Package keys answers over connections whose other end has proved its key.
package keys

import (
	"errors"
	"net/http"
	"os"
)

type public struct{ k [32]byte }

type record struct {
	machine        public
	cacheKey, name string
}

// MachineKey is the key of the machine that the record is of.
func (r *record) MachineKey() public { return r.machine }

var records = map[string]*record{}

// A conn is what one machine sends requests over.
type conn struct {
	machineKey public
	cacheKey   string
}

var errNotFound = errors.New("not found")

// own gives a record to the machine that it is of.
func (c *conn) own(id string) (*record, error) {
	r, ok := records[id]
	if !ok || c.machineKey != r.MachineKey() {
		return nil, errNotFound
	}
	return r, nil
}

// cached compares keys that say who nobody is.
func (c *conn) cached(id string) (*record, error) {
	r, ok := records[id]
	if !ok || c.cacheKey != r.cacheKey {
		return nil, errNotFound
	}
	return r, nil
}

func (c *conn) update(w http.ResponseWriter, r *http.Request) {
	rec, err := c.own(r.PathValue("id"))
	if err != nil {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	os.WriteFile(rec.name, nil, 0o600)
}

func (c *conn) refresh(w http.ResponseWriter, r *http.Request) {
	rec, err := c.cached(r.PathValue("id"))
	if err != nil {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	os.WriteFile(rec.name, nil, 0o600)
}

// claim believes a key that anybody can send.
func (c *conn) claim(w http.ResponseWriter, r *http.Request) {
	rec, ok := named[r.PathValue("id")]
	if !ok || rec.MachineKey != r.FormValue("machineKey") {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	os.WriteFile(rec.name, nil, 0o600)
}

var named = map[string]*struct{ MachineKey, name string }{}

// Serve serves one machine.
func Serve(c *conn) {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /records/{id}", c.update)
	mux.HandleFunc("POST /records/{id}/refresh", c.refresh) // want `conn.refresh changes state, and nothing on its way asks`
	mux.HandleFunc("POST /records/{id}/claim", c.claim)     // want `conn.claim changes state, and nothing on its way asks`
	http.ListenAndServe(":8080", mux)
}
