// Package givenout has services that ask for what was mailed to somebody.
package givenout

import (
	"encoding/json"
	"errors"
	"net/http"
	"os"
)

var errWrong = errors.New("wrong")

type input struct{ Mail, Text, VerifyCode, Colour string }

type store struct{ texts map[string]string }

func (s *store) Get(key string) (string, error) {
	if v, ok := s.texts[key]; ok {
		return v, nil
	}
	return "", errWrong
}

func (s *store) byCode(in *input) error {
	code, err := s.Get("code:" + in.Mail)
	if err != nil {
		return err
	}
	if code != in.VerifyCode {
		return errWrong
	}
	return os.WriteFile(in.Mail, []byte(in.Text), 0o600)
}

// byColour compares what everybody may know.
func (s *store) byColour(in *input) error {
	colour, err := s.Get("colour:" + in.Mail)
	if err != nil {
		return err
	}
	if colour != in.Colour {
		return errWrong
	}
	return os.WriteFile(in.Mail, []byte(in.Text), 0o600)
}

// twice asks for the code twice, and for none that was given out.
func (s *store) twice(in *input, again string) error {
	if again != in.VerifyCode {
		return errWrong
	}
	return os.WriteFile(in.Mail, []byte(in.Text), 0o600)
}

func read(r *http.Request) *input {
	in := &input{}
	if json.NewDecoder(r.Body).Decode(in) != nil {
		return nil
	}
	return in
}

func (s *store) change(w http.ResponseWriter, r *http.Request) {
	if err := s.byCode(read(r)); err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (s *store) paint(w http.ResponseWriter, r *http.Request) {
	if err := s.byColour(read(r)); err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (s *store) repeat(w http.ResponseWriter, r *http.Request) {
	if err := s.twice(read(r), r.FormValue("again")); err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func main() {
	s := &store{}
	http.HandleFunc("POST /change", s.change)
	http.HandleFunc("POST /paint", s.paint)   // want `store.paint changes state, and nothing on its way asks`
	http.HandleFunc("POST /repeat", s.repeat) // want `store.repeat changes state, and nothing on its way asks`
	http.ListenAndServe(":8080", nil)
}
