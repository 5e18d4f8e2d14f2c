// Package nethttp holds handlers of net/http.
package nethttp

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"

	"fixture/httpx"
)

type server struct {
	db      *sql.DB
	audit   *auditor
	metrics *counter
}

type auditor struct{ db *sql.DB }

func (a *auditor) Record(what string) { a.db.Exec("insert into audit values (?)", what) }

type counter struct{ n map[string]int }

func (c *counter) Inc(name string) { c.n[name]++ }

func (s *server) save(r *http.Request) error {
	_, err := s.db.Exec("update t set a = ?", r.FormValue("a"))
	return err
}

// The next handler runs after a refusal.

func middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-Role") != "admin" {
			http.Error(w, "no", http.StatusForbidden) // want `http.Error refuses the request with 403, but control flows on to Handler.ServeHTTP`
		}
		next.ServeHTTP(w, r)
	})
}

func middlewareFunc(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.TLS == nil {
			w.WriteHeader(http.StatusUpgradeRequired) // want `ResponseWriter.WriteHeader refuses the request with 426, but control flows on to the next handler`
		}
		next(w, r)
	}
}

// State changes after a refusal.

func (s *server) set(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("a") == "" {
		http.Error(w, "empty", http.StatusBadRequest) // want `http.Error refuses the request with 400, but control flows on to nethttp.server.save \(nethttp.go:\d+\), which calls database/sql.DB.Exec`
	}
	s.save(r)
}

// The error is tested, but with the wrong result.

func (s *server) ignored(w http.ResponseWriter, r *http.Request) {
	httpx.Admitted(w, r) // want `httpx.Admitted may refuse the request with 403 and what it tells is not obeyed: control flows on to nethttp.server.save`
	s.save(r)
}

func (s *server) untold(w http.ResponseWriter, r *http.Request) {
	httpx.RequireAdmin(w, r) // want `httpx.RequireAdmin may refuse the request with 403 and does not tell its caller: control flows on to nethttp.server.save`
	s.save(r)
}

// A second answer.

func second(w http.ResponseWriter, r *http.Request) {
	u := r.URL.Query().Get("redirect_uri")
	if u == "" {
		http.Error(w, "no redirect", http.StatusBadRequest) // want `control flows on to a second answer by http.Redirect`
	}
	http.Redirect(w, r, u, http.StatusFound)
}

func successBody(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("id") == "" {
		http.Error(w, "no id", http.StatusBadRequest) // want `control flows on to a second answer by Encoder.Encode`
	}
	json.NewEncoder(w).Encode("all is well")
}

func secondStatus(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("id") == "" {
		w.WriteHeader(http.StatusBadRequest) // want `control flows on to a second answer by ResponseWriter.WriteHeader`
	}
	w.WriteHeader(http.StatusNoContent)
}

func proper(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("id") == "" {
		http.Error(w, "no id", http.StatusServiceUnavailable) // want `control flows on to a second answer by nethttp.handle`
	}
	handle(w, r)
}

func handle(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		http.Error(w, "POST only", http.StatusMethodNotAllowed)
		return
	}
	io.WriteString(w, "done")
}

// A flag that is set but never tested.
func (s *server) flagUnused(w http.ResponseWriter, r *http.Request) {
	bad := false
	if r.FormValue("a") == "" {
		fail(w, errors.New("empty")) // want `nethttp.fail refuses the request with 500, but control flows on to nethttp.server.save`
		bad = true
	}
	log.Println(bad)
	s.save(r)
}

func fail(w http.ResponseWriter, err error) {
	log.Println(err)
	http.Error(w, "failed", http.StatusInternalServerError)
}

// Look-alikes.

func ownBody(w http.ResponseWriter, healthy bool) {
	if !healthy {
		w.WriteHeader(http.StatusServiceUnavailable)
	}
	json.NewEncoder(w).Encode(healthy) // the body of either answer
}

func refusalBody(w http.ResponseWriter, r *http.Request, next http.Handler) {
	if r.TLS == nil {
		w.WriteHeader(http.StatusForbidden)
		fmt.Fprint(w, "no")
	} else {
		next.ServeHTTP(w, r)
	}
}

func (s *server) books(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("a") == "" {
		http.Error(w, "empty", http.StatusBadRequest)
	} else if err := s.save(r); err != nil {
		fail(w, err)
	}
	s.audit.Record("set")
	s.metrics.Inc("set")
	os.Remove("scratch")
	log.Println("done")
}

