package siblings

import (
	"errors"
	"html/template"
	"net/http"
)

type site struct {
	store Store
	pages *template.Template
}

// render answers with 500 only where the page itself fails.
func (s *site) render(w http.ResponseWriter, name string, data any) {
	if err := s.pages.ExecuteTemplate(w, name, data); err != nil {
		http.Error(w, "cannot render", http.StatusInternalServerError)
	}
}

func (s *site) page(w http.ResponseWriter, problem string) { s.render(w, "page", problem) }

func (s *site) failed(w http.ResponseWriter, problem string) {
	w.WriteHeader(http.StatusInternalServerError)
	s.render(w, "failed", problem)
}

func (s *site) hookTold(w http.ResponseWriter, r *http.Request) {
	hook, err := s.store.Hook(number(r))
	if errors.Is(err, ErrRecordNotExist) {
		http.Error(w, "no such hook", http.StatusNotFound)
		return
	}
	s.page(w, hook)
}

// The form is shown once more, and says what is wrong.
func (s *site) form(w http.ResponseWriter, r *http.Request) {
	hook, err := s.store.Hook(number(r))
	if err != nil {
		s.page(w, "no hook")
		return
	}
	s.page(w, hook)
}

func (s *site) broken(w http.ResponseWriter, r *http.Request) {
	hook, err := s.store.Hook(number(r))
	if err != nil {
		s.failed(w, "no hook") // want `every error of Store.Hook is answered with 500, not-found too`
		return
	}
	s.page(w, hook)
}
