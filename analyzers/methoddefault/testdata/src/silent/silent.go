// Package silent holds what looks like a dispatch without a default.
package silent

import (
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/gorilla/mux"
)

type api struct {
	db   *sql.DB
	next http.Handler
}

func (a *api) get(w http.ResponseWriter) { io.WriteString(w, "value") }

func (a *api) set(w http.ResponseWriter) {
	a.db.Exec("update t set a = 1")
	w.WriteHeader(http.StatusNoContent)
}

// Answered after the switch.
func (a *api) After(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodGet:
		a.get(w)
		return
	case http.MethodPost:
		a.set(w)
		return
	}
	http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
}

// The error is returned, and a wrapper answers.
func (a *api) Coded(w http.ResponseWriter, r *http.Request) (any, error) {
	switch r.Method {
	case http.MethodGet:
		a.get(w)
		return nil, nil
	case http.MethodPost:
		a.set(w)
		return nil, nil
	}
	return nil, errors.New("405")
}

// The result is set before the switch.
func (a *api) Preset(w http.ResponseWriter, r *http.Request) {
	status, err := http.StatusBadRequest, errors.New("unsupported method")
	switch r.Method {
	case http.MethodGet:
		a.get(w)
		status, err = 0, nil
	case http.MethodPost:
		a.set(w)
		status, err = 0, nil
	}
	if status != 0 {
		w.WriteHeader(status)
		io.WriteString(w, err.Error())
	}
}

// Special cases first, the rest is handed on.
func (a *api) Special(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case "LOCK":
		a.set(w)
		return
	case "UNLOCK":
		a.set(w)
		return
	}
	a.next.ServeHTTP(w, r)
}

// A method becomes a scope.
func scopes(r *http.Request) []string {
	var list []string
	switch r.Method {
	case http.MethodGet:
		list = append(list, "read")
	case http.MethodPost:
		list = append(list, "write")
	}
	return list
}

func Scope(w http.ResponseWriter, r *http.Request) string {
	switch r.Method {
	case http.MethodGet:
		return "read"
	case http.MethodPost:
		return "write"
	}
	return ""
}

// A one-sided guard.
func (a *api) CSRF(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodGet, http.MethodHead, http.MethodOptions:
		a.next.ServeHTTP(w, r)
		return
	}
	if r.Header.Get("X-CSRF") == "" {
		http.Error(w, "no token", http.StatusForbidden)
		return
	}
	a.next.ServeHTTP(w, r)
}

func (a *api) ReadOnly(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodPut, http.MethodPost, http.MethodDelete:
		http.Error(w, "read only", http.StatusForbidden)
		return
	}
	a.get(w)
}

// Not a method of HTTP.
type rpc struct{ Method string }

func (a *api) RPC(w http.ResponseWriter, r *rpc) {
	switch r.Method {
	case "get":
		a.get(w)
	case "set":
		a.set(w)
	}
}

// A client's request.
func client(method string) error {
	req, err := http.NewRequest(method, "http://localhost", nil)
	if err != nil {
		return err
	}
	switch req.Method {
	case http.MethodGet:
		fmt.Println("get")
	case http.MethodPost:
		fmt.Println("post")
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

// Checked before, in a table or a list.
var allowed = map[string]bool{"GET": true, "POST": true}

func (a *api) Table(w http.ResponseWriter, r *http.Request) {
	if !allowed[r.Method] {
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	switch r.Method {
	case http.MethodGet:
		a.get(w)
	case http.MethodPost:
		a.set(w)
	}
}

func (a *api) Before(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodPost {
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	switch r.Method {
	case http.MethodGet:
		a.get(w)
	case http.MethodPost:
		a.set(w)
	}
}

// A helper decides.
func checkMethod(w http.ResponseWriter, r *http.Request, methods ...string) bool {
	for _, m := range methods {
		if m == r.Method {
			return true
		}
	}
	http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
	return false
}

func (a *api) Helped(w http.ResponseWriter, r *http.Request) {
	if !checkMethod(w, r, "GET", "POST") {
		return
	}
	switch r.Method {
	case http.MethodGet:
		a.get(w)
	case http.MethodPost:
		a.set(w)
	}
}

// It tells its caller whether it handled the request.
func (a *api) try(w http.ResponseWriter, r *http.Request) bool {
	switch r.Method {
	case http.MethodGet:
		a.get(w)
		return true
	case http.MethodPost:
		a.set(w)
		return true
	}
	return false
}

func (a *api) Tried(w http.ResponseWriter, r *http.Request) {
	if !a.try(w, r) {
		http.NotFound(w, r)
	}
}

// The caller looks at the method.
func (a *api) inner(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodGet:
		a.get(w)
	case http.MethodPost:
		a.set(w)
	}
}

func (a *api) Outer(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodPut {
		http.Error(w, "no", http.StatusMethodNotAllowed)
		return
	}
	a.inner(w, r)
}

// Registered for its methods only.
func (a *api) both(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodGet:
		a.get(w)
	case http.MethodPost:
		a.set(w)
	}
}

func (a *api) viaMux(w http.ResponseWriter, r *http.Request)   { a.dispatch(w, r) }
func (a *api) dispatch(w http.ResponseWriter, r *http.Request) {}

func Routes(mx *http.ServeMux, c *chi.Mux, a *api) {
	mx.HandleFunc("GET /both", a.both)
	mx.HandleFunc("POST /both", a.both)
	c.Get("/both", a.both)
	c.MethodFunc("POST", "/both", a.both)
	for _, m := range []string{"GET", "POST"} {
		switch m {
		case "GET":
			c.Get("/x", a.viaMux)
		case "POST":
			c.Post("/x", a.viaMux)
		}
	}
}

func gorilla(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodGet:
		io.WriteString(w, "get")
	case http.MethodPost:
		io.WriteString(w, "post")
	}
}

func gorillaToo(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodGet:
		io.WriteString(w, "get")
	case http.MethodPost:
		io.WriteString(w, "post")
	}
}

func table(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodGet:
		io.WriteString(w, "get")
	case http.MethodPost:
		io.WriteString(w, "post")
	}
}

type route struct {
	path    string
	methods []string
	handler http.HandlerFunc
}

var routes = []route{{"/table", []string{"GET", "POST"}, table}}

func Gorilla(r *mux.Router) {
	r.HandleFunc("/a", gorilla).Methods("GET", "POST")
	r.Methods("GET", "POST").Path("/b").HandlerFunc(gorillaToo)
	for _, x := range routes {
		r.HandleFunc(x.path, x.handler).Methods(x.methods...)
	}
}

// A page that GET shows without doing anything, too.
func (a *api) Page(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodPost:
		a.db.Exec("insert into t values (?)", r.FormValue("a"))
	case http.MethodGet:
		if again := r.URL.Query().Get("again"); again != "" {
			a.db.Exec("insert into t values (?)", again)
		}
	}
	w.WriteHeader(http.StatusOK)
	io.WriteString(w, "page")
}
