package registered

import (
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
	"github.com/julienschmidt/httprouter"
	"github.com/labstack/echo/v4"
	echo5 "github.com/labstack/echo/v5"
)

func (n *notes) touch(w http.ResponseWriter, r *http.Request) { n.db.Exec("update notes set seen = 1") }

func chiRoutes() {
	n := &notes{}
	r := chi.NewRouter()
	r.Route("/notes", func(r chi.Router) {
		r.HandleFunc("/delete", n.Delete) // want `^/notes/delete .*: notes.Delete changes state .* whatever the method`
		r.Delete("/", n.Delete)
		r.Get("/{id}/delete", n.Delete) // want `^GET /notes/\{id\}/delete .*: notes.Delete changes state .* on GET`
		r.Post("/{id}/delete", n.Delete)
		r.Method("GET", "/clear", http.HandlerFunc(n.Delete)) // want `^GET /notes/clear .*: notes.Delete changes state .* on GET`
		r.Method("POST", "/clear", http.HandlerFunc(n.Delete))
		r.Get("/{id}", n.show)
	})
	http.ListenAndServe(":8080", r)
}

// One route of a router lacks the methods that all others have.
func gorillaRoutes() {
	n := &notes{}
	r := mux.NewRouter()
	r.HandleFunc("/a", n.show).Methods("GET")
	r.HandleFunc("/b", n.Delete).Methods("DELETE")
	r.HandleFunc("/c", n.update).Methods("PUT", "POST")
	r.HandleFunc("/d", n.show).Methods("GET")
	r.HandleFunc("/e", n.touch) // want `^/e .*: notes.touch changes state .* whatever the method`
	r.HandleFunc("/f", n.touch).Methods("POST")
	r.Methods("GET").Path("/g/delete").HandlerFunc(n.Delete) // want `^GET /g/delete .*: notes.Delete changes state .* on GET`
	r.Methods("POST").Path("/g/delete").HandlerFunc(n.Delete)
	sub := r.PathPrefix("/h").Subrouter()
	sub.HandleFunc("/delete", n.Delete) // want `^/h/delete .*: notes.Delete changes state .* whatever the method`
	sub.HandleFunc("/deleted", n.Delete).Methods("POST")
	http.ListenAndServe(":8080", r)
}

func deleteGin(c *gin.Context) { os.Remove("note"); c.Status(204) }

func listGin(c *gin.Context) { c.JSON(200, nil) }

func ginRoutes() {
	e := gin.New()
	g := e.Group("/notes")
	g.Any("/delete", deleteGin) // want `^/notes/delete .*: deleteGin changes state \(os.Remove\) whatever the method`
	g.DELETE("/delete", deleteGin)
	g.GET("/:id/delete", deleteGin) // want `^GET /notes/:id/delete .*: deleteGin changes state .* on GET`
	g.POST("/:id/delete", deleteGin)
	g.Any("/list", listGin)
	e.Run()
}

func deleteEcho(c echo.Context) error {
	os.Remove("note")
	return c.NoContent(204)
}

func echoRoutes() {
	e := echo.New()
	g := e.Group("/notes")
	g.GET("/delete", deleteEcho) // want `^GET /notes/delete .*: deleteEcho changes state .* on GET`
	g.POST("/delete", deleteEcho)
	g.Any("/any/delete", deleteEcho) // want `^/notes/any/delete .*: deleteEcho changes state .* whatever the method`
	g.Match([]string{"POST", "PUT"}, "/match/delete", deleteEcho)
	g.Add("GET", "/add/delete", deleteEcho) // want `^GET /notes/add/delete .*: deleteEcho changes state .* on GET`
	g.Add("DELETE", "/add/delete", deleteEcho)
	e.Start(":8080")
}

func deleteEcho5(c *echo5.Context) error {
	os.Remove("note")
	return c.NoContent(204)
}

func echo5Routes() {
	e := echo5.New()
	e.GET("/delete", deleteEcho5) // want `^GET /delete .*: deleteEcho5 changes state .* on GET`
	e.DELETE("/delete", deleteEcho5)
	e.Start(":8080")
}

func deleteFiber(c *fiber.Ctx) error {
	os.Remove("note")
	return c.SendStatus(204)
}

func fiberRoutes() {
	app := fiber.New()
	app.All("/delete", deleteFiber) // want `^/delete .*: deleteFiber changes state .* whatever the method`
	app.Post("/delete", deleteFiber)
	app.Get("/notes/delete", deleteFiber) // want `^GET /notes/delete .*: deleteFiber changes state .* on GET`
	app.Delete("/notes/delete", deleteFiber)
	app.Listen(":8080")
}

func (n *notes) clear(w http.ResponseWriter, r *http.Request, _ httprouter.Params) {
	n.db.Exec("delete from notes")
}

func httprouterRoutes() {
	n := &notes{}
	r := httprouter.New()
	r.GET("/clear", n.clear) // want `^GET /clear .*: notes.clear changes state .* on GET`
	r.DELETE("/clear", n.clear)
	http.ListenAndServe(":8080", r)
}
