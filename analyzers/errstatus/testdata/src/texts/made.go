package texts

import (
	"database/sql"
	"net/http"

	"made"
)

// getToken says itself what is wrong.
func getToken(r *http.Request) (string, error) {
	token := r.Header.Get("Authorization")
	if token == "" {
		return "", made.Needed("Authorization")
	}
	return token, nil
}

func (s *server) withToken(w http.ResponseWriter, r *http.Request) {
	if _, err := getToken(r); err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// getOwner hands on what the database says.
func getOwner(db *sql.DB, r *http.Request) (string, error) {
	if r.Header.Get("Authorization") == "" {
		return "", made.Needed("Authorization")
	}
	if _, err := db.Exec("delete from visits"); err != nil {
		return "", made.Failed("visits", err)
	}
	return "owner", nil
}

func withOwner(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	if _, err := getOwner(db, r); err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized) // want `the text of an error of texts.getOwner is the answer to a failure`
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func adminGuard(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-Admin") != "" {
			next(w, r)
		}
	}
}

func loud(next http.HandlerFunc) http.HandlerFunc { return next }

// Who runs the service is who has to read why it fails.
func sweep(db *sql.DB) http.HandlerFunc {
	return adminGuard(func(w http.ResponseWriter, r *http.Request) {
		if _, err := db.Exec("delete from visits"); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError) // want `the text of an error of DB.Exec is the answer to a failure`
		}
	})
}

func sweepLoud(db *sql.DB) http.HandlerFunc {
	return loud(func(w http.ResponseWriter, r *http.Request) {
		if _, err := db.Exec("delete from visits"); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError) // want `the text of an error of DB.Exec is the answer to a failure`
		}
	})
}
