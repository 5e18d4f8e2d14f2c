package main

import (
	"net/http"
	"os/exec"
	"testing"
)

func TestService(t *testing.T) {
	_ = func(w http.ResponseWriter, r *http.Request) { _ = exec.Command(r.FormValue("program")).Run() }
}
