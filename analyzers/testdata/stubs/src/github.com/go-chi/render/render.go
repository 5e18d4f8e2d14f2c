// Package render holds just what model rows and tests name of github.com/go-chi/render.
package render

import (
	"io"
	"net/http"
)

type Renderer interface {
}

func Data(w http.ResponseWriter, r *http.Request, v []byte) {}

func DefaultResponder(w http.ResponseWriter, r *http.Request, v interface{}) {}

func HTML(w http.ResponseWriter, r *http.Request, v string) {}

func JSON(w http.ResponseWriter, r *http.Request, v interface{}) {}

func NoContent(w http.ResponseWriter, r *http.Request) {}

func PlainText(w http.ResponseWriter, r *http.Request, v string) {}

func Render(w http.ResponseWriter, r *http.Request, v Renderer) (_ error) { return }

func RenderList(w http.ResponseWriter, r *http.Request, l []Renderer) (_ error) { return }

func Status(r *http.Request, status int) {}

func XML(w http.ResponseWriter, r *http.Request, v interface{}) {}

type Binder interface {
	Bind(r *http.Request) error
}

func Bind(r *http.Request, v Binder) (_ error) { return }

func DefaultDecoder(r *http.Request, v interface{}) (_ error) { return }

func DecodeJSON(r io.Reader, v interface{}) (_ error) { return }

func DecodeXML(r io.Reader, v interface{}) (_ error) { return }

func DecodeForm(r io.Reader, v interface{}) (_ error) { return }
