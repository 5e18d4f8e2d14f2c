// Package frames reads bodies by what web frameworks have for it.
package frames

import (
	"context"
	"net/http"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/app/server"
	restful "github.com/emicklei/go-restful/v3"
	limits "github.com/gin-contrib/size"
	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/go-chi/render"
	"github.com/gofiber/fiber/v2"
	fiber3 "github.com/gofiber/fiber/v3"
	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
	echo5 "github.com/labstack/echo/v5"
)

type login struct{ Name, Password string }

func (*login) Bind(*http.Request) error { return nil }

var kept login

// gin

func bind(c *gin.Context) {
	if err := c.ShouldBindJSON(&kept); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
	}
}

func upload(c *gin.Context) { c.FormFile("picture") }

func query(c *gin.Context) {
	c.ShouldBindQuery(&kept)
	kept.Name = c.PostForm("name")
}

func fixed(c *gin.Context) {
	c.Request.Body = http.MaxBytesReader(c.Writer, c.Request.Body, 1<<20)
	bind(c)
}

func small(c *gin.Context) {
	c.Request.Body = http.MaxBytesReader(c.Writer, c.Request.Body, 1<<20)
	c.Next()
}

func onGin() {
	bare := gin.New()
	bare.POST("/login", bind)     // want `^POST /login \(frames.go:\d+\): bind reads the body whole, and nothing on its way bounds it; use`
	bare.POST("/picture", upload) // want `^POST /picture \(frames.go:\d+\): upload reads the body whole`
	bare.GET("/search", query)
	bare.POST("/fixed", fixed)
	bare.Run()
	bounded := gin.New()
	bounded.Use(small)
	bounded.POST("/login", bind)
	bounded.Run()
	limited := gin.New()
	limited.Use(limits.RequestSizeLimiter(1 << 20))
	limited.POST("/login", bind)
	limited.Run()
}

// echo

func bindEcho(c echo.Context) error { return c.Bind(&kept) }

func fixedEcho(c echo.Context) error {
	r := c.Request()
	r.Body = http.MaxBytesReader(c.Response(), r.Body, 1<<20)
	return c.Bind(&kept)
}

func inPlaceEcho(c echo.Context) error {
	c.Request().Body = http.MaxBytesReader(c.Response(), c.Request().Body, 1<<20)
	return c.Bind(&kept)
}

func queryEcho(c echo.Context) error {
	kept.Name = c.QueryParam("name")
	return nil
}

func onEcho() {
	e := echo.New()
	e.POST("/login", bindEcho) // want `^POST /login \(frames.go:\d+\): bindEcho reads the body whole`
	e.POST("/fixed", fixedEcho)
	e.POST("/placed", inPlaceEcho)
	e.GET("/search", queryEcho)
	e.Start(":8080")
	limited := echo.New()
	limited.Use(middleware.BodyLimit("1M"))
	limited.POST("/login", bindEcho)
	limited.Start(":8081")
}

func bindEcho5(c *echo5.Context) error { return c.Bind(&kept) }

func fixedEcho5(c *echo5.Context) error {
	c.Request().Body = http.MaxBytesReader(nil, c.Request().Body, 1<<20)
	return echo5.BindBody(c, &kept)
}

func onEcho5() {
	e := echo5.New()
	e.POST("/login", bindEcho5) // want `^POST /login \(frames.go:\d+\): bindEcho5 reads the body whole`
	e.POST("/fixed", fixedEcho5)
	http.ListenAndServe(":8082", e)
}

// chi with render

func bindChi(w http.ResponseWriter, r *http.Request) { render.Bind(r, &kept) }

func decodeChi(w http.ResponseWriter, r *http.Request) { render.DecodeJSON(r.Body, &kept) }

func fixedChi(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	render.Bind(r, &kept)
}

func onChi() {
	r := chi.NewRouter()
	r.Post("/login", bindChi)    // want `^POST /login \(frames.go:\d+\): bindChi reads the body whole`
	r.Post("/decode", decodeChi) // want `^POST /decode \(frames.go:\d+\): decodeChi reads the body whole`
	r.Post("/fixed", fixedChi)
	http.ListenAndServe(":8083", r)
}

// go-restful

func entity(r *restful.Request, w *restful.Response) { r.ReadEntity(&kept) }

func fixedEntity(r *restful.Request, w *restful.Response) {
	r.Request.Body = http.MaxBytesReader(nil, r.Request.Body, 1<<20)
	r.ReadEntity(&kept)
}

func onRestful() {
	ws := new(restful.WebService)
	ws.Route(ws.POST("/login").To(entity)) // want `^POST /login \(frames.go:\d+\): entity reads the body whole`
	ws.Route(ws.POST("/fixed").To(fixedEntity))
	restful.Add(ws)
	http.ListenAndServe(":8084", nil)
}

// fiber and hertz bound bodies by default.

func onFiber() {
	app := fiber.New()
	app.Post("/login", func(c *fiber.Ctx) error { return c.BodyParser(&kept) })
	app.Listen(":8085")
	three := fiber3.New()
	three.Post("/login", func(c fiber3.Ctx) error { return c.Bind().Body(&kept) })
	three.Listen(":8086")
}

func bindHertz(_ context.Context, c *app.RequestContext) { c.BindAndValidate(&kept) }

func onHertz() {
	h := server.Default()
	h.POST("/login", bindHertz)
	h.Spin()
}

// Main runs all.
func Main() {
	onGin()
	onEcho()
	onEcho5()
	onChi()
	onRestful()
	onFiber()
	onHertz()
}
