// Package nosec has gosec's own comments.
package nosec

import (
	"net/http"
	"os/exec"
)

func Line(w http.ResponseWriter, r *http.Request) {
	_ = exec.Command(r.FormValue("program")).Run() // #nosec G702 -- administrators only
}

func Above(w http.ResponseWriter, r *http.Request) {
	//gosec:disable G702 -- administrators only
	_ = exec.Command(r.FormValue("program")).Run()
}

func Naked(w http.ResponseWriter, r *http.Request) {
	_ = exec.Command(r.FormValue("program")).Run() // #nosec
}

func Another(w http.ResponseWriter, r *http.Request) {
	// #nosec G701 -- no statement is built here
	_ = exec.Command(r.FormValue("program")).Run() // want `\(G702\)`
}

func Mentioned(w http.ResponseWriter, r *http.Request) {
	// to silence it, use #nosec G702
	_ = exec.Command(r.FormValue("program")).Run() // want `\(G702\)`
}

// Nested has a comment for one rule around one for another, which must not
// spread.
//
// #nosec G104 -- errors do not matter here
func Nested(w http.ResponseWriter, r *http.Request) {
	_ = exec.Command(r.FormValue("program")).Run() // #nosec G702 -- administrators only
	_ = exec.Command(r.FormValue("other")).Run()   // want `\(G702\)`
}
