// Package choices compares a secret from a form with the stored one to know
// whether it was left as it was, which lets nobody in; and to let somebody in.
package choices

import (
	"crypto/rand"
	"crypto/subtle"
	"database/sql"
	"encoding/json"
	"net/http"
	"strings"
	"sync"
	"time"

	"golang.org/x/crypto/bcrypt"
)

type settings struct {
	password, apiKey, loginCode, authorizationCode string
	peer                                           peer
}

type form struct{ Password string }

func hidden(s string) string { return s[:1] + strings.Repeat("*", len(s)-1) }

func read(r *http.Request) (f form) {
	json.NewDecoder(r.Body).Decode(&f)
	return f
}

// save keeps the stored password where the form has its mask.
func (s *settings) save(w http.ResponseWriter, r *http.Request) {
	f := read(r)
	if f.Password == hidden(s.password) {
		f.Password = s.password
	}
	s.password = strings.TrimSpace(f.Password)
	w.WriteHeader(204)
}

func (s *settings) saveLocal(w http.ResponseWriter, r *http.Request) {
	password := read(r).Password
	if password == hidden(s.password) {
		password = s.password
	} else {
		password = strings.TrimSpace(password)
	}
	s.password = password
	w.WriteHeader(204)
}

// told says in its text how the comparison went.
func (s *settings) told(w http.ResponseWriter, r *http.Request) {
	password, answer := read(r).Password, "no"
	if password == s.password {
		answer = "yes"
	}
	w.Write([]byte(answer))
}

func (s *settings) flagged(w http.ResponseWriter, r *http.Request) {
	ok := false
	if read(r).Password == s.password {
		ok = true
	}
	json.NewEncoder(w).Encode(ok)
}

func (s *settings) refuse(w http.ResponseWriter, r *http.Request) {
	if read(r).Password != s.password {
		w.WriteHeader(403)
		return
	}
	w.WriteHeader(204)
}

// noted lets in by what is called.
func (s *settings) noted(w http.ResponseWriter, r *http.Request) {
	if read(r).Password == s.password {
		s.letIn(w)
	}
	w.WriteHeader(204)
}

func (s *settings) letIn(w http.ResponseWriter) { w.Header().Set("X-In", "yes") }

func (s *settings) onlyIf(w http.ResponseWriter, same bool) {
	if !same {
		w.WriteHeader(403)
		return
	}
	w.WriteHeader(204)
}

// A program shows its key, which nobody finds by trying.
func (s *settings) machine(w http.ResponseWriter, r *http.Request) {
	s.onlyIf(w, subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Api-Key")), []byte(s.apiKey)) == 1)
}

func (s *settings) flow(w http.ResponseWriter, r *http.Request) {
	s.onlyIf(w, r.FormValue("code") == s.authorizationCode)
}

// A person types a code from a mail.
func (s *settings) code(w http.ResponseWriter, r *http.Request) {
	s.onlyIf(w, subtle.ConstantTimeCompare([]byte(r.FormValue("code")), []byte(s.loginCode)) == 1)
}

var turn = make(chan struct{}, 1)

// slow lets everybody try one after the other, twice a second.
func (s *settings) slow(w http.ResponseWriter, r *http.Request) {
	turn <- struct{}{}
	defer func() {
		time.Sleep(500 * time.Millisecond)
		<-turn
	}()
	s.refuse(w, r)
}

var mu sync.Mutex

func (s *settings) slowLocked(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	time.Sleep(time.Second)
	s.refuse(w, r)
}

// alone keeps nobody else waiting.
func (s *settings) alone(w http.ResponseWriter, r *http.Request) {
	defer time.Sleep(time.Second)
	s.refuse(w, r)
}

type names struct{ list func() ([]string, error) }

var accounts names

func (n names) GetAccounts() ([]string, error) { return n.list() }

func (n names) HasAnyAccounts() bool {
	all, err := n.GetAccounts()
	return err == nil && len(all) > 0
}

// first sets the service up, once, and signs its user in.
func (s *settings) first(w http.ResponseWriter, r *http.Request) {
	if accounts.HasAnyAccounts() {
		w.WriteHeader(409)
		return
	}
	s.refuse(w, r)
}

// later is for those who are there.
func (s *settings) later(w http.ResponseWriter, r *http.Request) {
	if !accounts.HasAnyAccounts() {
		w.WriteHeader(409)
		return
	}
	s.refuse(w, r)
}

type peer struct{ PresharedKey string }

func bind(r *http.Request) (p peer, err error) {
	err = json.NewDecoder(r.Body).Decode(&p)
	return p, err
}

// change sets another key, if the form has one that is good.
func (s *settings) change(w http.ResponseWriter, r *http.Request) {
	p, _ := bind(r)
	if s.peer.PresharedKey != p.PresharedKey && p.PresharedKey != "" {
		if len(p.PresharedKey) < 32 {
			w.WriteHeader(400)
			return
		}
		s.peer.PresharedKey = p.PresharedKey
	}
	w.WriteHeader(204)
}

// guest draws the password of a new account, and tells nobody.
func guest(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		password := make([]byte, 16)
		rand.Read(password)
		db.Exec("insert into users (name, password) values (?, ?)", r.FormValue("name"), password)
	}
}

