// Package restfulapp registers in the ways of go-restful: builders, filters
// of the container, the service and the route.
package restfulapp

import (
	"net/http"

	restful "github.com/emicklei/go-restful/v3"
)

var users = map[string]string{}

func auth(req *restful.Request, resp *restful.Response, chain *restful.FilterChain) {
	if _, ok := users[req.HeaderParameter("U")]; !ok {
		resp.WriteErrorString(401, "who?")
		return
	}
	chain.ProcessFilter(req, resp)
}

func fake(req *restful.Request, resp *restful.Response, chain *restful.FilterChain) {
	chain.ProcessFilter(req, resp)
}

func h(req *restful.Request, resp *restful.Response) { resp.WriteHeader(204) }

func register(c *restful.Container) {
	ws := new(restful.WebService)
	ws.Path("/users").Consumes("application/json").Filter(fake)
	ws.Route(ws.GET("/{id}").To(h).Doc("one"))                 // want `^GET /users/{id} -> h via \[fake\] yes \[\] unknown \[\]$`
	ws.Route(ws.POST("").Filter(auth).To(h))                   // want `^POST /users -> h via \[fake auth\] yes \[authn\] unknown \[\]$`
	ws.Route(ws.Method("PATCH").Path("/x").To(h).Filter(auth)) // want `^PATCH /users/x -> h via \[fake auth\] yes \[authn\] unknown \[\]$`
	c.Add(ws)
}

func defaults() {
	ws := new(restful.WebService).Path("/default")
	ws.Route(ws.GET("/d").To(h)) // want `^GET /default/d -> h via \[auth\] yes \[authn\] unknown \[\]$`
	restful.Add(ws)
	restful.Filter(auth)
	http.ListenAndServe(":8081", nil)
}

func main() {
	c := restful.NewContainer()
	register(c)
	go defaults()
	http.ListenAndServe(":8080", c)
}
