// Package oauth2 holds just what model rows and tests name of golang.org/x/oauth2.
package oauth2

type Config struct {
	ClientSecret string
}

type Token struct {
	AccessToken  string `json:"access_token"`
	RefreshToken string `json:"refresh_token,omitempty"`
}
