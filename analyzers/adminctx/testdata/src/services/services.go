// Package services has handlers that act with more rights than their callers
// have, as services of several frameworks write them, each beside its fixed
// twin.
package services

import (
	"context"
	"database/sql"
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
	"github.com/julienschmidt/httprouter"
	"github.com/labstack/echo/v4"
)

type caller struct {
	ID      string
	IsAdmin bool
}

type policy interface {
	Authorize(user, action string) error
	IsAdmin(user string) bool
}

type app struct {
	db *sql.DB
	p  policy
}

// A client acts for somebody.
type client struct {
	db   *sql.DB
	role string
}

func (c *client) put(ctx context.Context, text string) error {
	_, err := c.db.ExecContext(ctx, "insert into notes values (?)", text)
	return err
}

type roleKey struct{}

// 1: a context of the system.
func AsSystem(ctx context.Context) context.Context {
	return context.WithValue(ctx, roleKey{}, "system")
}

// 2: a context that nothing restricts.
func WithAdminContext(ctx context.Context) context.Context {
	return context.WithValue(ctx, roleKey{}, "admin")
}

// 3: a client with privileges.
func (a *app) GetPrivilegedClient() *client { return &client{a.db, "admin"} }

// 4: an actor of the service itself.
func WithInternalActor(ctx context.Context) context.Context {
	return context.WithValue(ctx, roleKey{}, "internal")
}

// 5: what a project calls so, and says so.
//
//credvet:elevator
func forOthers(ctx context.Context) context.Context { return context.WithValue(ctx, roleKey{}, "any") }

func (a *app) store(ctx context.Context) error {
	_, err := a.db.ExecContext(ctx, "update notes set a = 1")
	return err
}

func (a *app) system(w http.ResponseWriter, r *http.Request) { a.store(AsSystem(r.Context())) }

func (a *app) admin(w http.ResponseWriter, r *http.Request) { a.store(WithAdminContext(r.Context())) }

func (a *app) privileged(w http.ResponseWriter, r *http.Request) {
	a.GetPrivilegedClient().put(r.Context(), r.FormValue("text"))
}

