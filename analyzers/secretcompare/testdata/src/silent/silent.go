// Package silent compares what only looks like credentials.
package silent

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"golang.org/x/crypto/bcrypt"
)

type webhook struct {
	Events []string
	Config struct{ Secret string }
}

type settings struct{ Token string }

type server struct {
	token    string
	adminID  string
	settings settings
	hashes   map[string]string
}

type user struct{ ID, Password, TokenHash string }

type pgError struct{ Code string }

var errOther = errors.New("other")

// Two states of one thing: has it changed?
func shouldUpdate(old, now webhook) bool { return old.Config.Secret != now.Config.Secret }

func (s *server) reload(next settings) bool {
	if s.settings.Token == next.Token {
		return false
	}
	s.settings = next
	return true
}

// A setter that has nothing to do.
func (s *server) setToken(token string) error {
	if s.token == token {
		return nil
	}
	s.token = token
	return nil
}

// A client that asks whether its own token was refreshed meanwhile.
func (s *server) refreshAfter(rejectedToken string) error {
	if s.token != rejectedToken {
		return nil
	}
	return s.refresh()
}

func (s *server) refresh() error { return nil }

// Both from the request.
func confirm(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("password") != r.FormValue("confirm_password") {
		http.Error(w, "they differ", http.StatusBadRequest)
	}
}

type change struct{ NewPassword, ConfirmPassword string }

func confirmDecoded(w http.ResponseWriter, r *http.Request) {
	var c change
	_ = json.NewDecoder(r.Body).Decode(&c)
	if c.NewPassword != c.ConfirmPassword {
		http.Error(w, "they differ", http.StatusBadRequest)
	}
}

func introspect(r *http.Request) error {
	token := r.PostForm.Get("token")
	if client := r.Header.Get("Authorization"); client != "" && token == client {
		return errOther
	}
	return nil
}

// Codes, names, pages.
func codes(err *pgError, resp *http.Response, r *http.Request, s *server) bool {
	return err.Code == "23505" || resp.StatusCode == 200 || r.FormValue("page_token") == "" || r.FormValue("user_id") == s.adminID
}

func etag(w http.ResponseWriter, r *http.Request, tag string) {
	if r.Header.Get("If-None-Match") == tag {
		w.WriteHeader(http.StatusNotModified)
	}
}

func grantType(r *http.Request) bool { return r.FormValue("grant_type") == "refresh_token" }

// Hashes of both sides.
func hashed(r *http.Request, u user) bool {
	sum := sha256.Sum256([]byte(r.Header.Get("X-Token")))
	return hex.EncodeToString(sum[:]) == u.TokenHash
}

type db interface {
	Where(q string, args ...any) db
	Find(into any) error
}

type application struct{ ID, Token string }

// Found by the very value.
func byToken(d db, token string) (*application, error) {
	app := new(application)
	err := d.Where("token = ?", token).Find(app)
	if app.Token == token {
		return app, err
	}
	return nil, err
}

func byHeader(find func(string) *application, r *http.Request) bool {
	token := r.Header.Get("X-Token")
	app := find(token)
	return app != nil && app.Token == token
}

// Configured?
func configured(s *server) bool { return s.token != "" }

func choose(r *http.Request) string {
	token := r.Header.Get("X-Token")
	if token == "" {
		token = r.FormValue("token")
	}
	return token
}

// An owner, not a secret.
func owner(r *http.Request, u user) bool { return r.FormValue("user") == u.ID }

// Two parts of one text.
func wellFormed(hashedPassword string) (string, error) {
	parts := strings.Split(hashedPassword, "$")
	key := hashedPassword[strings.LastIndex(hashedPassword, "$")+1:]
	if key != parts[len(parts)-1] {
		return "", errOther
	}
	return key, nil
}

// A list of what is too common, not of what is kept.
var commonPasswords = map[string]bool{}

func common(w http.ResponseWriter, r *http.Request) {
	if commonPasswords[r.FormValue("password")] {
		http.Error(w, "too common", http.StatusBadRequest)
	}
}

// A stand-in for tests.
type fakeVerifier struct{ secret string }

func (f *fakeVerifier) VerifySecret(secret string) error {
	if secret != f.secret {
		return errOther
	}
	return nil
}

func (s *server) save(token string) error { return nil }

// A change is stored, and that may fail.
func (s *server) rotate(token string) error {
	if s.token != token {
		if err := s.save(token); err != nil {
			return errors.New("cannot save")
		}
	}
	return nil
}

// A path is no name.
func proofFor(r *http.Request, host string) bool {
	var claims struct{ Htu string }
	_ = json.NewDecoder(r.Body).Decode(&claims)
	return strings.EqualFold(claims.Htu, host+"/oauth/access_token")
}

// A cookie that is not the right one is set once more.

func (s *server) renew(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("session")
	if err == nil && c.Value == s.token {
		return
	}
	http.SetCookie(w, &http.Cookie{Name: "session", Value: s.token})
}

// A password is no hash: what is compared with one is a hash, too, wherever it
// was put.

type cache struct {
	entry struct{ hash, password string }
}

func (c *cache) current(hash string) bool { return c.entry.hash == hash }

func (c *cache) login(r *http.Request) bool {
	u := user{Password: r.FormValue("password")}
	if hash, err := bcrypt.GenerateFromPassword([]byte(u.Password), bcrypt.DefaultCost); err == nil && u.ID == "" {
		u.Password = string(hash)
	}
	return c.current(u.Password)
}

// Decoding fills no field that is not exported: what stands there is the
// service's own.

type config struct {
	Name   string
	access struct{ Token string }
}

func fetch() (access struct{ Token string }) { return }

func (c *config) renew() bool {
	now := fetch()
	if now.Token != c.access.Token {
		c.access = now
		return false
	}
	return true
}

func try(w http.ResponseWriter, r *http.Request) {
	var c config
	if json.NewDecoder(r.Body).Decode(&c) == nil && !c.renew() {
		w.WriteHeader(http.StatusForbidden)
	}
}
