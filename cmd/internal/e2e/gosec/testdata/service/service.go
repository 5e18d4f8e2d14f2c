// Command service has a defect of many of gosec's rules, and waivers of some.
package main

import (
	"database/sql"
	"log"
	"net/http"
	"os"
	"os/exec"
	"strconv"

	"example.com/service/web"
)

type server struct{ db *sql.DB }

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	rows, err := s.db.Query("SELECT id FROM users WHERE name = '" + r.FormValue("name") + "'")
	if err != nil {
		log.Printf("find %s: %v", r.FormValue("name"), err)
		http.Redirect(w, r, r.FormValue("back"), http.StatusFound)
		return
	}
	defer rows.Close()
}

func run(name string, args ...string) error {
	return exec.Command(name, args...).Run()
}

func (s *server) run(w http.ResponseWriter, r *http.Request) {
	_ = exec.Command(r.FormValue("program"),
		"-v").Run()
	_ = run("sh", "-c", r.FormValue("script"))
	_ = exec.Command(r.FormValue("waived")).Run() // #nosec G702 -- on purpose
	//gosec:disable G702 -- on purpose
	_ = exec.Command(r.FormValue("waived")).Run()
	_ = exec.Command(r.FormValue("other")).Run() // #nosec G701 -- another rule
}

func (s *server) fetch(w http.ResponseWriter, r *http.Request) {
	resp, err := http.Get(r.FormValue("url"))
	if err != nil {
		return
	}
	defer resp.Body.Close()
	if text, err := os.ReadFile(r.FormValue("file")); err == nil {
		w.Write(text)
	}
	n, _ := strconv.Atoi(r.FormValue("n"))
	small := int8(n)
	log.Print(small, n)
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "x"})
}

func (s *server) upload(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseMultipartForm(1 << 20)
}

func main() {
	s := &server{}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /find", s.find)
	mux.HandleFunc("POST /run", s.run)
	mux.HandleFunc("POST /fetch", s.fetch)
	mux.HandleFunc("POST /upload", s.upload)
	mux.HandleFunc("POST /form", web.Form)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
