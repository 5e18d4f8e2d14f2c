// Package fixes has handlers that get a default, and those that must not.
package fixes

import (
	"io"
	"net/http"
)

func get(w http.ResponseWriter) { io.WriteString(w, "value") }

func set(w http.ResponseWriter) { w.WriteHeader(http.StatusNoContent) }

func preflight(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodOptions {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	switch r.Method { // want `has no default`
	case http.MethodGet:
		get(w)
	case http.MethodPost:
		set(w)
	}
}

func chained(w http.ResponseWriter, r *http.Request) {
	if r.Method == "GET" { // want `has no default`
		get(w)
	} else if r.Method == "POST" {
		set(w)
	}
}

func after(w http.ResponseWriter, r *http.Request) {
	switch r.Method { // want `has no default`
	case http.MethodGet:
		get(w)
	case http.MethodPost:
		set(w)
	}
	println("done")
}

// sequence acts on DELETE behind the first if.
func sequence(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodGet { // want `has no default`
		get(w)
		return
	}
	if r.Method == http.MethodDelete {
		set(w)
	}
}

// split acts on PUT behind the switch.
func split(w http.ResponseWriter, r *http.Request) {
	switch r.Method { // want `has no default`
	case http.MethodGet:
		get(w)
	case http.MethodPost:
		set(w)
	}
	if r.Method == http.MethodPut {
		set(w)
	}
}

// goesOn answers OPTIONS by what falls through.
func goesOn(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodOptions {
		w.Header().Set("Access-Control-Allow-Origin", "*")
	}
	switch r.Method { // want `has no default`
	case http.MethodGet:
		get(w)
	case http.MethodPost:
		set(w)
	}
}

// asksMore would refuse a POST without a value.
func asksMore(w http.ResponseWriter, r *http.Request) {
	if r.Method == "GET" { // want `has no default`
		get(w)
	} else if r.Method == "POST" && r.FormValue("value") != "" {
		set(w)
	}
}