func (a *app) internal(w http.ResponseWriter, r *http.Request) {
	ctx := WithInternalActor(r.Context())
	if err := a.store(ctx); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func (a *app) others(w http.ResponseWriter, r *http.Request) { a.store(forOthers(r.Context())) }

// onlyReads elevates, and does nothing with it that asks for a guard.
func (a *app) onlyReads(w http.ResponseWriter, r *http.Request) {
	a.db.QueryRowContext(AsSystem(r.Context()), "select count(*) from notes")
	w.Write(nil)
}

// plain acts as the caller.
func (a *app) plain(w http.ResponseWriter, r *http.Request) { a.store(r.Context()) }

// checked asks in the handler.
func (a *app) checked(w http.ResponseWriter, r *http.Request) {
	if err := a.p.Authorize(r.Header.Get("X-User"), "write"); err != nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	a.store(AsSystem(r.Context()))
}

// late asks when it is done.
func (a *app) late(w http.ResponseWriter, r *http.Request) {
	a.store(AsSystem(r.Context()))
	if err := a.p.Authorize(r.Header.Get("X-User"), "write"); err != nil {
		http.Error(w, "forbidden", http.StatusForbidden)
	}
}

func (a *app) onlyAdmins(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !a.p.IsAdmin(r.Header.Get("X-User")) {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func netHTTP(a *app) {
	m := http.NewServeMux()
	m.HandleFunc("POST /system", a.system)         // want `^POST /system .*: app.system acts with the rights of services.AsSystem`
	m.HandleFunc("POST /admin", a.admin)           // want `^POST /admin .*: app.admin acts with the rights of services.WithAdminContext`
	m.HandleFunc("POST /privileged", a.privileged) // want `^POST /privileged .*: app.privileged acts with the rights of services.app.GetPrivilegedClient`
	m.HandleFunc("POST /internal", a.internal)     // want `^POST /internal .*: app.internal acts with the rights of services.WithInternalActor`
	m.HandleFunc("POST /others", a.others)         // want `^POST /others .*: app.others acts with the rights of services.forOthers`
	m.HandleFunc("POST /late", a.late)             // want `^POST /late .*: app.late acts with the rights of services.AsSystem`
	m.HandleFunc("GET /count", a.onlyReads)
	m.HandleFunc("POST /plain", a.plain)
	m.HandleFunc("POST /checked", a.checked)
	m.Handle("POST /behind", a.onlyAdmins(http.HandlerFunc(a.system)))
	http.ListenAndServe(":8080", m)
}

// 6: a group with the check, and a route beside it.
func chiRoutes(a *app) {
	r := chi.NewRouter()
	r.Group(func(r chi.Router) {
		r.Use(a.onlyAdmins)
		r.Post("/inside", a.admin)
	})
	r.Post("/outside", a.admin) // want `^POST /outside .*: app.admin acts with the rights of services.WithAdminContext`
	http.ListenAndServe(":8080", r)
}

// 7: gorilla's subrouters.
func gorillaRoutes(a *app) {
	r := mux.NewRouter()
	s := r.PathPrefix("/admin").Subrouter()
	s.Use(a.onlyAdmins)
	s.HandleFunc("/notes", a.internal).Methods("POST")
	r.HandleFunc("/notes", a.internal).Methods("POST") // want `^POST /notes .*: app.internal acts with the rights of services.WithInternalActor`
	http.ListenAndServe(":8080", r)
}

// 8: gin.
func (a *app) ginPut(c *gin.Context) {
	a.store(AsSystem(c.Request.Context()))
	c.Status(http.StatusNoContent)
}

func (a *app) ginAdmins(c *gin.Context) {
	if !a.p.IsAdmin(c.Request.Header.Get("X-User")) {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.Next()
}

func ginRoutes(a *app) {
	e := gin.New()
	e.POST("/bare", a.ginPut) // want `^POST /bare .*: app.ginPut acts with the rights of services.AsSystem`
	e.POST("/checked", a.ginAdmins, a.ginPut)
	e.Run()
}

// 9: echo and fiber.
func (a *app) echoPut(c echo.Context) error {
	if err := a.store(AsSystem(context.Background())); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

func (a *app) echoAdmins(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if !a.p.IsAdmin("somebody") {
			return echo.NewHTTPError(http.StatusForbidden)
		}
		return next(c)
	}
}

func echoRoutes(a *app) {
	e := echo.New()
	e.POST("/bare", a.echoPut) // want `^POST /bare .*: app.echoPut acts with the rights of services.AsSystem`
	e.POST("/checked", a.echoPut, a.echoAdmins)
	e.Start(":8080")
}

func (a *app) fiberPut(c *fiber.Ctx) error {
	a.store(WithAdminContext(context.Background()))
	return c.SendStatus(http.StatusNoContent)
}

func (a *app) fiberAdmins(c *fiber.Ctx) error {
	if !a.p.IsAdmin("somebody") {
		return c.SendStatus(http.StatusForbidden)
	}
	return c.Next()
}

func fiberRoutes(a *app) {
	f := fiber.New()
	f.Post("/bare", a.fiberPut) // want `^POST /bare .*: app.fiberPut acts with the rights of services.WithAdminContext`
	f.Post("/checked", a.fiberAdmins, a.fiberPut)
	f.Listen(":8080")
}

// 10: one call further down, by an error that is handed on.
var errDenied = errors.New("denied")

func (a *app) elevated(ctx context.Context, user string) error {
	if !a.p.IsAdmin(user) {
		return errDenied
	}
	return a.store(AsSystem(ctx))
}

func (a *app) unchecked(ctx context.Context) error { return a.store(AsSystem(ctx)) }

func (a *app) deep(w http.ResponseWriter, r *http.Request, _ httprouter.Params) {
	if err := a.elevated(r.Context(), r.Header.Get("X-User")); err != nil {
		http.Error(w, "no", http.StatusForbidden)
	}
}

func (a *app) deepBare(w http.ResponseWriter, r *http.Request, _ httprouter.Params) {
	if err := a.unchecked(r.Context()); err != nil {
		http.Error(w, "no", http.StatusInternalServerError)
	}
}

func httprouterRoutes(a *app) {
	r := httprouter.New()
	r.POST("/deep", a.deep)
	r.POST("/bare", a.deepBare) // want `^POST /bare .*: app.deepBare acts with the rights of services.AsSystem`
	http.ListenAndServe(":8080", r)
}
