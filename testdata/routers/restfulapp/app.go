// Package restfulapp is a small service on go-restful.
package restfulapp

import (
	"net/http"

	restful "github.com/emicklei/go-restful/v3"

	"github.com/credvet/credvet/testdata/routers/trace"
)

// New makes the service.
func New() *restful.Container {
	c := restful.NewContainer()
	c.Filter(logger)
	users(c)
	c.Add(admin())
	return c
}

// Run serves.
func Run() error { return http.ListenAndServe(":8080", New()) }

func users(c *restful.Container) {
	ws := new(restful.WebService)
	ws.Path("/users").Consumes("*/*").Produces(restful.MIME_JSON)
	ws.Filter(authenticate)
	ws.Route(ws.GET("/").To(list).Doc("lists"))
	ws.Route(ws.PUT("/{id}").To(update).Filter(owner))
	ws.Route(ws.Method("PATCH").Path("/{id}").Filter(owner).Filter(limit(2)).To(update))
	c.Add(ws)
}

func admin() *restful.WebService {
	ws := &restful.WebService{}
	ws.Path("/admin").Filter(authenticate).Filter(owner)
	for _, p := range []string{"/x", "/y"} {
		ws.Route(ws.DELETE(p).To(remove))
	}
	return ws
}

func logger(req *restful.Request, resp *restful.Response, chain *restful.FilterChain) {
	trace.Pass("logger")
	chain.ProcessFilter(req, resp)
}

func authenticate(req *restful.Request, resp *restful.Response, chain *restful.FilterChain) {
	trace.Pass("authenticate")
	chain.ProcessFilter(req, resp)
}

func owner(req *restful.Request, resp *restful.Response, chain *restful.FilterChain) {
	trace.Pass("owner")
	chain.ProcessFilter(req, resp)
}

func limit(int) restful.FilterFunction {
	return func(req *restful.Request, resp *restful.Response, chain *restful.FilterChain) {
		trace.Pass("limit")
		chain.ProcessFilter(req, resp)
	}
}

func list(*restful.Request, *restful.Response)   { trace.Pass("list") }
func update(*restful.Request, *restful.Response) { trace.Pass("update") }
func remove(*restful.Request, *restful.Response) { trace.Pass("remove") }
