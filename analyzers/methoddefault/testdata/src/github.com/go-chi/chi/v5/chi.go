// Package chi is a stub.
package chi

import "net/http"

type Mux struct{}

func (m *Mux) Get(p string, h http.HandlerFunc)                {}
func (m *Mux) Post(p string, h http.HandlerFunc)               {}
func (m *Mux) MethodFunc(method, p string, h http.HandlerFunc) {}
