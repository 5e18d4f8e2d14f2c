package services

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
)

type directory interface {
	Bind(user, password string) error
}

// login binds as the user.
func login(d directory, r *http.Request) error {
	password := r.FormValue("password")
	return d.Bind(r.FormValue("user"), fmt.Sprintf("%.128s", password)) // want `is cut to 128 bytes without an error: .*Bind takes the part for the whole`
}

func loginFixed(d directory, r *http.Request) error {
	return d.Bind(r.FormValue("user"), r.FormValue("password"))
}

const column = 64

// saveToken fits the token into its column.
func saveToken(ctx context.Context, db *sql.DB, id int, refreshToken string) error {
	if len(refreshToken) > column {
		refreshToken = refreshToken[:column] // want `parameter refreshToken is cut to 64 bytes`
	}
	_, err := db.ExecContext(ctx, "UPDATE accounts SET refresh_token = ? WHERE id = ?", refreshToken, id)
	return err
}

func saveTokenFixed(ctx context.Context, db *sql.DB, id int, refreshToken string) error {
	if len(refreshToken) > column {
		return errTooLong
	}
	_, err := db.ExecContext(ctx, "UPDATE accounts SET refresh_token = ? WHERE id = ?", refreshToken, id)
	return err
}

// saveAgent shortens what is no secret: a column of user agents.
func saveAgent(ctx context.Context, db *sql.DB, id int, r *http.Request) error {
	agent := r.UserAgent()
	if len(agent) > column {
		agent = agent[:column]
	}
	_, err := db.ExecContext(ctx, "UPDATE sessions SET agent = ? WHERE id = ?", agent, id)
	return err
}

type account struct {
	Passphrase string
	KeyHint    string
}

// setPassphrase takes a form's field.
func setPassphrase(a *account) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		passphrase := r.PostFormValue("passphrase")
		a.Passphrase = clamp(passphrase, 100) // want `is cut to .* without an error`
		w.WriteHeader(http.StatusNoContent)
	}
}

func setPassphraseFixed(a *account) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		passphrase := r.PostFormValue("passphrase")
		if len(passphrase) > 100 {
			http.Error(w, "too long", http.StatusBadRequest)
			return
		}
		a.Passphrase = passphrase
		w.WriteHeader(http.StatusNoContent)
	}
}

func clamp(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return s[:n]
}

// showHint shows a part on purpose.
func showHint(a *account, apiKey string) { a.KeyHint = clamp(apiKey, 6) }
