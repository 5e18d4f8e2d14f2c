// Package services has the defect as services have it, and each one mended.
package services

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
)

type guest struct {
	Metadata   map[string]string
	Properties map[string]any
	Tags       map[string]string
	UserData   map[string][]byte
}

// credentials answers the guest agent.
func credentials(c *gin.Context, g *guest) {
	found := map[string]string{}
	for k, v := range g.Metadata { // want `the values of all keys that begin with "credentials/" are taken, whoever set the keys, and reach Context.JSON`
		if strings.HasPrefix(k, "credentials/") {
			found[strings.TrimPrefix(k, "credentials/")] = v
		}
	}
	c.JSON(http.StatusOK, found)
}

func credentialsFixed(c *gin.Context, g *guest) {
	c.JSON(http.StatusOK, map[string]string{
		"user":     g.Metadata["credentials/user"],
		"password": g.Metadata["credentials/password"],
	})
}

// dump logs what it takes over.
func dump(g *guest) {
	for name, value := range g.Properties { // want `the values of all keys that begin with "secret:" are taken`
		if strings.HasPrefix(name, "secret:") {
			slog.Info("property", "name", name, "value", value)
		}
	}
}

func dumpFixed(g *guest) {
	for name := range g.Properties {
		if strings.HasPrefix(name, "secret:") {
			slog.Info("property", "name", name)
		}
	}
}

// tokens serves whatever somebody has tagged.
func tokens(w http.ResponseWriter, g *guest) {
	var list []string
	for tag, value := range g.Tags { // want `the values of all keys that begin with "Token-" are taken`
		if rest, ok := strings.CutPrefix(tag, "Token-"); ok && rest != "" {
			list = append(list, value)
		}
	}
	out, err := json.Marshal(list)
	if err != nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	_, _ = w.Write(out)
}

var tokenTags = []string{"Token-primary", "Token-secondary"}

func tokensFixed(w http.ResponseWriter, g *guest) {
	var list []string
	for _, tag := range tokenTags {
		list = append(list, g.Tags[tag])
	}
	_ = json.NewEncoder(w).Encode(list)
}

// privateKey joins a key that is kept in parts.
func (g *guest) privateKey() []byte {
	var key []byte
	for name, part := range g.UserData { // want `the values of all keys that begin with "private_key." are taken`
		if !strings.HasPrefix(name, "private_key.") {
			continue
		}
		key = append(key, part...)
	}
	return key
}

func (g *guest) privateKeyFixed() []byte {
	return append(append([]byte{}, g.UserData["private_key.0"]...), g.UserData["private_key.1"]...)
}

// otp looks for a user's second factors.
type profile struct{ Attributes map[string]string }

func (p *profile) otpSecrets() []string {
	var out []string
	for k, v := range p.Attributes { // want `the values of all keys that begin with "otp_secret_" are taken`
		if strings.HasPrefix(strings.ToLower(k), "otp_secret_") {
			out = append(out, v)
		}
	}
	return out
}

func (p *profile) otpSecretFixed(device string) string { return p.Attributes["otp_secret_"+device] }

// rotate replaces what it finds by references.
func (p *profile) rotate(keep func(string) string) {
	for k, v := range p.Attributes {
		if strings.HasPrefix(k, "password_") {
			p.Attributes[k] = keep(v)
		}
	}
}
