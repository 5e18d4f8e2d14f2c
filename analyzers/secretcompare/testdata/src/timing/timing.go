// Package timing compares credentials in a time that tells.
package timing

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"
	"os"
	"reflect"
	"slices"
	"strings"
)

type config struct {
	APIToken string
	Secrets  map[string]string
	Tokens   []string
}

var conf config

type server struct {
	token  string
	key    []byte
	users  map[string]user
	digest [16]byte
}

type user struct {
	Name     string
	Password string
}

var errDenied = errors.New("denied")

func (s *server) header(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Api-Token") != s.token { // want `the request's header X-Api-Token is compared with the stored server.token by !=, which leaks how much of it matched; use subtle.ConstantTimeCompare`
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (s *server) headerFixed(w http.ResponseWriter, r *http.Request) {
	if subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Api-Token")), []byte(s.token)) != 1 {
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func basic(r *http.Request, u user) bool {
	name, password, ok := r.BasicAuth()
	return ok && name == u.Name && password == u.Password // want `the request's basic-auth password is compared with the stored user.Password by ==`
}

func query(r *http.Request) error {
	if r.URL.Query().Get("token") == conf.APIToken { // want `the request's parameter token is compared with the stored config.APIToken by ==`
		return nil
	}
	return errDenied
}

func cookie(r *http.Request, s *server) bool {
	c, err := r.Cookie("session")
	return err == nil && c.Value == s.token // want `the request's cookie session is compared with the stored server.token by ==`
}

func prefixed(r *http.Request) error {
	auth := r.Header.Get("Authorization")
	if !strings.HasPrefix(auth, "Bearer ") {
		return errDenied
	}
	presented := strings.TrimPrefix(auth, "Bearer ")
	for _, v := range conf.Secrets {
		if presented == v { // want `is compared with one of the stored Secrets by ==`
			return nil
		}
	}
	return errDenied
}

func concatenated(r *http.Request) bool {
	return r.Header.Get("Authorization") == "Bearer "+conf.APIToken // want `is compared with the stored APIToken by ==|is compared with the stored config.APIToken by ==`
}

func switched(r *http.Request) bool {
	switch r.Header.Get("X-Token") {
	case conf.APIToken: // want `is compared with the stored config.APIToken by ==`
		return true
	}
	return false
}

func asBytes(r *http.Request, s *server) bool {
	return bytes.Equal([]byte(r.FormValue("token")), []byte(s.token)) // want `is compared with the stored server.token by bytes.Equal`
}

func asOrder(r *http.Request, s *server) bool {
	return strings.Compare(r.FormValue("token"), s.token) == 0 // want `by strings.Compare`
}

func folded(r *http.Request, s *server) bool {
	return strings.EqualFold(r.FormValue("token"), s.token) // want `by strings.EqualFold`
}

func deep(r *http.Request, s *server) bool {
	return reflect.DeepEqual(r.FormValue("token"), s.token) // want `by reflect.DeepEqual`
}

func oneOf(r *http.Request) bool {
	return slices.Contains(conf.Tokens, r.FormValue("token")) // want `is compared with one of the stored config.Tokens by slices.Contains|one of the stored Tokens`
}

func asAny(r *http.Request, meta map[string]any) error {
	secret := r.FormValue("secret")
	if meta["secret"] != secret { // want `the request's form value secret is compared with the stored secret by !=`
		return errDenied
	}
	return nil
}

func (s *server) signature(r *http.Request, body []byte) bool {
	mac := hmac.New(sha256.New, s.key)
	mac.Write(body)
	expected := hex.EncodeToString(mac.Sum(nil))
	return r.Header.Get("X-Signature") == expected // want `the request's header X-Signature is compared with the computed expected by ==`
}

func (s *server) signatureFixed(r *http.Request, body []byte) bool {
	mac := hmac.New(sha256.New, s.key)
	mac.Write(body)
	expected := hex.EncodeToString(mac.Sum(nil))
	return hmac.Equal([]byte(r.Header.Get("X-Signature")), []byte(expected))
}

type login struct {
	Name     string
	Password string
}

func find(ctx context.Context, name string) (*user, error)

func decoded(w http.ResponseWriter, r *http.Request) {
	var l login
	if err := json.NewDecoder(r.Body).Decode(&l); err != nil {
		http.Error(w, "no", http.StatusBadRequest)
		return
	}
	u, err := find(r.Context(), l.Name)
	if err != nil || l.Password != u.Password { // want `the request's Password is compared with the stored user.Password by !=`
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// A helper without callers: its parameter's name, and what a mismatch leads to.
func (s *server) checkToken(token string) error {
	if token != s.token { // want `the parameter token is compared with the stored server.token by !=`
		return errDenied
	}
	return nil
}

// The same with a caller that proves it.
func (s *server) same(candidate string) bool {
	return candidate == s.token // want `the request's header X-Token is compared with the stored server.token by ==`
}

func (s *server) callsSame(r *http.Request) bool { return s.same(r.Header.Get("X-Token")) }

// equal knows nothing; its caller knows all.
func equal(a, b string) bool {
	return a == b // want `is compared with the stored server.token by ==`
}

func (s *server) callsEqual(r *http.Request) bool { return equal(r.Header.Get("X-Token"), s.token) }

type authRequest struct{ AgentToken string }

// A request of an RPC.
func (s *server) Auth(_ context.Context, req *authRequest) (*user, error) {
	if req.AgentToken != s.token { // want `req.AgentToken is compared with the stored server.token by !=`
		return nil, errDenied
	}
	return &user{}, nil
}

type refreshToken struct{ ID, Token string }

type record struct{ ID, Token string }

type store interface {
	Get(id string) (*record, error)
}

// What is compared was found by another part of what was presented.
func lookup(s store, t *refreshToken) (*record, error) {
	rec, err := s.Get(t.ID)
	if err != nil {
		return nil, err
	}
	if rec.Token != t.Token { // want `t.Token is compared with the stored record.Token by !=`
		return nil, errDenied
	}
	return rec, nil
}

// Within a literal.
func literal(s *server) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-Token") != s.token { // want `is compared with the stored server.token by !=|is compared with the stored token by !=`
			http.Error(w, "no", http.StatusForbidden)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	}
}

func environment(r *http.Request) bool {
	secret := os.Getenv("HOOK_SECRET")
	if secret == "" {
		return false
	}
	return r.Header.Get("X-Hook-Secret") == secret // want `is compared with the stored secret by ==`
}

func (s *server) byMap(r *http.Request, sessions map[string]string) string {
	var tokens map[string]string
	tokens = sessions
	return tokens[r.Header.Get("X-Token")]
}

type parsed struct{ Key, Salt string }

func parseHash(hash string) *parsed { return &parsed{hash[8:], hash[:8]} }

// What a password hashes to slowly.
func CheckPassword(password, hash string) bool {
	want := parseHash(hash)
	got, err := pbkdf2.Key(sha256.New, password, []byte(want.Salt), 600000, 32)
	if err != nil {
		return false
	}
	return string(got) == want.Key // want `is compared with the stored parsed.Key by ==`
}

type sealedCookie struct{ userID, nonce string }

func decryptCookie(value string) (userID, nonce string, err error) {
	return unknownOpen(value)
}

func unknownOpen(string) (string, string, error)

type sessionRecord struct{ Nonce string }

type sessionStore interface {
	Session(id string) (sessionRecord, error)
}

// A nonce that was taken out of the cookie.
func home(r *http.Request, st sessionStore) bool {
	c, err := r.Cookie("session")
	if err != nil {
		return false
	}
	id, nonce, err := decryptCookie(c.Value)
	if err != nil {
		return false
	}
	rec, err := st.Session(id)
	if err == nil && rec.Nonce == nonce { // want `the presented nonce is compared with the stored sessionRecord.Nonce by ==`
		return true
	}
	return false
}

// AgentRequest is a message of an RPC.
type AgentRequest struct{ AgentToken string }

func (*AgentRequest) ProtoMessage() {}

func (a *AgentRequest) GetAgentToken() string { return a.AgentToken }

func (s *server) Agent(_ context.Context, req *AgentRequest) (*user, error) {
	return s.agent(req.AgentToken)
}

func (s *server) agent(agentToken string) (*user, error) {
	if agentToken == s.token { // want `is compared with the stored server.token by ==`
		return s.create(agentToken)
	}
	return s.create("")
}

func (s *server) AgentByGetter(_ context.Context, req *AgentRequest) (*user, error) {
	if req.GetAgentToken() == s.token { // want `is compared with the stored server.token by ==`
		return s.create("")
	}
	return nil, errDenied
}

func (s *server) create(string) (*user, error) { return nil, nil }

func clean(s string) string { return strings.ReplaceAll(s, "\u200b", "") }

func removeInvisible(string) string

func jsonArg(r *http.Request) map[string]any

// What a helper decoded, by its name.
func (s *server) LoginAuth(w http.ResponseWriter, r *http.Request) {
	arg := jsonArg(r)
	code := arg["authCode"].(string)
	code = clean(code)
	code = strings.TrimSpace(removeInvisible(code))
	if s.token != code { // want `arg.authCode is compared with the stored server.token by !=`
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

type operation struct {
	Metadata map[string]any
	Running  bool
}

type joinToken struct{ ServerName, Secret string }

func operations(r *http.Request) ([]*operation, error)

// A search for the operation that has the secret.
func joinTokenValid(r *http.Request, token *joinToken) (*operation, error) {
	ops, err := operations(r)
	if err != nil {
		return nil, err
	}
	var found *operation
	for _, op := range ops {
		if !op.Running {
			continue
		}
		secret, ok := op.Metadata["secret"]
		if !ok {
			continue
		}
		name, ok := op.Metadata["serverName"]
		if !ok {
			continue
		}
		if name == token.ServerName && secret == token.Secret { // want `token.Secret is compared with the stored secret by ==`
			found = op
			break
		}
	}
	if found != nil {
		return found, nil
	}
	return nil, nil
}

type websockets struct {
	fds   map[int]string
	conns map[string]conn
}

type conn struct{ secret string }

func (c conn) Secret() string { return c.secret }

func (ws *websockets) connect(r *http.Request) error {
	secret := r.FormValue("secret")
	if secret == "" {
		return errDenied
	}
	for fd, fdSecret := range ws.fds {
		if secret == fdSecret { // want `the request's form value secret is compared with one of the stored`
			return ws.accept(fd)
		}
	}
	for _, c := range ws.conns {
		if secret != c.Secret() { // want `the request's form value secret is compared with`
			continue
		}
		return nil
	}
	return errDenied
}

func (ws *websockets) accept(int) error { return nil }

type tokenRecord struct{ Challenge string }

type app struct{ ClientSecret string }

// Refused on some ways only.
func exchange(a *app, t *tokenRecord, clientSecret string) error {
	if a.ClientSecret != clientSecret { // want `the parameter clientSecret is compared with the stored app.ClientSecret by !=`
		if t.Challenge == "" {
			return errors.New("the secret is wrong")
		} else if clientSecret != "" {
			return errors.New("the secret is wrong")
		}
	}
	t.Challenge = ""
	return nil
}

// prolong sets a cookie once more for whoever has shown the right one.
func prolong(w http.ResponseWriter, r *http.Request, s *server) {
	c, err := r.Cookie("session")
	if err != nil || c.Value != s.token { // want `the request's cookie session is compared with the stored server.token by !=`
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	http.SetCookie(w, &http.Cookie{Name: "session", Value: s.token})
}

// A cache of passwords that were checked before.
type cache struct{ entries map[string]entry }

type entry struct{ hash, password string }

func (c *cache) Check(name, password string) bool {
	known, ok := c.entries[name]
	return ok && known.password == password // want `the parameter password is compared with the stored entry.password by ==`
}

// What is put into a field stands there, exported or not.
type claim struct{ token string }

func (c *claim) ok(s *server) bool {
	return c.token == s.token // want `the request's token is compared with the stored server.token by ==`
}

func claims(w http.ResponseWriter, r *http.Request, s *server) {
	c := &claim{token: r.Header.Get("X-Token")}
	if !c.ok(s) {
		w.WriteHeader(http.StatusForbidden)
	}
}

// A password that is asked for only if one is set. What says so is no password.

type console struct {
	requiredPassword string
	passwordRequired string // "always", "remote", "never"
}

func (c *console) open(w http.ResponseWriter, r *http.Request) {
	if c.requiredPassword != "" {
		_, given, _ := r.BasicAuth()
		if given != c.requiredPassword { // want `the request's basic-auth password is compared with the stored console.requiredPassword by !=`
			http.Error(w, "no", http.StatusForbidden)
			return
		}
	}
	w.WriteHeader(http.StatusNoContent)
}

func (c *console) openFixed(w http.ResponseWriter, r *http.Request) {
	if c.requiredPassword != "" {
		_, given, _ := r.BasicAuth()
		if subtle.ConstantTimeCompare([]byte(given), []byte(c.requiredPassword)) != 1 {
			http.Error(w, "no", http.StatusForbidden)
			return
		}
	}
	w.WriteHeader(http.StatusNoContent)
}

func (c *console) asks(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("password_required") != c.passwordRequired {
		http.Error(w, "no", http.StatusForbidden)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
