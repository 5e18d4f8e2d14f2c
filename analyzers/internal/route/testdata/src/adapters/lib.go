package adapters

import (
	"net/http"

	"adapterlib"
)

func stacks(w http.ResponseWriter, r *http.Request) *adapterlib.Failure { return nil }

func adapted(mux *http.ServeMux) {
	mux.Handle("GET /stacks", adapterlib.Handler(stacks)) // want `GET /stacks -> stacks via \[\]`
}

func serveAdapted() {
	mux := http.NewServeMux()
	adapted(mux)
	http.ListenAndServe(":8080", mux)
}
