package databases

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"math/big"

	"gorm.io/gorm"
)

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

func draw(n int) string {
	b := make([]byte, n)
	for i := range b {
		k, err := rand.Int(rand.Reader, big.NewInt(int64(len(letters))))
		if err != nil {
			panic(err)
		}
		b[i] = letters[k.Int64()]
	}
	return string(b)
}

type guest struct{ Name, PwdHash string }

func (g *guest) setPassword(password string) {
	sum := sha256.Sum256([]byte(password))
	g.PwdHash = hex.EncodeToString(sum[:])
}

// Nobody finds a password of that length.
func keepLong(db *gorm.DB) error {
	var g guest
	g.setPassword(draw(20))
	return db.Create(&g).Error
}

func keepShort(db *gorm.DB) error {
	var g guest
	g.setPassword(draw(8))
	return db.Create(&g).Error // want `a token made by rand.Int reaches gorm.DB.Create under a fast hash`
}

func keepGiven(db *gorm.DB, password string) error {
	var g guest
	g.setPassword(password)
	return db.Create(&g).Error // want `parameter password reaches gorm.DB.Create under a fast hash`
}

// What answers a challenge is shown to whoever asks.
type site struct {
	Name       string
	Challenges []string
	Tokens     []string
}

func prove(db *gorm.DB, s *site) error {
	token := draw(32)
	s.Challenges = []string{token + ":proof"}
	return db.Save(s).Error
}

func admit(db *gorm.DB, s *site) error {
	token := draw(32)
	s.Tokens = []string{token}
	return db.Save(s).Error // want `a token made by rand.Int reaches gorm.DB.Save in plain text`
}

// A model's tokens are counted.
type usage struct {
	Model            string
	CacheWriteTokens int64
	ClientTokens     string
}

func (u usage) columns() map[string]any {
	return map[string]any{"cache_write": u.CacheWriteTokens}
}

func count(db *gorm.DB, u usage) error {
	return db.Model(&u).Updates(u.columns()).Error
}

func (u usage) clients() map[string]any {
	return map[string]any{"clients": u.ClientTokens}
}

func admitClients(db *gorm.DB, u usage) error {
	return db.Model(&u).Updates(u.clients()).Error // want `field usage.ClientTokens reaches gorm.DB.Updates in plain text`
}
