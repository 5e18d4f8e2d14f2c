// Package protocol holds just what model rows and tests name of github.com/go-webauthn/webauthn/protocol.
package protocol

type ParsedCredentialAssertionData struct {
}
