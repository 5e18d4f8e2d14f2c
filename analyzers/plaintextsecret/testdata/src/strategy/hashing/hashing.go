// Package hashing declares how passwords are kept; other packages say how.
package hashing

// A Manager is one way to keep passwords.
type Manager interface {
	GetHashedPassword(password, salt string) string
	Normalized(password string) string
}

var managers = map[string]Manager{}

// Register adds a way.
func Register(kind string, m Manager) { managers[kind] = m }

// For gives the way of that name, nil if there is none.
func For(kind string) Manager { return managers[kind] }
