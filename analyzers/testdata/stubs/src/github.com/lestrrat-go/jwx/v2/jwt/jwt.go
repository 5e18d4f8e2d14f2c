// Package jwt holds just what model rows and tests name of github.com/lestrrat-go/jwx/v2/jwt.
package jwt

import (
	"net/http"
)

type ParseOption interface {
}

type SignOption interface {
}

type Token interface {
}

func Parse(s []byte, options ...ParseOption) (_ Token, _ error) { return }

func ParseHeader(hdr http.Header, name string, options ...ParseOption) (_ Token, _ error) { return }

func ParseInsecure(s []byte, options ...ParseOption) (_ Token, _ error) { return }

func ParseRequest(req *http.Request, options ...ParseOption) (_ Token, _ error) { return }

func ParseString(s string, options ...ParseOption) (_ Token, _ error) { return }

func Sign(t Token, options ...SignOption) (_ []byte, _ error) { return }
