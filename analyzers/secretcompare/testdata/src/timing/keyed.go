package timing

import (
	"crypto/md5"
	"crypto/sha1"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"sort"
	"strings"
)

// Callbacks signed by a fast hash of a shared secret and what they say.

type shop struct{ merchantSecret, chatToken string }

type payment struct{ Order, Signature string }

func (p *payment) valid(secret string) bool {
	sum := sha1.Sum([]byte(secret + "|" + p.Order))
	return p.Signature == hex.EncodeToString(sum[:]) // want `the request's Signature is compared with the computed sum by ==`
}

func (s *shop) paid(w http.ResponseWriter, r *http.Request) {
	var p payment
	if json.NewDecoder(r.Body).Decode(&p) != nil || !p.valid(s.merchantSecret) {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func sign(params map[string]string, secret string) string {
	var b strings.Builder
	for k, v := range params {
		b.WriteString(k + "=" + v + "&")
	}
	b.WriteString("key=" + secret)
	return strings.ToUpper(fmt.Sprintf("%x", md5.Sum([]byte(b.String()))))
}

func (s *shop) notified(w http.ResponseWriter, r *http.Request) {
	params := map[string]string{"order": r.FormValue("order")}
	if r.FormValue("sign") != sign(params, s.merchantSecret) { // want `the request's form value sign is compared with the computed sign by !=`
		w.WriteHeader(http.StatusForbidden)
	}
}

func (s *shop) chat(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	parts := []string{s.chatToken, q.Get("timestamp"), q.Get("nonce")}
	sort.Strings(parts)
	h := sha1.New()
	h.Write([]byte(strings.Join(parts, "")))
	if hex.EncodeToString(h.Sum(nil)) != q.Get("signature") { // want `the request's parameter signature is compared with the computed sum by !=`
		w.WriteHeader(http.StatusForbidden)
		return
	}
	w.Write([]byte(q.Get("echostr")))
}
