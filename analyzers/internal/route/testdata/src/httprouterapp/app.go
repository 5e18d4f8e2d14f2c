// Package httprouterapp registers in the ways of httprouter, which knows
// wrappers only.
package httprouterapp

import (
	"net/http"

	"github.com/julienschmidt/httprouter"
)

var users = map[string]string{}

func auth(next httprouter.Handle) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, p httprouter.Params) {
		if _, ok := users[r.Header.Get("U")]; !ok {
			http.Error(w, "who?", 401)
			return
		}
		next(w, r, p)
	}
}

func h(w http.ResponseWriter, r *http.Request, p httprouter.Params) {}

func plain(w http.ResponseWriter, r *http.Request) {}

func main() {
	r := httprouter.New()
	r.GET("/open/:id", h)                        // want `^GET /open/:id -> h via \[\] yes \[\] unknown \[\]$`
	r.POST("/one", auth(h))                      // want `^POST /one -> h via \[auth\] yes \[authn\] unknown \[\]$`
	r.Handle("PUT", "/two", auth(h))             // want `^PUT /two -> h via \[auth\] yes \[authn\] unknown \[\]$`
	r.HandlerFunc(http.MethodGet, "/p", plain)   // want `^GET /p -> plain via \[\] yes \[\] unknown \[\]$`
	r.ServeFiles("/src/*filepath", http.Dir("")) // want `^GET /src/\*filepath -> github.com/julienschmidt/httprouter.Router.ServeFiles via \[\] yes \[\] unknown \[\]$`
	http.ListenAndServe(":8080", r)
}
