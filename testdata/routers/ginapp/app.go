// Package ginapp is a small service on gin.
package ginapp

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"github.com/credvet/credvet/testdata/routers/trace"
)

// An action is a row of a table of routes.
type action struct {
	method  string
	path    string
	access  gin.HandlerFunc
	handler gin.HandlerFunc
}

// New makes the service.
func New() *gin.Engine {
	gin.SetMode(gin.ReleaseMode)
	e := gin.New()
	e.GET("/early", h("early")) // before Use: without its middleware
	setup(e)
	e.GET("/health", health)
	e.POST("/login", limit(5), login)
	api := e.Group("/api", authenticate)
	{
		api.GET("/users", list)
		api.PUT("/users/:id", owner, limit(1), update)
		deep := api.Group("/deep")
		deep.GET("/before", list)
		deep.Use(owner)
		deep.POST("/after", create)
		deep.Any("/any", list)
	}
	api.Use(audit)
	api.DELETE("/users/:id", remove)
	admin(api)
	for _, a := range actions() {
		e.Handle(a.method, a.path, a.access, a.handler)
	}
	for _, p := range []string{"/x", "/y"} {
		e.Match([]string{"GET", "PUT"}, "/loop"+p, list)
	}
	e.GET("/wrapped", gin.WrapF(func(http.ResponseWriter, *http.Request) { trace.Pass("New") }))
	return e
}

// Run serves.
func Run() error { return New().Run(":8080") }

func setup(e *gin.Engine) { e.Use(logger, recovery) }

func admin(r gin.IRouter) {
	g := r.Group("/admin")
	g.Use(func(c *gin.Context) {
		trace.Pass("admin")
		c.Next()
	})
	g.GET("/stats", stats).POST("/stats", create)
}

func actions() []action {
	return []action{
		{method: "GET", path: "/actions/a", access: authenticate, handler: list},
		{"POST", "/actions/b/:id", owner, create},
	}
}

func logger(c *gin.Context)       { trace.Pass("logger"); c.Next() }
func recovery(c *gin.Context)     { trace.Pass("recovery"); c.Next() }
func authenticate(c *gin.Context) { trace.Pass("authenticate"); c.Next() }
func owner(c *gin.Context)        { trace.Pass("owner") } // the chain goes on without Next, too
func audit(c *gin.Context)        { trace.Pass("audit") }

func limit(int) gin.HandlerFunc {
	return func(c *gin.Context) { trace.Pass("limit"); c.Next() }
}

func h(string) gin.HandlerFunc {
	return func(*gin.Context) { trace.Pass("h") }
}

func login(*gin.Context)  { trace.Pass("login") }
func health(*gin.Context) { trace.Pass("health") }
func list(*gin.Context)   { trace.Pass("list") }
func create(*gin.Context) { trace.Pass("create") }
func update(*gin.Context) { trace.Pass("update") }
func remove(*gin.Context) { trace.Pass("remove") }
func stats(*gin.Context)  { trace.Pass("stats") }
