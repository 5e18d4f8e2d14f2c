// Package answers hands out what it finds by prefix.
package answers

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"strings"
)

type vm struct{ Metadata map[string]string }

func written(w http.ResponseWriter, m *vm) {
	for k, v := range m.Metadata { // want `the values of all keys that begin with "secret." are taken, whoever set the keys, and reach`
		if strings.HasPrefix(k, "secret.") {
			fmt.Fprintf(w, "%s=%s\n", k, v)
		}
	}
}

func encoded(w http.ResponseWriter, m *vm) {
	out := map[string]string{}
	for k, v := range m.Metadata { // want `the values of all keys that begin with "secret." are taken`
		if strings.HasPrefix(k, "secret.") {
			out[k] = v
		}
	}
	_ = json.NewEncoder(w).Encode(out)
}

func logged(m *vm) {
	for k, v := range m.Metadata { // want `the values of all keys that begin with "api_key_" are taken`
		if strings.HasPrefix(k, "api_key_") {
			log.Printf("%s: %s", k, v)
		}
	}
}

var shown = map[string]bool{"secret.hint": true}

func allowed(w http.ResponseWriter, m *vm) {
	for k, v := range m.Metadata {
		if strings.HasPrefix(k, "secret.") && shown[k] {
			fmt.Fprintf(w, "%s=%s\n", k, v)
		}
	}
}

func names(w http.ResponseWriter, m *vm) {
	for k := range m.Metadata {
		if strings.HasPrefix(k, "secret.") {
			fmt.Fprintln(w, k)
		}
	}
}
