// Package files writes secrets to files and cookies.
package files

import (
	"net/http"
	"os"
)

func save(r *http.Request) error {
	return os.WriteFile("/var/lib/app/last", []byte(r.FormValue("password")), 0o644) // want `password from net/http.Request.FormValue reaches os.WriteFile in plain text`
}

func remember(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: "pw", Value: r.FormValue("password")}) // want `reaches http.SetCookie in plain text`
}

// A token in a cookie is what cookies are for.
func session(w http.ResponseWriter, sessionToken string) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: sessionToken})
}
