// Package services has endpoints for credentials as services of several
// frameworks write them, each beside its fixed twin.
package services

import (
	"crypto/subtle"
	"database/sql"
	"errors"
	"net/http"
	"sync"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
	"github.com/julienschmidt/httprouter"
	"github.com/labstack/echo/v4"
	"github.com/pquerna/otp/totp"
	"golang.org/x/crypto/bcrypt"
)

// attempts counts failed log-ins by address.
type attempts struct {
	mu     sync.Mutex
	failed map[string]int
}

func (a *attempts) tooMany(addr string) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.failed[addr] > 5
}

func (a *attempts) note(addr string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.failed[addr]++
}

type limiter interface{ Allow(key string) bool }

type captcha interface {
	VerifyCaptcha(answer string) bool
}

type user struct {
	Hash        []byte
	Secret      string
	LockedUntil time.Time
}

type app struct {
	db      *sql.DB
	limits  limiter
	captcha captcha
	tries   attempts
	tickets tickets
	hash    []byte
	otp     string
	pin     string
}

func (a *app) right(password string) bool {
	return bcrypt.CompareHashAndPassword(a.hash, []byte(password)) == nil
}

func (a *app) limit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !a.limits.Allow(r.RemoteAddr) {
			http.Error(w, "too many requests", http.StatusTooManyRequests)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// 1, 2: a log-in; limited by middleware.
func (a *app) login(w http.ResponseWriter, r *http.Request) {
	if !a.right(r.FormValue("password")) {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
	}
}

// 3: by a counter in the handler.
func (a *app) loginCounted(w http.ResponseWriter, r *http.Request) {
	if a.tries.tooMany(r.RemoteAddr) {
		http.Error(w, "too many requests", http.StatusTooManyRequests)
		return
	}
	if !a.right(r.FormValue("password")) {
		a.tries.note(r.RemoteAddr)
		http.Error(w, "unauthorized", http.StatusUnauthorized)
	}
}

// 4: by a captcha.
func (a *app) loginCaptcha(w http.ResponseWriter, r *http.Request) {
	if !a.captcha.VerifyCaptcha(r.FormValue("captcha")) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if !a.right(r.FormValue("password")) {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
	}
}

// 5: a one-time code.
func (a *app) code(w http.ResponseWriter, r *http.Request) {
	if !totp.Validate(r.FormValue("code"), a.otp) {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
	}
}

// 6: the password of a share link.
func (a *app) share(w http.ResponseWriter, r *http.Request) {
	password := r.Header.Get("X-Share-Password")
	if subtle.ConstantTimeCompare([]byte(password), []byte(a.pin)) != 1 {
		http.Error(w, "forbidden", http.StatusForbidden)
	}
}

func chiRoutes(a *app) {
	r := chi.NewRouter()
	r.Post("/share/{id}", a.share) // want `^POST /share/\{id\} .*: app.share verifies a credential`
	r.With(a.limit).Post("/shared/{id}", a.share)
	r.Group(func(r chi.Router) {
		r.Use(a.limit)
		r.Post("/sign-in", a.login)
	})
	r.Post("/login", a.login) // want `^POST /login .*: app.login verifies a credential`
	http.ListenAndServe(":8080", r)
}

func gorillaRoutes(a *app) {
	r := mux.NewRouter()
	r.HandleFunc("/code", a.code).Methods("POST") // want `^POST /code .*: app.code verifies a credential`
	limited := r.PathPrefix("/limited").Subrouter()
	limited.Use(a.limit)
	limited.HandleFunc("/code", a.code).Methods("POST")
	http.ListenAndServe(":8080", r)
}

func netHTTP(a *app) {
	http.HandleFunc("POST /login", a.login) // want `^POST /login .*: app.login verifies a credential`
	http.HandleFunc("POST /counted", a.loginCounted)
	http.HandleFunc("POST /captcha", a.loginCaptcha)
	http.Handle("POST /wrapped", a.limit(http.HandlerFunc(a.login)))
	http.ListenAndServe(":8080", nil)
}

// 7: gin, behind a session middleware that does not limit.
func (a *app) ginLogin(c *gin.Context) {
	if bcrypt.CompareHashAndPassword(a.hash, []byte(c.Request.FormValue("password"))) != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Status(http.StatusNoContent)
}

func (a *app) ginLimit(c *gin.Context) {
	if !a.limits.Allow("all") {
		c.AbortWithStatus(http.StatusTooManyRequests)
		return
	}
	c.Next()
}

func noted(c *gin.Context) { c.Next() }

func ginRoutes(a *app) {
	e := gin.New()
	e.POST("/login", noted, a.ginLogin) // want `^POST /login .*: app.ginLogin verifies a credential`
	e.POST("/limited", a.ginLimit, a.ginLogin)
	g := e.Group("/v2", a.ginLimit)
	g.POST("/login", a.ginLogin)
	e.Run()
}

// 8: echo.
func (a *app) echoLogin(c echo.Context) error {
	if err := bcrypt.CompareHashAndPassword(a.hash, []byte("password")); err != nil {
		return echo.NewHTTPError(http.StatusUnauthorized)
	}
	return c.NoContent(http.StatusNoContent)
}

func (a *app) echoLimit(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if !a.limits.Allow("all") {
			return echo.NewHTTPError(http.StatusTooManyRequests)
		}
		return next(c)
	}
}

