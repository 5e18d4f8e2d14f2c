// Package goth holds just what model rows and tests name of github.com/markbates/goth.
package goth

type User struct{ Email, UserID string }
