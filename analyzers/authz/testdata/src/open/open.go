// Package open has routes that nobody has to log in for, each beside one that
// only looks like it.
package open

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strings"

	mux2 "github.com/gorilla/mux"
	"github.com/gorilla/sessions"
	"github.com/markbates/goth/gothic"
	"github.com/zitadel/oidc/v3/pkg/client/rp"
	"golang.org/x/oauth2"
	"google.golang.org/protobuf/proto"
)

type user struct {
	Name  string
	Admin bool
}

type store interface {
	UsersByRole(role int) ([]user, error)
	CountUsers(ctx context.Context) (int, error)
	FindUsers(name string) ([]user, error)
	StackByWebhookID(id string) (*user, error)
	WebhookByID(id string) (*user, error)
	UserByName(name string) (*user, error)
	InTx(func(s store) error) error
	AuthorizeEdge(r *http.Request) error
}

type tokens struct{ m map[string]any }

func (t *tokens) check(key string) (any, error) {
	v, ok := t.m[key]
	if !ok {
		return nil, errors.New("no such token")
	}
	return v, nil
}

type monitor interface{ WasInitialized() (bool, error) }

var theApp = &struct{ Setup bool }{}

type server struct {
	s            store
	t            *tokens
	m            monitor
	registration bool
	ready        bool
}

func save(r *http.Request) { os.WriteFile("x", []byte(r.FormValue("name")), 0o600) }

func bad(w http.ResponseWriter) { http.Error(w, "bad request", http.StatusBadRequest) }

// merged merges into a message of its own: nothing outlasts the request.
func merged(w http.ResponseWriter, r *http.Request) {
	var all, defaults proto.Message
	proto.Merge(all, defaults)
}

// resetPassword compares the token of a mail with the one that it keeps.
func (s *server) reset(w http.ResponseWriter, r *http.Request) {
	token, mail := strings.TrimSpace(r.URL.Query().Get("token")), r.URL.Query().Get("mail")
	data, err := s.t.check(mail)
	if err != nil {
		bad(w)
		return
	}
	if known, ok := data.(string); !ok || known != token {
		bad(w)
		return
	}
	save(r)
}

// resetTwice compares two values of the request, and so nothing.
func (s *server) resetTwice(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("name") != r.FormValue("again") {
		bad(w)
		return
	}
	save(r)
}

// restore works on a new instance only.
func (s *server) restore(w http.ResponseWriter, r *http.Request) {
	done, err := s.m.WasInitialized()
	if err != nil || done {
		bad(w)
		return
	}
	save(r)
}

// late asks whether the server has started, which says nothing.
func (s *server) late(w http.ResponseWriter, r *http.Request) {
	done, err := s.m.WasInitialized()
	if err != nil || !done {
		bad(w)
		return
	}
	save(r)
}

// join and joinBy store who comes from a provider.
func (s *server) join(w http.ResponseWriter, r *http.Request) {
	if _, err := new(oauth2.Config).Exchange(r.Context(), r.FormValue("code")); err != nil {
		bad(w)
		return
	}
	save(r)
}

func (s *server) joinBy(w http.ResponseWriter, r *http.Request) {
	if _, err := gothic.CompleteUserAuth(w, r); err != nil {
		bad(w)
		return
	}
	save(r)
}

func (s *server) joinWith(w http.ResponseWriter, r *http.Request) {
	if _, err := rp.CodeExchange[string](r.Context(), r.FormValue("code"), nil); err != nil {
		bad(w)
		return
	}
	save(r)
}

// clear ends the caller's own session.
func (s *server) clear(w http.ResponseWriter, r *http.Request) {
	own, _ := sessions.NewCookieStore().Get(r, "seen")
	own.Save(r, w)
}

// install is for a new instance only, by what a field says.
func (s *server) install(w http.ResponseWriter, r *http.Request) {
	if theApp.Setup {
		bad(w)
		return
	}
	save(r)
}

// reinstall is for an instance that is there.
func (s *server) reinstall(w http.ResponseWriter, r *http.Request) {
	if !theApp.Setup {
		bad(w)
		return
	}
	save(r)
}

func (s *server) firstAdmin(w http.ResponseWriter, r *http.Request) {
	admins, err := s.s.UsersByRole(1)
	if err != nil || len(admins) != 0 {
		bad(w)
		return
	}
	save(r)
}

func (s *server) firstUser(w http.ResponseWriter, r *http.Request) {
	if n, err := s.s.CountUsers(r.Context()); err != nil || n > 0 {
		bad(w)
		return
	}
	save(r)
}

// taken only asks whether the name is free.
func (s *server) taken(w http.ResponseWriter, r *http.Request) {
	users, err := s.s.FindUsers(r.FormValue("name"))
	if err != nil || len(users) != 0 {
		bad(w)
		return
	}
	save(r)
}

func (s *server) invoke(w http.ResponseWriter, r *http.Request) {
	if _, err := s.s.StackByWebhookID(r.PathValue("id")); err != nil {
		bad(w)
		return
	}
	save(r)
}

// change finds the webhook itself, which its number is enough for.
func (s *server) change(w http.ResponseWriter, r *http.Request) {
	if _, err := s.s.WebhookByID(r.PathValue("id")); err != nil {
		bad(w)
		return
	}
	save(r)
}

