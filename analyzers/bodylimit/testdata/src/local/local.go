// Package local has handlers and registrations side by side.
package local

import (
	"crypto/hmac"
	"crypto/sha256"
	"io"
	"net/http"
	"os"
)

func bounded(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, 100)
		next(w, r)
	}
}

// late checks the length afterwards, but everything that leads to it bounds the body.
func late(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil || len(body) > 50 {
		w.WriteHeader(http.StatusRequestEntityTooLarge)
		return
	}
	kept = body
}

// later has a way to it that does not.
func later(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body) // want `before its length is checked`
	if err != nil || len(body) > 50 {
		w.WriteHeader(http.StatusRequestEntityTooLarge)
		return
	}
	kept = body
}

var kept []byte

// Run serves.
func Run() {
	http.HandleFunc("POST /late", bounded(late))
	http.HandleFunc("POST /later", bounded(later))
	http.HandleFunc("POST /bare", later)
	http.Handle("POST /account", answering(createAccount)) // want `^POST /account \(local.go:\d+\): createAccount reads the body whole, and nothing on its way bounds it`
	http.Handle("POST /note", answering(note))             // want `^POST /note \(local.go:\d+\): note reads the body whole`
	http.Handle("POST /small", answering(smallNote))
	http.Handle("POST /user", looking(userOf))
	http.Handle("POST /present", http.HandlerFunc(present))
	http.Handle("POST /guests", http.HandlerFunc(guests)) // want `^POST /guests \(local.go:\d+\): guests reads the body whole`
	http.Handle("POST /hook", http.HandlerFunc(hook))     // want `^POST /hook \(local.go:\d+\): hook reads the body whole`
	http.ListenAndServe(":8080", nil)
}

func whole(r *http.Request) ([]byte, error) {
	if r.ContentLength < 0 || r.ContentLength > 100 {
		return nil, io.ErrShortBuffer
	}
	return io.ReadAll(r.Body)
}

func checked(w http.ResponseWriter, r *http.Request) {
	body, err := whole(r)
	if err != nil {
		w.WriteHeader(http.StatusRequestEntityTooLarge)
		return
	}
	kept = body
}

func tooLate(r *http.Request) ([]byte, error) {
	body, err := io.ReadAll(r.Body) // want `before its length is checked`
	if len(body) > 100 {
		return nil, io.ErrShortBuffer
	}
	return body, err
}

func helped(w http.ResponseWriter, r *http.Request) {
	body, err := tooLate(r)
	if err != nil {
		w.WriteHeader(http.StatusRequestEntityTooLarge)
		return
	}
	kept = body
}

func all(from io.Reader) ([]byte, error) { return io.ReadAll(from) }

func open(w http.ResponseWriter, r *http.Request) {
	body, err := all(r.Body)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	kept = body
}

// Others serves those that read by a helper.
func Others() {
	http.HandleFunc("POST /checked", checked)
	http.HandleFunc("POST /helped", helped)
	http.HandleFunc("POST /open", open) // want `^POST /open \(local.go:\d+\): open reads the body whole`
	http.ListenAndServe(":8081", nil)
}

// Handlers may tell the one who calls them what to answer.
type answer func(w http.ResponseWriter, r *http.Request) (int, error)

func answering(h answer) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if status, err := h(w, r); err != nil {
			http.Error(w, err.Error(), status)
		}
	})
}

// createAccount goes by the variable's name.
var createAccount = func(_ http.ResponseWriter, r *http.Request) (int, error) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return http.StatusBadRequest, err
	}
	kept = body
	return 0, nil
}

func note(_ http.ResponseWriter, r *http.Request) (int, error) {
	body, err := io.ReadAll(r.Body)
	kept = body
	return http.StatusBadRequest, err
}

func smallNote(w http.ResponseWriter, r *http.Request) (int, error) {
	r.Body = http.MaxBytesReader(w, r.Body, 100)
	return note(w, r)
}

// What is looked up in a request is no answer to it.
type user struct{ name string }

func looking(find func(w http.ResponseWriter, r *http.Request) (*user, error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if u, err := find(w, r); err == nil {
			io.WriteString(w, u.name)
		}
	})
}

func userOf(_ http.ResponseWriter, r *http.Request) (*user, error) {
	name, err := io.ReadAll(io.LimitReader(r.Body, 100))
	return &user{string(name)}, err
}

var key []byte

// hook knows the sender only when it has read everything.
func hook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	if err != nil || !hmac.Equal(mac.Sum(nil), []byte(r.Header.Get("X-Signature"))) {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	kept = body
}

// present bounds every body that there is.
func present(w http.ResponseWriter, r *http.Request) {
	if r.Body != nil && r.Body != http.NoBody {
		r.Body = http.MaxBytesReader(w, r.Body, 100)
	}
	kept, _ = io.ReadAll(r.Body)
}

// guests bounds the bodies of some.
func guests(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Guest") != "" {
		r.Body = http.MaxBytesReader(w, r.Body, 100)
	}
	kept, _ = io.ReadAll(r.Body)
}

// appendPart trusts the length that was declared for an upload.
func appendPart(w http.ResponseWriter, r *http.Request, file *os.File, offset, declared int64) error {
	n, err := io.Copy(file, r.Body) // want `before its length is checked`
	if err != nil {
		return err
	}
	if offset+n >= declared {
		return finish(file)
	}
	return nil
}

// appendRest reads one byte more than is missing, and refuses it.
func appendRest(w http.ResponseWriter, r *http.Request, file *os.File, offset, declared int64) error {
	n, err := io.Copy(file, io.LimitReader(r.Body, declared-offset+1))
	if err != nil {
		return err
	}
	if offset+n > declared {
		return io.ErrShortWrite
	}
	return nil
}

// some asks whether there was anything; whether the route bounds it is not
// known here.
func some(w http.ResponseWriter, r *http.Request, file *os.File) error {
	if n, err := io.Copy(file, r.Body); err != nil || n < r.ContentLength || n > 0 {
		return finish(file)
	}
	return nil
}

func finish(file *os.File) error { return file.Sync() }
