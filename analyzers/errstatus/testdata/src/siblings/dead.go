package siblings

import (
	"errors"
	"net/http"
	"strconv"
)

// numberOf reads the request, and never finds nothing.
func numberOf(key string, w http.ResponseWriter, r *http.Request) (int64, error) {
	return strconv.ParseInt(r.PathValue(key), 10, 64)
}

func fail(w http.ResponseWriter, err error) {
	if errors.Is(err, ErrRecordNotExist) {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	w.WriteHeader(http.StatusInternalServerError)
}

// A test that is left over: the error was answered before.
func (a *api) leftOver(w http.ResponseWriter, r *http.Request) {
	hook, err := a.store.Hook(1)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	if err != nil {
		fail(w, err)
		return
	}
	w.Write([]byte(hook))
}

func (a *api) hook(w http.ResponseWriter, r *http.Request) {
	hook, err := a.store.Hook(2)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	w.Write([]byte(hook))
}

func (a *api) told(w http.ResponseWriter, r *http.Request) {
	if _, err := numberOf("id", w, r); err != nil {
		fail(w, err)
	}
}

func (a *api) notTold(w http.ResponseWriter, r *http.Request) {
	if _, err := numberOf("id", w, r); err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}
