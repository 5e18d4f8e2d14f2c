package besidetests

import (
	"net/http"
	"os/exec"
	"testing"
)

type fake struct{ err error }

func (f fake) Error() string { return f.err.Error() }

var (
	second      = first + " -p"
	third, four = pair(), func() string { return second }
)

func pair() error { return fake{} }

func handler(w http.ResponseWriter, r *http.Request) {
	_ = run(r.FormValue("program"))
	_ = exec.Command(r.FormValue("program")).Run()
}

func TestRun(t *testing.T) {
	if run(second) == third || four() == "" {
		t.Error(handler)
	}
}
