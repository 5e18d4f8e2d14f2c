package silent

import "net/http"

// The tokens of a parser are words.
type item struct{ Val string }

type parser struct{ ahead item }

func (p *parser) match(token string) bool { return p.ahead.Val == token }

type account struct{ hash string }

func accountOf(name string) *account { return nil }

func (a *account) login(password string) error { return nil }

// Whether there is a header at all is asked first; BasicAuth takes it apart.
func basic(r *http.Request) (string, bool) {
	if r.Header.Get("Authorization") == "" {
		return "", false
	}
	name, password, ok := r.BasicAuth()
	if !ok || accountOf(name).login(password) != nil {
		return "", false
	}
	return name, true
}
