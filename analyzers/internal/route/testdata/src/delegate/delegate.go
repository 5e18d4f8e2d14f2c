// Package delegate has a server that delegates to a mux in a field.
package delegate

import "net/http"

type Server struct{ mux *http.ServeMux }

func New() *Server {
	s := &Server{mux: http.NewServeMux()}
	s.mux.HandleFunc("GET /x", s.x)
	return s
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.mux.ServeHTTP(w, r) }
func (s *Server) x(w http.ResponseWriter, r *http.Request)         {}

// Own is served by its own method.
type Own struct{ router *http.ServeMux }

func NewOwn() *Own { return &Own{router: http.NewServeMux()} }

func (o *Own) routes()                                    { o.router.HandleFunc("GET /own", o.own) } // want `^GET /own -> Own.own via \[\] yes \[\] unknown \[\]$`
func (o *Own) own(w http.ResponseWriter, r *http.Request) {}
func (o *Own) Run() error {
	o.routes()
	return http.ListenAndServe(":8080", o.router)
}
