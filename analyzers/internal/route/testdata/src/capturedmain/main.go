package main

import (
	"net/http"

	"captured"
)

func y(w http.ResponseWriter, r *http.Request) {}

func main() {
	s := &captured.Server{}
	if len(http.DefaultTransport.(*http.Transport).TLSNextProto) > 0 {
		s.More()
	}
	go s.Again()
	go s.Start()
	mux := http.NewServeMux()
	mux.HandleFunc("GET /y", y) // want `^GET /y -> y via \[Server.Behind\] yes \[\] unknown \[\]$`
	s.Behind(mux)
}
