package main

import (
	"net/http"

	"delegate"
)

func main() {
	go delegate.NewOwn().Run()
	http.ListenAndServe(":8080", delegate.New()) // want `^GET /x -> Server.x via \[Server.ServeHTTP\] yes \[\] unknown \[\]$`
}
