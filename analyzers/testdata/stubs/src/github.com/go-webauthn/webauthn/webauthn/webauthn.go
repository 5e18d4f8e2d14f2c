// Package webauthn holds just what model rows and tests name of github.com/go-webauthn/webauthn/webauthn.
package webauthn

import (
	"github.com/go-webauthn/webauthn/protocol"
	"net/http"
)

type Credential struct {
}

type DiscoverableUserHandler func(rawID []byte, userHandle []byte) (user User, err error)

type SessionData struct {
}

type User interface {
}

type WebAuthn struct {
}

func (*WebAuthn) FinishDiscoverableLogin(handler DiscoverableUserHandler, session SessionData, response *http.Request) (_ *Credential, _ error) {
	return
}

func (*WebAuthn) FinishLogin(user User, session SessionData, response *http.Request) (_ *Credential, _ error) {
	return
}

func (*WebAuthn) FinishPasskeyLogin(handler DiscoverableUserHandler, session SessionData, response *http.Request) (_ User, _ *Credential, _ error) {
	return
}

func (*WebAuthn) ValidateLogin(user User, session SessionData, parsedResponse *protocol.ParsedCredentialAssertionData) (_ *Credential, _ error) {
	return
}
