// Package pocketapp registers in the ways of pocketbase: middleware is bound
// to the route that a registration returns.
package pocketapp

import (
	"net/http"

	"github.com/pocketbase/pocketbase/tools/hook"
	"github.com/pocketbase/pocketbase/tools/router"
)

var users = map[string]string{}

type event struct{ router.Event }

func known(e *event) error {
	if _, ok := users[e.Request.Header.Get("U")]; !ok {
		return e.UnauthorizedError("who?", nil)
	}
	return e.Next()
}

func RequireSuperuser() *hook.Handler[*event] {
	return &hook.Handler[*event]{Id: "superuser", Func: requireSuperuser}
}

func requireSuperuser(e *event) error {
	if users[e.Request.Header.Get("U")] != "root" {
		return e.ForbiddenError("no", nil)
	}
	return e.Next()
}

func fake(e *event) error { return e.Next() }

func h(e *event) error { return e.NoContent(204) }

func main() {
	r := router.NewRouter(func(w http.ResponseWriter, req *http.Request) (*event, router.EventCleanupFunc) {
		return &event{}, nil
	})
	r.BindFunc(fake)
	r.GET("/open", h)                           // want `^GET /open -> h via \[fake\] yes \[\] unknown \[\]$`
	r.POST("/root", h).Bind(RequireSuperuser()) // want `^POST /root -> h via \[fake requireSuperuser\] yes \[authz\] unknown \[\]$`
	g := r.Group("/g").Bind(RequireSuperuser())
	g.DELETE("/x", h).BindFunc(known) // want `^DELETE /g/x -> h via \[fake requireSuperuser known\] yes \[authn authz\] unknown \[\]$`
	mux, _ := r.BuildMux()
	http.ListenAndServe(":8080", mux)
}
