package routes

import (
	"encoding/json"
	"io"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
	"github.com/credvet/credvet/cmd/internal/report"
)

// Schema is the version of the JSON document; fields are added without a new
// one.
const Schema = 1

// JSON writes one document, indented.
type JSON struct{}

type document struct {
	Schema int         `json:"schema"`
	Tool   report.Tool `json:"tool"`
	Routes []jsonRoute `json:"routes"`
	Base   *jsonChange `json:"base,omitempty"`
	Errors []jsonError `json:"errors"`
	Stats  jsonStats   `json:"stats"`
}

type jsonStats struct {
	Packages int           `json:"packages"`
	Routes   int           `json:"routes"`
	States   map[State]int `json:"states"`
}

type jsonPlace struct {
	File string `json:"file"`
	Line int    `json:"line"`
}

type jsonRoute struct {
	Methods      []string             `json:"methods"` // none: any
	Pattern      string               `json:"pattern"`
	Handler      string               `json:"handler"`
	HandlerAt    *jsonPlace           `json:"handler_at,omitempty"`
	Registration jsonPlace            `json:"registration"`
	Via          []jsonStep           `json:"via"`
	Package      string               `json:"package"`
	State        State                `json:"state"`
	Guards       map[string]jsonGuard `json:"guards"`
	Chain        []jsonLink           `json:"chain"`
	Effects      []jsonEffect         `json:"effects"`
	ChangesState bool                 `json:"changes_state"`
	Reads        []string             `json:"reads_secrets"`
	Writes       []string             `json:"writes_secrets"`
	Verifies     bool                 `json:"verifies_credential"`
	Elevates     bool                 `json:"elevates"`
	Open         string               `json:"open,omitempty"`
	Unresolved   string               `json:"unresolved,omitempty"`
	Public       string               `json:"public,omitempty"`
}

type jsonGuard struct {
	Status string     `json:"status"`
	By     string     `json:"by,omitempty"`
	Why    string     `json:"why,omitempty"`
	At     *jsonPlace `json:"at,omitempty"`
	Named  bool       `json:"named,omitempty"`
}

type jsonLink struct {
	Name   string     `json:"name"`
	At     *jsonPlace `json:"at,omitempty"`
	Note   string     `json:"note,omitempty"`
	Guards []string   `json:"guards"`
}

type jsonEffect struct {
	Kind       string     `json:"kind"`
	What       string     `json:"what"`
	Secret     string     `json:"secret,omitempty"`
	At         *jsonPlace `json:"at,omitempty"`
	Named      bool       `json:"named,omitempty"`
	Middleware bool       `json:"middleware,omitempty"`
	Path       []jsonStep `json:"path"`
}

type jsonStep struct {
	At      *jsonPlace `json:"at,omitempty"`
	Message string     `json:"message"`
}

