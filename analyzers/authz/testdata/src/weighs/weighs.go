// Package weighs has handlers that ask what the caller may do, each in a way
// of its own, and one that does not.
package weighs

import (
	"errors"
	"net/http"
	"os"
)

type user struct {
	Name  string
	Admin bool
}

var sessions = map[string]*user{}

type stack struct{ Name, Owner string }

type handlers struct{ store storage }

type storage interface {
	Stack(id string) (*stack, error)
	Stacks() ([]*stack, error)
	StackByWebhookID(id string) (*stack, error)
}

func known(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if _, ok := sessions[r.Header.Get("Authorization")]; !ok {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

func (h *handlers) authorize(r *http.Request, s *stack) error {
	u := sessions[r.Header.Get("Authorization")]
	if u == nil || s.Owner != u.Name && !u.Admin {
		return errors.New("not yours")
	}
	return nil
}

func (h *handlers) checked(w http.ResponseWriter, r *http.Request) {
	s, err := h.store.Stack(r.FormValue("id"))
	if err != nil {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	if err := h.authorize(r, s); err != nil {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	os.Remove(s.Name)
}

// byName asks for each before any is removed.
func (h *handlers) byName(w http.ResponseWriter, r *http.Request) {
	all, _ := h.store.Stacks()
	var chosen []*stack
	for _, s := range all {
		if s.Name != r.FormValue("name") {
			continue
		}
		if err := h.authorize(r, s); err != nil {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		chosen = append(chosen, s)
	}
	for _, s := range chosen {
		os.Remove(s.Name)
	}
}

// hook is for whoever has its address.
func (h *handlers) hook(w http.ResponseWriter, r *http.Request) {
	s, err := h.store.StackByWebhookID(r.PathValue("id"))
	if err != nil {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	os.Remove(s.Name)
}

func (h *handlers) start(w http.ResponseWriter, r *http.Request) {
	s, err := h.store.Stack(r.FormValue("id"))
	if err != nil {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	os.Remove(s.Name)
}

func main() {
	h := &handlers{}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /delete", known(h.checked))
	mux.HandleFunc("POST /update", known(h.checked))
	mux.HandleFunc("POST /inspect", known(h.checked))
	mux.HandleFunc("POST /migrate", known(h.checked))
	mux.HandleFunc("POST /associate", known(h.checked))
	mux.HandleFunc("POST /git", known(h.checked))
	mux.HandleFunc("POST /file", known(h.checked))
	mux.HandleFunc("POST /redeploy", known(h.checked))
	mux.HandleFunc("POST /byname", known(h.byName))
	mux.HandleFunc("POST /hooks/{id}", h.hook)
	mux.HandleFunc("POST /start", known(h.start)) // want `^POST /start \(weighs.go:\d+\): handlers.start changes state without authorization, which 9 of its 10 siblings have`
	http.ListenAndServe(":8080", mux)
}
