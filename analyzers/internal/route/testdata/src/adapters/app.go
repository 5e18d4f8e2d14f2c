// Package adapters registers handlers that leave their status, or their
// failure, to a function that adapts them, and wraps them in loops.
package adapters

import (
	"io/fs"
	"net/http"
	"path"

	"github.com/alexedwards/scs/v2"
	"github.com/gorilla/mux"
)

var users = map[string]string{}

type data struct{ user string }

// A handleFunc answers by what it returns.
type handleFunc func(w http.ResponseWriter, r *http.Request, d *data) (int, error)

func handle(fn handleFunc, prefix string) http.Handler {
	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		status, err := fn(w, r, &data{})
		if status >= 400 || err != nil {
			http.Error(w, http.StatusText(status), status)
		}
	})
	return stripPrefix(prefix, h)
}

func stripPrefix(prefix string, h http.Handler) http.Handler {
	if prefix == "" {
		return h
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.URL.Path = r.URL.Path[len(prefix):]
		h.ServeHTTP(w, r)
	})
}

func withUser(fn handleFunc) handleFunc {
	return func(w http.ResponseWriter, r *http.Request, d *data) (int, error) {
		name, ok := users[r.Header.Get("U")]
		if !ok {
			return http.StatusUnauthorized, nil
		}
		d.user = name
		return fn(w, r, d)
	}
}

func fake(fn handleFunc) handleFunc {
	return func(w http.ResponseWriter, r *http.Request, d *data) (int, error) { return fn(w, r, d) }
}

func show(w http.ResponseWriter, r *http.Request, d *data) (int, error) { return 200, nil }

// A look-up in the request hands nothing on.
func find(w http.ResponseWriter, r *http.Request) (string, error) { return "", nil }

func plain(lookup func(http.ResponseWriter, *http.Request) (string, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if _, err := lookup(w, r); err != nil {
			http.Error(w, "no", 400)
		}
	}
}

func auth(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, ok := users[r.Header.Get("U")]; !ok {
			w.WriteHeader(401)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func log(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

// chain puts the first one outermost.
func chain(h http.Handler, mws ...func(http.Handler) http.Handler) http.Handler {
	for i := len(mws) - 1; i >= 0; i-- {
		h = mws[i](h)
	}
	return h
}

// wrap puts the last one outermost.
func wrap(h http.HandlerFunc, mws ...func(http.Handler) http.Handler) http.Handler {
	var out http.Handler = h
	for _, mw := range mws {
		out = mw(out)
	}
	return out
}

func ok(w http.ResponseWriter, r *http.Request) {}

// below is a router that another one hands requests on to as they are.
func below() http.Handler {
	r := mux.NewRouter()
	r.HandleFunc("/below/x", ok) // want `^ANY /below/x -> ok via \[github.com/alexedwards/scs.SessionManager.LoadAndSave\] yes \[\] unknown \[\]$`
	return r
}

// assets registers in a function that a library calls.
func assets(r *mux.Router) {
	fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		file(r, path.Join("/", name), name)
		return nil
	})
}

func file(r *mux.Router, pattern, name string) {
	r.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, name) }) // want `^ANY /… -> file via \[github.com/alexedwards/scs.SessionManager.LoadAndSave\] yes \[\] unknown \[\]$`
}

var files fs.FS

func main() {
	sessions := scs.New()
	r := mux.NewRouter()
	r.Handle("/user", handle(withUser(show), ""))              // want `^ANY /user -> show via \[github.com/alexedwards/scs.SessionManager.LoadAndSave stripPrefix handle withUser\] yes \[authn\] unknown \[\]$`
	r.Handle("/fake", handle(fake(show), "/f"))                // want `^ANY /fake -> show via \[github.com/alexedwards/scs.SessionManager.LoadAndSave stripPrefix handle fake\] yes \[\] unknown \[\]$`
	r.Handle("/find", plain(find))                             // want `^ANY /find -> plain via \[github.com/alexedwards/scs.SessionManager.LoadAndSave\] yes \[\] unknown \[\]$`
	r.Handle("/chain", chain(http.HandlerFunc(ok), log, auth)) // want `^ANY /chain -> ok via \[github.com/alexedwards/scs.SessionManager.LoadAndSave log auth\] yes \[authn\] unknown \[\]$`
	r.Handle("/wrap", wrap(ok, log, auth))                     // want `^ANY /wrap -> ok via \[github.com/alexedwards/scs.SessionManager.LoadAndSave auth log\] yes \[authn\] unknown \[\]$`
	assets(r)
	r.PathPrefix("/below").Handler(below())
	http.ListenAndServe(":8080", sessions.LoadAndSave(r))
}
