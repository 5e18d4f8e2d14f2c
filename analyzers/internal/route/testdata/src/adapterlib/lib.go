// Package adapterlib is a dependency whose bodies nobody sees.
package adapterlib

import "net/http"

// A Failure is what a handler could not do.
type Failure struct{ Status int }

// A Handler answers its failures.
type Handler func(http.ResponseWriter, *http.Request) *Failure

// ServeHTTP is a dependency's.
func (h Handler) ServeHTTP(w http.ResponseWriter, r *http.Request)
