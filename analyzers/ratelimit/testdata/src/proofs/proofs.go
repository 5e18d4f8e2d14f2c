// Package proofs checks credentials that can be guessed, and proofs that
// cannot.
package proofs

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/pquerna/otp/totp"
	"golang.org/x/crypto/bcrypt"
)

var (
	signingKey   []byte
	passwordHash []byte
	sharePassword,
	otpSecret string
)

func deny(w http.ResponseWriter) { w.WriteHeader(http.StatusForbidden) }

func token(w http.ResponseWriter, r *http.Request) {
	if _, err := jwt.Parse(r.Header.Get("Authorization"), func(*jwt.Token) (any, error) { return signingKey, nil }); err != nil {
		deny(w)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func webhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		deny(w)
		return
	}
	mac := hmac.New(sha256.New, signingKey)
	mac.Write(body)
	if subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Signature")), []byte(hex.EncodeToString(mac.Sum(nil)))) != 1 {
		deny(w)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func login(w http.ResponseWriter, r *http.Request) {
	if bcrypt.CompareHashAndPassword(passwordHash, []byte(r.FormValue("password"))) != nil {
		deny(w)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func second(w http.ResponseWriter, r *http.Request) {
	if !totp.Validate(r.FormValue("code"), otpSecret) {
		deny(w)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func code(w http.ResponseWriter, r *http.Request) {
	want, err := totp.GenerateCode(otpSecret, time.Now())
	if err != nil || subtle.ConstantTimeCompare([]byte(r.FormValue("code")), []byte(want)) != 1 {
		deny(w)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func share(w http.ResponseWriter, r *http.Request) {
	if subtle.ConstantTimeCompare([]byte(r.FormValue("password")), []byte(sharePassword)) != 1 {
		deny(w)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// An APIKey is drawn by the service, as long as it likes.
type APIKey struct{ Hash []byte }

// A Guest has chosen a password.
type Guest struct{ Hash []byte }

func deploy(w http.ResponseWriter, r *http.Request) {
	key := apiKeys[r.PathValue("id")]
	if bcrypt.CompareHashAndPassword(key.Hash, []byte(r.Header.Get("X-Key"))) != nil {
		deny(w)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func visit(w http.ResponseWriter, r *http.Request) {
	guest := guests[r.PathValue("id")]
	if bcrypt.CompareHashAndPassword(guest.Hash, []byte(r.Header.Get("X-Key"))) != nil {
		deny(w)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// back checks that the flow began here.
func back(w http.ResponseWriter, r *http.Request) {
	if !totp.Validate(r.FormValue("state"), otpSecret) {
		deny(w)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// A tally keeps numbers under keys.
type tally interface {
	Get(key string) (int, bool)
	Set(key string, n int)
}

var failed tally

// counted answers every refusal with 200, and turns away who has tried too
// often all the same.
func counted(w http.ResponseWriter, r *http.Request) {
	n, ok := failed.Get(r.RemoteAddr)
	if ok && n >= 5 {
		io.WriteString(w, "too many attempts")
		return
	}
	if bcrypt.CompareHashAndPassword(passwordHash, []byte(r.FormValue("password"))) != nil {
		failed.Set(r.RemoteAddr, n+1)
		io.WriteString(w, "wrong")
		return
	}
	io.WriteString(w, "right")
}

// uncounted looks at a number that it never raises.
func uncounted(w http.ResponseWriter, r *http.Request) {
	n, ok := failed.Get(r.RemoteAddr)
	if ok && n >= 5 {
		io.WriteString(w, "too many attempts")
		return
	}
	if bcrypt.CompareHashAndPassword(passwordHash, []byte(r.FormValue("password"))) != nil {
		deny(w)
		return
	}
	io.WriteString(w, "right")
}

var (
	apiKeys = map[string]*APIKey{}
	guests  = map[string]*Guest{}
)

// program asks for the secret of an OAuth client, which is drawn.
func program(w http.ResponseWriter, r *http.Request) {
	clientSecret := r.FormValue("client_secret")
	if bcrypt.CompareHashAndPassword(clientHash, []byte(clientSecret)) != nil {
		deny(w)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

var clientHash []byte

// completeTOTPSetup is for who has just been shown the secret.
func completeTOTPSetup(w http.ResponseWriter, r *http.Request) { second(w, r) }

// enableTOTP wants the password, which may be tried.
func enableTOTP(w http.ResponseWriter, r *http.Request) { login(w, r) }

// A hook is called by another program, which was told a header and what to send in it.
type hook struct{ Header, Password, Secret string }

var theHook hook

func hooked(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get(theHook.Header) != theHook.Password {
		deny(w)
	}
}

func typed(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Share-Password") != theHook.Password {
		deny(w)
	}
}

func bearer(w http.ResponseWriter, r *http.Request) {
	token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	if subtle.ConstantTimeCompare([]byte(token), []byte(theHook.Secret)) != 1 {
		deny(w)
	}
}

func bearerPassword(w http.ResponseWriter, r *http.Request) {
	token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	if subtle.ConstantTimeCompare([]byte(token), []byte(theHook.Password)) != 1 {
		deny(w)
	}
}

// Run serves.
func Run() {
	http.HandleFunc("POST /token", token)
	http.HandleFunc("POST /webhook", webhook)
	http.HandleFunc("POST /login", login)   // want `^POST /login .*: login verifies a credential`
	http.HandleFunc("POST /second", second) // want `^POST /second .*: second verifies a credential`
	http.HandleFunc("POST /code", code)     // want `^POST /code .*: code verifies a credential`
	http.HandleFunc("POST /share", share)   // want `^POST /share .*: share verifies a credential`
	http.HandleFunc("GET /back", back)
	http.HandleFunc("POST /kind", kindOfAccount)
	http.HandleFunc("POST /counted", counted)
	http.HandleFunc("POST /uncounted", uncounted) // want `^POST /uncounted .*: uncounted verifies a credential`
	http.HandleFunc("POST /deploy/{id}", deploy)
	http.HandleFunc("POST /visit/{id}", visit) // want `^POST /visit/{id} .*: visit verifies a credential`
	http.HandleFunc("POST /program", program)
	http.HandleFunc("POST /hooked", hooked)
	http.HandleFunc("POST /typed", typed) // want `^POST /typed .*: typed verifies a credential`
	http.HandleFunc("POST /bearer", bearer)
	http.HandleFunc("POST /bearer-password", bearerPassword) // want `^POST /bearer-password .*: bearerPassword verifies a credential`
	http.HandleFunc("POST /totp/setup", completeTOTPSetup)
	http.HandleFunc("POST /totp/enable", enableTOTP) // want `^POST /totp/enable .*: enableTOTP verifies a credential`
	http.ListenAndServe(":8080", nil)
}