// inTx checks where it changes, in a function that something else calls.
func (s *server) inTx(w http.ResponseWriter, r *http.Request) {
	if err := s.s.InTx(func(tx store) error {
		if err := tx.AuthorizeEdge(r); err != nil {
			return err
		}
		save(r)
		return nil
	}); err != nil {
		bad(w)
	}
}

func (s *server) inTxBare(w http.ResponseWriter, r *http.Request) {
	if err := s.s.InTx(func(tx store) error {
		save(r)
		return nil
	}); err != nil {
		bad(w)
	}
}

// signUp is for everybody if a setting says so, else for administrators.
func (s *server) signUp(w http.ResponseWriter, r *http.Request) {
	u, err := s.s.UserByName(r.Header.Get("X-User"))
	if err != nil {
		bad(w)
		return
	}
	if !u.Admin && !s.registration {
		bad(w)
		return
	}
	save(r)
}

// count notes that a mail was opened.
func (s *server) count(w http.ResponseWriter, r *http.Request) { save(r) }

// A view holds what a template shows.
type view struct{ params map[string]any }

func newView() *view { return &view{params: map[string]any{}} }

func (v *view) Set(name string, value any) *view {
	v.params[name] = value
	return v
}

func show(w http.ResponseWriter, r *http.Request) {
	v := newView()
	v.Set("name", r.FormValue("name"))
	w.Write(nil)
}

// A board is kept by the server.
type board struct{ notes map[string]any }

func (b *board) Set(name string, value any) { b.notes[name] = value }

type notes struct{ b *board }

func (n *notes) put(w http.ResponseWriter, r *http.Request) {
	n.b.Set("name", r.FormValue("name"))
	w.Write(nil)
}

func convert(w http.ResponseWriter, r *http.Request) {
	dir, err := os.MkdirTemp("", "work")
	if err != nil {
		bad(w)
		return
	}
	defer os.RemoveAll(dir)
	w.Write(nil)
}

func wipe(w http.ResponseWriter, r *http.Request) {
	os.RemoveAll(r.FormValue("dir"))
	w.Write(nil)
}

// badge sets the database up when it is first asked for something.
func badge(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		db.Exec("PRAGMA journal_mode=WAL")
		db.Exec("create table if not exists badges (name text)")
		fmt.Fprint(w, "up")
	}
}

func main() {
	s, n := &server{}, &notes{}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /passwords/new", s.reset)
	mux.HandleFunc("POST /twice", s.resetTwice) // want `server.resetTwice changes state, and nothing on its way asks`
	mux.HandleFunc("POST /restore", s.restore)
	mux.HandleFunc("GET /badge", badge(new(sql.DB)))
	mux.HandleFunc("POST /late", s.late) // want `server.late changes state, and nothing on its way asks`
	mux.HandleFunc("POST /joined", s.join)
	mux.HandleFunc("POST /joined/by", s.joinBy)
	mux.HandleFunc("POST /joined/with", s.joinWith)
	mux.HandleFunc("DELETE /visits", s.clear)
	mux.HandleFunc("POST /install", s.install)
	mux.HandleFunc("POST /reinstall", s.reinstall) // want `server.reinstall changes state, and nothing on its way asks`
	mux.HandleFunc("POST /first/admin", s.firstAdmin)
	mux.HandleFunc("POST /first/user", s.firstUser)
	mux.HandleFunc("POST /taken", s.taken) // want `server.taken changes state, and nothing on its way asks`
	mux.HandleFunc("POST /stacks/webhooks/{id}", s.invoke)
	mux.HandleFunc("PUT /webhooks/{id}", s.change) // want `server.change changes state, and nothing on its way asks`
	mux.HandleFunc("PUT /tx", s.inTx)
	mux.HandleFunc("PUT /txbare", s.inTxBare) // want `server.inTxBare changes state, and nothing on its way asks`
	mux.HandleFunc("POST /users", s.signUp)
	mux.HandleFunc("GET /mails/{id}/px.png", s.count)
	mux.HandleFunc("POST /mails/{id}/px.png", s.count) // want `server.count changes state, and nothing on its way asks`
	mux.HandleFunc("GET /mails/{id}/count", s.count)   // want `server.count changes state, and nothing on its way asks`
	mux.HandleFunc("GET /show", show)
	mux.HandleFunc("PUT /notes", n.put) // want `notes.put changes state, and nothing on its way asks`
	mux.HandleFunc("GET /merged", merged)
	mux.HandleFunc("POST /convert", convert)
	mux.HandleFunc("POST /wipe", wipe) // want `wipe changes state, and nothing on its way asks`
	http.ListenAndServe(":8080", mux)

	// Links that nobody guesses, and numbers that anybody does.
	r := mux2.NewRouter()
	r.HandleFunc("/notes/{key:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}}", s.count).Methods("DELETE")
	r.HandleFunc("/notes/{key:[0-9]{4}}", s.count).Methods("DELETE")    // want `server.count changes state, and nothing on its way asks`
	r.HandleFunc("/files/{id:[0-9a-f]{32}}", s.count).Methods("DELETE") // want `server.count changes state, and nothing on its way asks`
	http.ListenAndServe(":8081", r)
}