func (s *server) attempt(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("password") != "x" {
		http.Error(w, "wrong", http.StatusUnauthorized)
		s.db.Exec("update users set failures = failures + 1") // belongs to the refusal
		return
	}
	s.save(r)
}

func (s *server) switched(w http.ResponseWriter, err error) {
	switch {
	case errors.Is(err, os.ErrNotExist):
		w.WriteHeader(http.StatusNotFound)
	case errors.Is(err, os.ErrPermission):
		w.WriteHeader(http.StatusForbidden)
	default:
		w.WriteHeader(http.StatusInternalServerError)
	}
	io.WriteString(w, err.Error())
}

func (s *server) flag(w http.ResponseWriter, r *http.Request) {
	ok := true
	if r.FormValue("a") == "" {
		http.Error(w, "empty", http.StatusBadRequest)
		ok = false
	}
	log.Println("checked")
	if ok {
		s.save(r)
	}
}

func handled(w http.ResponseWriter, err error) bool {
	if err != nil {
		fail(w, err)
	}
	return err != nil
}

func (s *server) obeyed(w http.ResponseWriter, r *http.Request) {
	if handled(w, r.ParseForm()) {
		return
	}
	if !httpx.Admitted(w, r) {
		return
	}
	err := r.ParseForm()
	handled(w, err)
	if err == nil {
		s.save(r)
	}
}

// bound tells by what it returns that it has refused: the same error.
func bound(w http.ResponseWriter, r *http.Request, into any) bool {
	err := json.NewDecoder(r.Body).Decode(into)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
	return err == nil
}

func (s *server) binds(w http.ResponseWriter, r *http.Request) {
	var in struct{ Name string }
	if !bound(w, r, &in) {
		return
	}
	s.save(r)
	w.WriteHeader(http.StatusNoContent)
}

// process tells by its error that it has refused, though it defers.
func process(w http.ResponseWriter, r *http.Request) error {
	defer r.Body.Close()
	var in struct{ Name string }
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return fmt.Errorf("cannot decode: %w", err)
	}
	return nil
}

func (s *server) processes(w http.ResponseWriter, r *http.Request) {
	if err := process(w, r); err != nil {
		return
	}
	s.save(r)
	w.WriteHeader(http.StatusOK)
}

func (s *server) bindsAnyway(w http.ResponseWriter, r *http.Request) {
	var in struct{ Name string }
	bound(w, r, &in) // want `may refuse the request with 400 and what it tells is not obeyed: control flows on to`
	s.save(r)
}

type context struct {
	w http.ResponseWriter
	r *http.Request
}

func (c *context) deny() bool {
	http.Error(c.w, "no", http.StatusForbidden)
	return false
}

func (c *context) admitted() bool {
	if c.r.TLS == nil {
		return c.deny()
	}
	return true
}

func (s *server) sticky(c *context) {
	if !c.admitted() {
		return
	}
	s.save(c.r)
}

type recording struct {
	http.ResponseWriter
	wroteHeader bool
}

func (s *server) tested(w *recording, r *http.Request) {
	if r.TLS == nil {
		http.Error(w, "no", http.StatusForbidden)
	}
	log.Println("checked")
	if w.wroteHeader {
		return
	}
	s.save(r)
}

func (s *server) loop(w http.ResponseWriter, r *http.Request) {
	for _, a := range r.Form["a"] {
		if a == "" {
			http.Error(w, "empty", http.StatusBadRequest)
			continue
		}
		s.save(r)
	}
}

func (s *server) deferred(w http.ResponseWriter, r *http.Request) {
	defer s.save(r)
	if r.TLS == nil {
		http.Error(w, "no", http.StatusForbidden)
	}
}

func exits(w http.ResponseWriter, s *server, r *http.Request) {
	if r.TLS == nil {
		http.Error(w, "no", http.StatusForbidden)
		quit()
	}
	s.save(r)
}

func quit() { panic(http.ErrAbortHandler) }

// WriteHeader passes a status on.
func (w *recording) WriteHeader(code int) {
	w.wroteHeader = true
	w.ResponseWriter.WriteHeader(code)
}

// A helper whose own failure is answered, too.
func writeError(text string, code int, w http.ResponseWriter) {
	w.WriteHeader(code)
	if err := json.NewEncoder(w).Encode(text); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func redirect(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("uri") == "" {
		writeError("no uri", http.StatusBadRequest, w) // want `nethttp.writeError refuses the request, but control flows on to a second answer by http.Redirect`
	}
	http.Redirect(w, r, r.FormValue("uri"), http.StatusFound)
}
