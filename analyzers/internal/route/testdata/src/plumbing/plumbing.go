// Package plumbing hands the errors of checks around in the usual ways. Each
// handler is the next of a middleware, so that what stands before it shows.
package plumbing

import (
	"errors"
	"fmt"
	"net/http"
)

type policy interface {
	Authorize(user string) error
	IsAllowed(user string) bool
}

var errDenied = errors.New("denied")

func handleErr(w http.ResponseWriter, err error) bool {
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return true
	}
	return false
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

type wrapper func(p policy, next http.Handler) http.HandlerFunc

func answeredByHelper(p policy, next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if handleErr(w, p.Authorize(r.Header.Get("U"))) {
			return
		}
		next.ServeHTTP(w, r)
	}
}

func helperIgnored(p policy, next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		handleErr(w, p.Authorize(r.Header.Get("U")))
		next.ServeHTTP(w, r)
	}
}

func byMust(p policy, next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		must(p.Authorize(r.Header.Get("U")))
		next.ServeHTTP(w, r)
	}
}

func chained(p policy, next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		err := r.ParseForm()
		if err == nil {
			err = p.Authorize(r.Header.Get("U"))
		}
		if err != nil {
			http.Error(w, "no", http.StatusBadRequest)
			return
		}
		next.ServeHTTP(w, r)
	}
}

func chainLost(p policy, next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		err := p.Authorize(r.Header.Get("U"))
		err = r.ParseForm()
		if err != nil {
			http.Error(w, "no", http.StatusBadRequest)
			return
		}
		next.ServeHTTP(w, r)
	}
}

func byFlag(p policy, next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ok := false
		if r.Header.Get("U") != "" {
			ok = p.IsAllowed(r.Header.Get("U"))
		}
		if !ok {
			http.Error(w, "no", http.StatusNotFound)
			return
		}
		next.ServeHTTP(w, r)
	}
}

func flagSetAnyway(p policy, next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ok := p.IsAllowed(r.Header.Get("U"))
		if r.Header.Get("V") != "" {
			ok = true
		}
		if !ok {
			http.Error(w, "no", http.StatusNotFound)
			return
		}
		next.ServeHTTP(w, r)
	}
}

// check tells by its error, through another function.
func check(p policy, r *http.Request) (string, error) {
	u := r.Header.Get("U")
	if err := p.Authorize(u); err != nil {
		return "", errDenied
	}
	return u, nil
}

func byResult(p policy, next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if _, err := check(p, r); err != nil {
			http.Error(w, "no", http.StatusBadRequest)
			return
		}
		next.ServeHTTP(w, r)
	}
}

func eitherOf(p policy, next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("V") == "x" || p.IsAllowed(r.Header.Get("U")) {
			next.ServeHTTP(w, r)
			return
		}
		http.Error(w, "no", http.StatusNotFound)
	}
}

func bothOf(p policy, next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("V") == "x" && p.IsAllowed(r.Header.Get("U")) {
			next.ServeHTTP(w, r)
			return
		}
		http.Error(w, "no", http.StatusNotFound)
	}
}

// mustNot panics with something else than the error of the check.
func mustParse(r *http.Request) {
	if err := r.ParseForm(); err != nil {
		panic(err)
	}
}

func byOtherMust(p policy, next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_ = p.Authorize(r.Header.Get("U"))
		mustParse(r)
		next.ServeHTTP(w, r)
	}
}

// wrapped says more about the error, and then looks at it.
func wrapped(p policy, next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		err := p.Authorize(r.Header.Get("U"))
		if err != nil {
			err = fmt.Errorf("denied: %w", err)
		}
		if err != nil {
			http.Error(w, "no", http.StatusBadRequest)
			return
		}
		next.ServeHTTP(w, r)
	}
}

// oneClass lets pass whatever is not a denial.
func oneClass(p policy, next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := p.Authorize(r.Header.Get("U")); errors.Is(err, errDenied) {
			http.Error(w, "no", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	}
}

// answers writes the refusal, and says so.
func answers(w http.ResponseWriter, p policy, r *http.Request) (done bool) {
	if !p.IsAllowed(r.Header.Get("U")) {
		http.Error(w, "no", http.StatusForbidden)
		return true
	}
	return false
}

func byAnswer(p policy, next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if answers(w, p, r) {
			return
		}
		next.ServeHTTP(w, r)
	}
}

func answerInverted(p policy, next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !answers(w, p, r) {
			return
		}
		next.ServeHTTP(w, r)
	}
}

func show(w http.ResponseWriter, r *http.Request) { w.Write(nil) }

func main() {
	var p policy
	h := http.HandlerFunc(show)
	http.Handle("/1", answeredByHelper(p, h)) // want `/1 .* yes \[authz\] unknown \[\]$`
	http.Handle("/2", helperIgnored(p, h))    // want `/2 .* yes \[\] unknown \[\]$`
	http.Handle("/3", byMust(p, h))           // want `/3 .* yes \[authz\] unknown \[\]$`
	http.Handle("/4", chained(p, h))          // want `/4 .* yes \[authz\] unknown \[\]$`
	http.Handle("/5", chainLost(p, h))        // want `/5 .* yes \[\] unknown \[\]$`
	http.Handle("/6", byFlag(p, h))           // want `/6 .* yes \[authz\] unknown \[\]$`
	http.Handle("/7", flagSetAnyway(p, h))    // want `/7 .* yes \[\] unknown \[authz\]$`
	http.Handle("/8", byResult(p, h))         // want `/8 .* yes \[authz\] unknown \[\]$`
	http.Handle("/9", eitherOf(p, h))         // want `/9 .* yes \[\] unknown \[authz\]$`
	http.Handle("/10", bothOf(p, h))          // want `/10 .* yes \[authz\] unknown \[\]$`
	http.Handle("/11", byOtherMust(p, h))     // want `/11 .* yes \[\] unknown \[\]$`
	http.Handle("/12", wrapped(p, h))         // want `/12 .* yes \[authz\] unknown \[\]$`
	http.Handle("/13", oneClass(p, h))        // want `/13 .*$`
	http.Handle("/14", byAnswer(p, h))        // want `/14 .* yes \[authz\] unknown \[\]$`
	http.Handle("/15", answerInverted(p, h))  // want `/15 .* yes \[\] unknown \[authz\]$`
	http.ListenAndServe(":8080", nil)
}