type jsonError struct {
	Kind    string `json:"kind"`
	Package string `json:"package,omitempty"`
	File    string `json:"file,omitempty"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Message string `json:"message"`
}

type jsonChange struct {
	Revision    string        `json:"revision"`
	Commit      string        `json:"commit"`
	Added       []jsonRoute   `json:"added"`
	Removed     []jsonRoute   `json:"removed"`
	Unprotected []jsonChanged `json:"unprotected"`
	Protected   []jsonChanged `json:"protected"`
}

type jsonChanged struct {
	Route jsonRoute           `json:"route"`
	Turns map[string]jsonTurn `json:"guards"`
}

type jsonTurn struct {
	Before jsonGuard `json:"before"`
	After  jsonGuard `json:"after"`
}

// Report implements Reporter.
func (JSON) Report(w io.Writer, t *Table) error {
	doc := document{
		Schema: Schema, Tool: t.Tool, Routes: routesOf(t.Routes), Errors: []jsonError{},
		Stats: jsonStats{Packages: t.Packages, Routes: len(t.Routes), States: map[State]int{}},
	}
	for _, s := range states {
		doc.Stats.States[s] = 0
	}
	for i := range t.Routes {
		doc.Stats.States[StateOf(&t.Routes[i])]++
	}
	for _, e := range t.Errors {
		doc.Errors = append(doc.Errors, jsonError{e.Kind, e.Package, e.File, e.Line, e.Column, e.Message})
	}
	if c := t.Change; c != nil {
		doc.Base = &jsonChange{
			Revision: c.Revision, Commit: c.Commit, Added: routesOf(c.Added), Removed: routesOf(c.Removed),
			Unprotected: changedOf(c.Unprotected), Protected: changedOf(c.Protected),
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(doc)
}

func routesOf(list []driver.Route) []jsonRoute {
	out := []jsonRoute{}
	for i := range list {
		out = append(out, routeOf(&list[i]))
	}
	return out
}

func routeOf(r *driver.Route) jsonRoute {
	out := jsonRoute{
		Methods: append([]string{}, r.Methods...), Pattern: r.Pattern, Handler: r.Handler, HandlerAt: placeOf(r.HandlerAt),
		Registration: jsonPlace{r.Registration.File, r.Registration.Line}, Via: stepsOf(r.Via), Package: r.Package, State: StateOf(r),
		Guards: map[string]jsonGuard{}, Chain: []jsonLink{}, Effects: []jsonEffect{},
		ChangesState: has(r, analyzers.ChangesState), Verifies: has(r, analyzers.VerifiesLogin), Elevates: has(r, analyzers.Elevates),
		Reads: whats(r, analyzers.ReadsSecret), Writes: whats(r, analyzers.WritesSecret),
		Open: r.Open, Unresolved: r.Unresolved, Public: r.Public,
	}
	for _, g := range guards {
		out.Guards[g.key] = guardOf(r, g.guard)
	}
	for _, l := range r.Chain {
		out.Chain = append(out.Chain, jsonLink{Name: l.Name, At: placeOf(l.Position), Note: l.Note, Guards: gives(l.Guards)})
	}
	for _, e := range r.Effects {
		_, kind := deed(e.Kind)
		out.Effects = append(out.Effects, jsonEffect{
			Kind: kind, What: e.What, Secret: e.Secret, At: placeOf(e.Position), Named: e.Named, Middleware: e.Chain, Path: stepsOf(e.Path),
		})
	}
	return out
}

// gives lists the guards that a link is, by the names of the document.
func gives(v driver.Guards) []string {
	list := []string{}
	for _, g := range guards {
		if v[g.guard].Status == analyzers.Guarded {
			list = append(list, g.key)
		}
	}
	return list
}

func guardOf(r *driver.Route, g analyzers.Guard) jsonGuard {
	v := r.Guards[g]
	out := jsonGuard{Status: answer(r, g)}
	switch out.Status {
	case yes:
		out.By, out.At, out.Named = v.By, placeOf(v.At), v.Named
	case unknown:
		out.Why, out.At = v.By, placeOf(v.At)
	}
	return out
}

func changedOf(list []Changed) []jsonChanged {
	out := []jsonChanged{}
	for i := range list {
		c := &list[i]
		one := jsonChanged{Route: routeOf(&c.After), Turns: map[string]jsonTurn{}}
		for _, g := range c.Guards {
			one.Turns[keyOf(g)] = jsonTurn{guardOf(&c.Before, g), guardOf(&c.After, g)}
		}
		out = append(out, one)
	}
	return out
}

func keyOf(g analyzers.Guard) string {
	for _, c := range guards {
		if c.guard == g {
			return c.key
		}
	}
	return g.String()
}

func placeOf(p driver.Position) *jsonPlace {
	if p.Line == 0 {
		return nil
	}
	return &jsonPlace{p.File, p.Line}
}

func stepsOf(list []driver.Step) []jsonStep {
	out := []jsonStep{}
	for _, s := range list {
		out = append(out, jsonStep{placeOf(s.Position), s.Message})
	}
	return out
}
