package databases

import (
	crand "crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"math/big"
	"math/rand/v2"
	"strings"
)

const alphabet = "abcdefghijklmnopqrstuvwxyz"

// drawn makes a token letter by letter.
func drawn(prefix string, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = alphabet[rand.IntN(len(alphabet))]
	}
	return prefix + string(b)
}

func built(n int) string {
	var sb strings.Builder
	for range n {
		k, err := crand.Int(crand.Reader, big.NewInt(int64(len(alphabet))))
		if err != nil {
			panic(err)
		}
		sb.WriteByte(alphabet[k.Int64()])
	}
	return sb.String()
}

const insertToken = `INSERT INTO tokens (owner, token) VALUES (?, ?)`

func keepDrawn(db *sql.DB, owner string) (string, error) {
	token := drawn("tk_", 30)
	_, err := db.Exec(insertToken, owner, token) // want `a token made by rand.IntN reaches column token`
	return token, err
}

func keepBuilt(db *sql.DB, owner string) (string, error) {
	token := built(30)
	_, err := db.Exec(insertToken, owner, token) // want `a token made by rand.Int reaches column token`
	return token, err
}

// An identifier may be drawn, too.
func keepID(db *sql.DB, owner string) (string, error) {
	id := drawn("", 12)
	_, err := db.Exec("INSERT INTO jobs (owner, id) VALUES (?, ?)", owner, id)
	return id, err
}

func keepHash(db *sql.DB, owner string) (string, error) {
	token := drawn("tk_", 30)
	sum := sha256.Sum256([]byte(token))
	_, err := db.Exec(insertToken, owner, hex.EncodeToString(sum[:]))
	return token, err
}

// One of a few words, whichever, is no secret.
func keepWord(db *sql.DB, words []string) error {
	word := words[rand.IntN(len(words))]
	_, err := db.Exec("INSERT INTO jobs (owner, id) VALUES (?, ?)", word, word)
	return err
}