func echoRoutes(a *app) {
	e := echo.New()
	e.POST("/login", a.echoLogin) // want `^POST /login .*: app.echoLogin verifies a credential`
	e.POST("/limited", a.echoLogin, a.echoLimit)
	e.Start(":8080")
}

// 9: fiber.
func (a *app) fiberLogin(c *fiber.Ctx) error {
	if bcrypt.CompareHashAndPassword(a.hash, []byte("password")) != nil {
		return c.SendStatus(http.StatusUnauthorized)
	}
	return c.SendStatus(http.StatusNoContent)
}

func (a *app) fiberLimit(c *fiber.Ctx) error {
	if !a.limits.Allow("all") {
		return c.SendStatus(http.StatusTooManyRequests)
	}
	return c.Next()
}

func fiberRoutes(a *app) {
	f := fiber.New()
	f.Post("/login", a.fiberLogin) // want `^POST /login .*: app.fiberLogin verifies a credential`
	f.Post("/limited", a.fiberLimit, a.fiberLogin)
	f.Listen(":8080")
}

// 10: httprouter, by a decorator.
func (a *app) routerLogin(w http.ResponseWriter, r *http.Request, _ httprouter.Params) { a.login(w, r) }

func (a *app) decorated(next httprouter.Handle) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, p httprouter.Params) {
		if !a.limits.Allow(r.RemoteAddr) {
			http.Error(w, "too many requests", http.StatusTooManyRequests)
			return
		}
		next(w, r, p)
	}
}

func httprouterRoutes(a *app) {
	r := httprouter.New()
	r.POST("/login", a.routerLogin) // want `^POST /login .*: app.routerLogin verifies a credential`
	r.POST("/limited", a.decorated(a.routerLogin))
	http.ListenAndServe(":8080", r)
}

// 11: an account that locks itself.
func (a *app) find(name string) *user {
	u := &user{}
	a.db.QueryRow("select hash from users where name = ?", name).Scan(&u.Hash)
	return u
}

func (u *user) IsLocked() bool { return time.Now().Before(u.LockedUntil) }

func (a *app) open(w http.ResponseWriter, r *http.Request) {
	u := a.find(r.FormValue("name"))
	if bcrypt.CompareHashAndPassword(u.Hash, []byte(r.FormValue("password"))) != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
	}
}

func (a *app) locking(w http.ResponseWriter, r *http.Request) {
	u := a.find(r.FormValue("name"))
	if u.IsLocked() {
		http.Error(w, "locked", http.StatusForbidden)
		return
	}
	if bcrypt.CompareHashAndPassword(u.Hash, []byte(r.FormValue("password"))) != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
	}
}

// 12: codes that end after some tries.
type ticket struct{ tries int }

type tickets struct{ m map[string]*ticket }

func (t *tickets) use(id string) error {
	k, ok := t.m[id]
	if !ok {
		return errUnknown
	}
	k.tries++
	if k.tries > 3 {
		delete(t.m, id)
		return errUnknown
	}
	return nil
}

func (t *tickets) find(id string) error {
	if _, ok := t.m[id]; !ok {
		return errUnknown
	}
	return nil
}

var errUnknown = errors.New("no such ticket")

func (a *app) tried(w http.ResponseWriter, r *http.Request) {
	if err := a.tickets.use(r.FormValue("id")); err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	a.code(w, r)
}

func (a *app) found(w http.ResponseWriter, r *http.Request) {
	if err := a.tickets.find(r.FormValue("id")); err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	a.code(w, r)
}

// 13: somebody who enrols brings the secret along with the code.
func (a *app) enrol(w http.ResponseWriter, r *http.Request) {
	if !totp.Validate(r.FormValue("code"), r.FormValue("secret")) {
		http.Error(w, "bad request", http.StatusBadRequest)
	}
}

// 14: a page for two methods, one of which verifies.
func (a *app) page(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodPost {
		a.code(w, r)
		return
	}
	w.Write(nil)
}

func accounts(a *app) {
	m := http.NewServeMux()
	m.HandleFunc("POST /open", a.open) // want `^POST /open .*: app.open verifies a credential`
	m.HandleFunc("POST /locking", a.locking)
	m.HandleFunc("POST /tried", a.tried)
	m.HandleFunc("POST /found", a.found) // want `^POST /found .*: app.found verifies a credential`
	m.HandleFunc("POST /enrol", a.enrol)
	m.HandleFunc("GET /page", a.page)
	m.HandleFunc("POST /page", a.page) // want `^POST /page .*: app.page verifies a credential`
	http.ListenAndServe(":8080", m)
}
