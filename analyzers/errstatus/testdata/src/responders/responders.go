// Package responders holds handlers that return an answer, which writes itself
// to the response.
package responders

import (
	"errors"
	"fmt"
	"net/http"
)

var ErrNotFound = errors.New("no such entry")

type responder interface {
	WriteResponse(w http.ResponseWriter)
}

type report interface{ Send(to string) }

type fault struct {
	code    int
	message string
}

func (f *fault) WriteResponse(w http.ResponseWriter) { http.Error(w, f.message, f.code) }
func (f *fault) Send(string)                         {}

func handleError(params any, code int, err error, message string, fields ...any) responder {
	if message == "" {
		message = http.StatusText(code)
	}
	switch params.(type) {
	case string:
		switch code {
		case http.StatusNotFound:
			return &fault{code: http.StatusNotFound}
		default:
			return &fault{code: code, message: fmt.Sprintf(message, fields...)}
		}
	}
	return nil
}

// mailError makes what is sent elsewhere.
func mailError(params any, code int, err error, message string, fields ...any) report {
	return &fault{code: code, message: message}
}

type entries struct{ all map[string]string }

func (e *entries) retrieve(id string) (responder, error) {
	if _, ok := e.all[id]; !ok {
		return nil, fmt.Errorf("entry %s: %w", id, ErrNotFound)
	}
	return &fault{code: 200}, nil
}

func (e *entries) find(id string) (responder, error) { return e.retrieve(id) }

func (e *entries) byIndex(id string) responder {
	if _, ok := e.all[id]; !ok {
		return handleError(id, http.StatusNotFound, fmt.Errorf("index: %w", ErrNotFound), "")
	}
	return &fault{code: 200}
}

func (e *entries) byID(id string) responder {
	entry, err := e.retrieve(id)
	if err != nil {
		return handleError(id, http.StatusInternalServerError, err, "ID %s not found in any tree", id) // want `an answer whose text is "ID %s not found in any tree" is given with 500; answer 404`
	}
	return entry
}

// The text remains, and does no harm: not-found does not come to it.
func (e *entries) byIDFixed(id string) responder {
	entry, err := e.find(id)
	if err != nil {
		if errors.Is(err, ErrNotFound) {
			return handleError(id, http.StatusNotFound, err, "")
		}
		return handleError(id, http.StatusInternalServerError, err, "ID %s not found in any tree", id)
	}
	return entry
}

// Another class was told apart, or the same in another error.
func (e *entries) byOtherClass(id string) responder {
	entry, err := e.retrieve(id)
	if err != nil {
		if errors.Is(err, http.ErrHandlerTimeout) {
			return handleError(id, http.StatusGatewayTimeout, err, "")
		}
		return handleError(id, http.StatusInternalServerError, err, "ID %s not found", id) // want `an answer whose text is "ID %s not found" is given with 500; answer 404`
	}
	return entry
}

func (e *entries) byTwo(id, other string) responder {
	if _, err := e.find(other); errors.Is(err, ErrNotFound) {
		return handleError(id, http.StatusNotFound, err, "")
	}
	entry, err := e.retrieve(id)
	if err != nil {
		return handleError(id, http.StatusInternalServerError, err, "ID %s not found", id) // want `an answer whose text is "ID %s not found" is given with 500; answer 404`
	}
	return entry
}

// What does not write itself to a response goes by its name: of low confidence.
func (e *entries) mailed(id string) report {
	if _, err := e.retrieve(id); err != nil {
		return mailError(id, http.StatusInternalServerError, err, "ID %s not found", id) // want `an answer whose text is "ID %s not found" is given with 500; answer 404`
	}
	return nil
}
