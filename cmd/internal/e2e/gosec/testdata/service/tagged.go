//go:build extra

package main

import (
	"net/http"
	"os/exec"
)

func tagged(w http.ResponseWriter, r *http.Request) {
	_ = exec.Command(r.FormValue("program")).Run()
}
