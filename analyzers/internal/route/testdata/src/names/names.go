// Package names has the names of routes.
package names

const (
	Get    = "get"
	Remove = "remove"
)
