// Package fixes reads bodies that get a bound, and those that must not.
package fixes

import (
	"encoding/json"
	"io"
	"net/http"
)

const maxBody = 4 << 10

type server struct {
	max int
}

func answered(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body) // want `before its length is checked`
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	if len(body) > maxBody {
		w.WriteHeader(http.StatusRequestEntityTooLarge)
		return
	}
	kept = body
}

func returned(r *http.Request) ([]byte, error) {
	body, err := io.ReadAll(r.Body) // want `before its length is checked`
	if err != nil {
		return nil, err
	}
	if len(body) > 100 {
		return nil, io.ErrShortBuffer
	}
	return body, nil
}

func (s *server) configured(w http.ResponseWriter, r *http.Request) ([]byte, bool) {
	if r.ContentLength > int64(s.max) {
		http.Error(w, "too much", http.StatusRequestEntityTooLarge)
		return nil, false
	}
	body, err := io.ReadAll(r.Body) // want `bounded by Content-Length only`
	if err != nil {
		http.Error(w, "cannot read", http.StatusBadRequest)
		return nil, false
	}
	return body, true
}

func decoded(w http.ResponseWriter, r *http.Request) {
	if r.ContentLength > maxBody {
		http.Error(w, "too much", http.StatusRequestEntityTooLarge)
		return
	}
	var in struct{ Name string }
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil { // want `bounded by Content-Length only`
		http.Error(w, "cannot read", http.StatusBadRequest)
		return
	}
	kept = []byte(in.Name)
}

// dropped would keep a part of the body and say nothing.
func dropped(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body) // want `before its length is checked`
	if len(body) > maxBody {
		w.WriteHeader(http.StatusRequestEntityTooLarge)
		return
	}
	kept = body
}

// unanswered has no way to say 413.
func unanswered(r *http.Request) ([]byte, bool) {
	body, err := io.ReadAll(r.Body) // want `before its length is checked`
	if err != nil {
		return nil, false
	}
	return body, len(body) <= maxBody
}

var kept []byte
