// Package command has the same defect four times, and what only looks like it.
package command

import (
	"net/http"
	"os/exec"
)

func Tainted(w http.ResponseWriter, r *http.Request) {
	_ = exec.Command("sh", "-c", r.FormValue("script")).Run() // want `^Command injection via taint analysis; choose .* \(G702\)$`
}

func Several(w http.ResponseWriter, r *http.Request) {
	_ = exec.Command( // want `\(G702\)`
		r.FormValue("program"),
	).Run()
}

func Constant(w http.ResponseWriter, r *http.Request) {
	_ = exec.Command("uptime").Run()
}

func Chosen(w http.ResponseWriter, r *http.Request) {
	program := "uptime"
	if r.FormValue("program") == "date" {
		program = "date"
	}
	_ = exec.Command(program).Run()
}

//credvet:ignore G702 -- administrators only, see the router
func Waived(w http.ResponseWriter, r *http.Request) {
	_ = exec.Command(r.FormValue("program")).Run()
}

func WaivedForAnother(w http.ResponseWriter, r *http.Request) {
	//credvet:ignore G701 -- no statement is built here
	_ = exec.Command(r.FormValue("program")).Run() // want `\(G702\)`
}
