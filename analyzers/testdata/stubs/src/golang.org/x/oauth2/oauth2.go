// Package oauth2 holds just what model rows and tests name of golang.org/x/oauth2.
package oauth2

import "context"

type AuthCodeOption interface{ setValue(map[string]string) }

type Config struct {
	ClientSecret string
}

func (c *Config) Exchange(ctx context.Context, code string, opts ...AuthCodeOption) (*Token, error) {
	return nil, nil
}

type Token struct {
	AccessToken  string `json:"access_token"`
	RefreshToken string `json:"refresh_token,omitempty"`
}
