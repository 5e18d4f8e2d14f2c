// Package callers has handlers that look at who the caller is, and one that
// does the like and does not.
package callers

import (
	"context"
	"net/http"
	"os"
)

type user struct{ ID, Role string }

var sessions = map[string]*user{}

type ctxKey struct{}

func known(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		u, ok := sessions[r.Header.Get("Authorization")]
		if !ok {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), ctxKey{}, u)))
	})
}

func current(ctx context.Context) *user {
	u, _ := ctx.Value(ctxKey{}).(*user)
	return u
}

func store(name string, r *http.Request) {
	os.WriteFile(name, []byte(r.FormValue("text")), 0o600)
}

type notes struct{}

// The caller's own.
func (notes) create(w http.ResponseWriter, r *http.Request) { store(current(r.Context()).ID, r) }
func (notes) rename(w http.ResponseWriter, r *http.Request) { store(current(r.Context()).ID, r) }
func (notes) tag(w http.ResponseWriter, r *http.Request)    { store(current(r.Context()).ID, r) }
func (notes) pin(w http.ResponseWriter, r *http.Request)    { store(current(r.Context()).ID, r) }
func (notes) move(w http.ResponseWriter, r *http.Request)   { store(current(r.Context()).ID, r) }
func (notes) copy(w http.ResponseWriter, r *http.Request)   { store(current(r.Context()).ID, r) }
func (notes) share(w http.ResponseWriter, r *http.Request)  { store(current(r.Context()).ID, r) }

// remove asks in a function of the package.
func (n notes) remove(w http.ResponseWriter, r *http.Request) { n.move(w, r) }

// attach changes whatever the request names.
func (notes) attach(w http.ResponseWriter, r *http.Request) { store(r.FormValue("id"), r) }

func (notes) list(w http.ResponseWriter, r *http.Request) { w.Write([]byte("[]")) }

func main() {
	var n notes
	mux := http.NewServeMux()
	mux.HandleFunc("POST /create", n.create)
	mux.HandleFunc("POST /rename", n.rename)
	mux.HandleFunc("POST /tag", n.tag)
	mux.HandleFunc("POST /pin", n.pin)
	mux.HandleFunc("POST /move", n.move)
	mux.HandleFunc("POST /copy", n.copy)
	mux.HandleFunc("POST /share", n.share)
	mux.HandleFunc("POST /remove", n.remove)
	mux.HandleFunc("POST /attach", n.attach) // want `^POST /attach \(callers.go:\d+\): notes.attach changes state whichever user asks for it: 8 of its 8 siblings that do the like look at who that is, such as POST /create \(callers.go:\d+\) and POST /rename \(callers.go:\d+\)`
	mux.HandleFunc("GET /list", n.list)
	http.ListenAndServe(":8080", known(mux))
}

// Settings that every user may change: most handlers ask for nobody.
func shared() {
	var n notes
	mux := http.NewServeMux()
	for _, pattern := range []string{"POST /a", "POST /b", "POST /c", "POST /d", "POST /e", "POST /f"} {
		mux.HandleFunc(pattern, n.create)
	}
	mux.HandleFunc("POST /g", n.attach)
	mux.HandleFunc("POST /h", n.attach)
	mux.HandleFunc("POST /i", n.attach)
	http.ListenAndServe(":8081", known(mux))
}
