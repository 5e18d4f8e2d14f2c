// Package form parses forms that nothing bounds. Where bodylimit says so,
// gosec does not say it again.
package form

import "net/http"

func routes(mux *http.ServeMux) {
	mux.HandleFunc("POST /upload", upload)
}

func upload(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseMultipartForm(1 << 20)
	_ = r.MultipartForm.RemoveAll()
}

// Elsewhere is registered by another package: bodylimit speaks there.
func Elsewhere(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseMultipartForm(1 << 20) // want `\(G120\)`
	_ = r.MultipartForm.RemoveAll()
}

// Bounded is what bodylimit asks for; gosec takes no note of it.
func Bounded(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	if err := r.ParseMultipartForm(1 << 20); err != nil {
		http.Error(w, "too large", http.StatusRequestEntityTooLarge)
	}
}

// TooLate bounds what has been read.
func TooLate(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseMultipartForm(1 << 20) // want `\(G120\)`
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	_ = r.ParseMultipartForm(1 << 20)
}

func main() {
	mux := http.NewServeMux()
	routes(mux)
	_ = http.ListenAndServe(":8080", mux)
}
