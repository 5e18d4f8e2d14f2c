// Package request holds just what model rows and tests name of github.com/golang-jwt/jwt/v5/request.
package request

import (
	"net/http"

	jwt "github.com/golang-jwt/jwt/v5"
)

type Extractor interface {
}

func ParseFromRequest(req *http.Request, extractor Extractor, keyFunc jwt.Keyfunc, options ...ParseFromRequestOption) (_ *jwt.Token, _ error) {
	return
}

type ParseFromRequestOption func(*fromRequestParser)

func ParseFromRequestWithClaims(req *http.Request, extractor Extractor, claims jwt.Claims, keyFunc jwt.Keyfunc) (_ *jwt.Token, _ error) {
	return
}

type fromRequestParser struct {
}
