// Package idioms registers as services were seen to.
package idioms

import (
	"net/http"

	"github.com/gorilla/mux"
	"github.com/julienschmidt/httprouter"

	"names"
)

var sessions = map[string]string{}

func allowed(r *http.Request) bool { _, ok := sessions[r.Header.Get("U")]; return ok }

// A bouncer wraps handlers one by one.
type bouncer struct{}

func (b *bouncer) Restricted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !allowed(r) {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// A LoggerHandler fails by an error.
type LoggerHandler func(http.ResponseWriter, *http.Request) error

func (h LoggerHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := h(w, r); err != nil {
		http.Error(w, err.Error(), 500)
	}
}

type handler struct{ *mux.Router }

func (h *handler) list(w http.ResponseWriter, r *http.Request) error { return nil }

func portal(b *bouncer) http.Handler {
	h := &handler{Router: mux.NewRouter()}
	h.Handle("/list", b.Restricted(LoggerHandler(h.list))).Methods("GET") // want `^GET /list -> handler.list via \[bouncer.Restricted LoggerHandler.ServeHTTP\] yes \[authz\] unknown \[\]$`
	return h
}

// A table of endpoints, each with its actions.
type action struct {
	Handler       func(http.ResponseWriter, *http.Request)
	AccessHandler func(*http.Request) bool
}

type endpoint struct {
	Path      string
	Get, Post action
}

var endpoints = []endpoint{
	{Path: "/a", Get: action{Handler: show, AccessHandler: allowed}, Post: action{Handler: show, AccessHandler: allowed}},
	{Path: "/b", Get: action{Handler: show}},
}

func show(w http.ResponseWriter, r *http.Request) {}

func perform(a action, w http.ResponseWriter, r *http.Request) {
	if a.Handler == nil {
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	if a.AccessHandler != nil && !a.AccessHandler(r) {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	a.Handler(w, r)
}

func tables(m *http.ServeMux) {
	for _, e := range endpoints {
		m.HandleFunc("/1.0"+e.Path, func(w http.ResponseWriter, r *http.Request) { // want `^ANY /1.0/a -> show via \[tables\] yes \[\] unknown \[authz\]$` `^ANY /1.0/b -> show via \[tables\] yes \[\] unknown \[authz\]$`
			switch r.Method {
			case "GET":
				perform(e.Get, w, r)
			case "POST":
				perform(e.Post, w, r)
			default:
				w.WriteHeader(http.StatusMethodNotAllowed)
			}
		})
	}
}

// Names of routes that are switched over: what is there is not known, but it
// is there.
type named struct{ name, path string }

func byName(m *http.ServeMux, list []named) {
	for _, n := range list {
		m.HandleFunc(n.path, pick(n.name)) // want `^ANY /n/get -> show via \[guarded\] yes \[\] unknown \[authz\]$` `^ANY /n/remove -> show via \[guarded\] yes \[\] unknown \[authz\]$`
	}
}

func pick(name string) http.HandlerFunc {
	switch name {
	case names.Get:
		return show
	case names.Remove:
		return guarded(show)
	}
	return nil
}

func guarded(h http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !allowed(r) {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		h(w, r)
	}
}

// The listener is told by the type of the router.
type RouterAdmin struct{ *httprouter.Router }

type RouterPublic struct{ *httprouter.Router }

func params(w http.ResponseWriter, r *http.Request, p httprouter.Params) {}

func setRoutes(admin *RouterAdmin, public *RouterPublic) {
	admin.DELETE("/clients/:id", params) // want `^DELETE /clients/:id -> params via \[bouncer.Restricted\] yes \[authz\] unknown \[\]$`
	public.GET("/keys", params)          // want `^GET /keys -> params via \[\] yes \[\] unknown \[\]$`
}

func listeners(b *bouncer) {
	admin := &RouterAdmin{httprouter.New()}
	public := &RouterPublic{httprouter.New()}
	setRoutes(admin, public)
	go http.ListenAndServe("127.0.0.1:4445", b.Restricted(admin))
	go http.ListenAndServe(":4444", public)
}

func main() {
	b := &bouncer{}
	listeners(b)
	m := http.NewServeMux()
	tables(m)
	byName(m, []named{{names.Get, "/n/get"}, {names.Remove, "/n/remove"}})
	m.Handle("/", portal(b))
	http.ListenAndServe(":8080", m)
}
