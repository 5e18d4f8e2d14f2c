// Package srv uses the middleware of another package.
package srv

import (
	"io"
	"net/http"

	"mw"

	"github.com/go-chi/chi/v5"
)

func read(w http.ResponseWriter, r *http.Request) { io.ReadAll(r.Body) }

func Run() {
	r := chi.NewRouter()
	r.Use(mw.Limit(1 << 20))
	r.Post("/a", read)                    // want `^POST /a -> read via \[Limit\] yes \[\] unknown \[\]$`
	r.With(mw.Bound(10)).Post("/b", read) // want `^POST /b -> read via \[Limit Bound\] yes \[bodylimit\] unknown \[\]$`
	r.Post("/c", mw.Admin(read))          // want `^POST /c -> read via \[Limit .*\] yes \[authz\] unknown \[\]$`
	http.ListenAndServe(":8080", r)
}