// member takes it from the request.
func member(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		db.Exec("insert into users (name, password) values (?, ?)", r.FormValue("name"), r.FormValue("password"))
	}
}

type account struct{ Name, Password string }

func (a *account) add(db *sql.DB) {
	db.Exec("insert into users (name, password) values (?, ?)", a.Name, a.Password)
}

// visitor makes an account that nobody logs in to by password.
func visitor(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		a := &account{Name: r.FormValue("name")}
		a.add(db)
	}
}

// device keeps a token that programs hand on.
func device(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		db.Exec("insert into devices (name, push_token) values (?, ?)", r.FormValue("name"), r.FormValue("push_token"))
	}
}

// resident takes the password from the request, and stores it by a method.
func resident(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		a := &account{Name: r.FormValue("name"), Password: r.FormValue("password")}
		a.add(db)
	}
}

// enlist compares with a hash that is nobody's, so that a name that is taken
// takes no longer than one that is free.
func enlist(db *sql.DB, dummy []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if db.QueryRow("select 1 from users where name = ?", r.FormValue("name")).Scan(new(int)) == nil {
			_ = bcrypt.CompareHashAndPassword(dummy, []byte("as long as the others"))
			http.Error(w, "that did not work", http.StatusBadRequest)
		}
	}
}

// counts is how often each caller has come; what keeps it is elsewhere.
type counts interface {
	Add(key string) (int, error)
}

// rateLimit turns callers away who come too often; how is not understood.
func rateLimit(c counts, most int, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		n, err := c.Add(r.RemoteAddr)
		if err != nil {
			next(w, r)
			return
		}
		if n > most {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		next(w, r)
	}
}

// rateNoted only notes how often.
func rateNoted(c counts, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if n, err := c.Add(r.RemoteAddr); err == nil && n > 10 {
			w.Header().Set("X-Often", "yes")
		}
		next(w, r)
	}
}

// tries is a store that counts.
type tries interface {
	Incr(key string, window int) (int64, error)
}

// gate turns callers away who come too often, as the store counts.
func gate(c tries, most int, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		n, err := c.Incr(r.RemoteAddr, 60)
		if err != nil {
			next(w, r)
			return
		}
		if int(n) > most {
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		next(w, r)
	}
}

// popular only tells how often.
func popular(c tries, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if n, err := c.Incr(r.URL.Path, 60); err == nil && int(n) > 100 {
			w.Header().Set("X-Popular", "yes")
		}
		next(w, r)
	}
}

func main() {
	s, db := &settings{}, new(sql.DB)
	mux := http.NewServeMux()
	mux.HandleFunc("POST /slow", s.slow)
	mux.HandleFunc("POST /slow-locked", s.slowLocked)
	mux.HandleFunc("POST /alone", s.alone) // want `^POST /alone .*: settings.alone verifies a credential`
	mux.HandleFunc("POST /first", s.first)
	mux.HandleFunc("POST /later", s.later) // want `^POST /later .*: settings.later verifies a credential`
	mux.HandleFunc("POST /change", s.change)
	mux.HandleFunc("POST /guest", guest(db))
	mux.HandleFunc("POST /member", member(db)) // want `^POST /member .*: member stores a credential for callers that nobody knows`
	mux.HandleFunc("POST /often/alone", rateLimit(nil, 10, s.alone))
	mux.HandleFunc("POST /noted/alone", rateNoted(nil, s.alone)) // want `^POST /noted/alone .*: settings.alone verifies a credential`
	mux.HandleFunc("POST /gated/alone", gate(nil, 10, s.alone))
	mux.HandleFunc("POST /popular/alone", popular(nil, s.alone)) // want `^POST /popular/alone .*: settings.alone verifies a credential`
	mux.HandleFunc("POST /enlist", enlist(db, []byte("$2a$10$")))
	mux.HandleFunc("POST /visitor", visitor(db))
	mux.HandleFunc("POST /device", device(db))
	mux.HandleFunc("POST /resident", resident(db)) // want `^POST /resident .*: resident stores a credential for callers that nobody knows`
	mux.HandleFunc("POST /machine", s.machine)
	mux.HandleFunc("POST /flow", s.flow)
	mux.HandleFunc("POST /code", s.code) // want `^POST /code .*: settings.code verifies a credential`
	mux.HandleFunc("POST /remake", new(profile).remake)
	mux.HandleFunc("POST /save", s.save)
	mux.HandleFunc("POST /save-local", s.saveLocal)
	mux.HandleFunc("POST /tell", s.told)       // want `^POST /tell .*: settings.told verifies a credential`
	mux.HandleFunc("POST /flagged", s.flagged) // want `^POST /flagged .*: settings.flagged verifies a credential`
	mux.HandleFunc("POST /refuse", s.refuse)   // want `^POST /refuse .*: settings.refuse verifies a credential`
	mux.HandleFunc("POST /noted", s.noted)     // want `^POST /noted .*: settings.noted verifies a credential`
	http.ListenAndServe(":8080", mux)
}
