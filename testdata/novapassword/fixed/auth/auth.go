// Package auth finds out which instance a request comes from.
//
// The metadata proxy of the network knows the instance behind each connection.
// It sets the headers below, replacing those the instance may have sent, and
// signs the identity with a secret that it shares with this service.
package auth

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"net/http"

	"github.com/credvet/credvet/testdata/novapassword/fixed/reqctx"
)

// The headers that the metadata proxy sets.
const (
	InstanceHeader  = "X-Instance-ID"
	SignatureHeader = "X-Instance-ID-Signature"
	// TenantHeader is not signed: a match is asked for besides the
	// signature, so it can only take access away.
	TenantHeader = "X-Tenant-ID"
)

// Verifier checks the proxy's signatures.
type Verifier struct {
	secret []byte
}

// New returns a verifier for the secret that the proxy signs with.
func New(secret []byte) *Verifier {
	return &Verifier{secret: secret}
}

// Require calls next only for a request with a valid proof of identity, and
// puts the caller into its context. It answers any other request with 401.
func (v *Verifier) Require(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := r.Header.Get(InstanceHeader)
		if !v.valid(id, r.Header.Get(SignatureHeader)) {
			w.Header().Set("WWW-Authenticate", "Instance-Signature")
			http.Error(w, "the request does not prove its instance", http.StatusUnauthorized)
			return
		}
		caller := reqctx.Caller{InstanceID: id, TenantID: r.Header.Get(TenantHeader)}
		next.ServeHTTP(w, r.WithContext(reqctx.With(r.Context(), caller)))
	})
}

// valid tells whether the signature is the proxy's for this instance.
func (v *Verifier) valid(id, signature string) bool {
	sent, err := hex.DecodeString(signature)
	if err != nil || id == "" {
		return false
	}
	mac := hmac.New(sha256.New, v.secret)
	mac.Write([]byte(id))
	return hmac.Equal(sent, mac.Sum(nil))
}
