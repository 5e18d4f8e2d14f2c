package framed

import (
	"net/http"

	"github.com/beego/beego/v2/server/web"
	"github.com/labstack/echo/v4"
)

// Comparisons that let nobody in, each beside one that does.

// own tells the caller their token if they send none.
func (s *server) own(c echo.Context) error {
	given := c.QueryParam("token")
	if given == "" || given == s.token {
		return c.JSON(http.StatusOK, map[string]any{"token": s.token})
	}
	return c.JSON(http.StatusOK, map[string]any{"active": false})
}

func (s *server) ownRefused(c echo.Context) error {
	given := c.QueryParam("token")
	if given == "" || given == s.token { // want `compared with the stored server.token by ==` `without the request's query value token the comparison .* is skipped`
		return c.JSON(http.StatusOK, map[string]any{"active": true})
	}
	return c.JSON(http.StatusUnauthorized, map[string]any{"active": false})
}

func (s *server) ownSent(c echo.Context) error {
	given := c.QueryParam("token")
	if given == s.token { // want `compared with the stored server.token by ==`
		return c.JSON(http.StatusOK, map[string]any{"mode": s.mode})
	}
	return c.JSON(http.StatusOK, map[string]any{"active": false})
}

// settings starts what uses the token again if that, or the mode, is another.
func (s *server) settings(w http.ResponseWriter, r *http.Request) {
	oldToken, given := s.token, r.FormValue("token")
	s.save(r)
	changed := s.mode != r.FormValue("mode") || given != "" && given != oldToken
	if changed {
		s.restart()
	}
	w.WriteHeader(http.StatusNoContent)
}

// settingsNested does so with the token in the middle.
func (s *server) settingsNested(w http.ResponseWriter, r *http.Request) {
	oldToken, given, mode := s.token, r.FormValue("token"), r.FormValue("mode")
	changed := s.mode != mode || mode != "" && (given != oldToken || mode == "again")
	if changed {
		s.restart()
	}
	w.WriteHeader(http.StatusNoContent)
}

// settingsRefused answers whoever has another one, and goes on.
func (s *server) settingsRefused(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("token") != s.token { // want `compared with the stored server.token by !=`
		http.Error(w, "no", http.StatusForbidden)
	}
	s.restart()
}

// settingsGranted does more where the token is right.
func (s *server) settingsGranted(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("token") == s.token { // want `compared with the stored server.token by ==`
		s.restart()
	}
	w.WriteHeader(http.StatusNoContent)
}

// settingsFlag tells by a variable.
func (s *server) settingsFlag(w http.ResponseWriter, r *http.Request) {
	status := http.StatusNoContent
	if r.FormValue("token") != s.token { // want `compared with the stored server.token by !=`
		status = http.StatusForbidden
	}
	s.restart()
	w.WriteHeader(status)
}

// A page compares what the form has with what the same request's cookie has.
type page struct {
	web.Controller
	xsrfToken string
}

func (p *page) prepare() {
	token := p.GetString("_xsrf")
	xsrfToken := p.XSRFToken()
	if xsrfToken != token {
		p.CustomAbort(403, "no")
	}
}

func (p *page) prepareKept() {
	token := p.GetString("_xsrf")
	if p.xsrfToken != token { // want `compared with the stored page.xsrfToken by !=`
		p.CustomAbort(403, "no")
	}
}

func (s *server) save(r *http.Request) {}

func (s *server) restart() {}
