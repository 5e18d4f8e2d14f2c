// Package settings reads a project's configuration, .credvet.yml.
//
// The text is held against the JSON schema that editors use (schema.json), so
// the two cannot disagree. What the schema does not know is an error, with its
// line and what may have been meant.
package settings

import (
	"errors"
	"fmt"
	"slices"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/model"
)

// A File is a configuration.
type File struct {
	Confidence string            `yaml:"confidence"`
	Skip       []string          `yaml:"skip"`
	Severities map[string]string `yaml:"severities"`
	Tests      bool              `yaml:"tests"`
	Deps       []string          `yaml:"deps"`
	Public     []Public          `yaml:"public"`
	Edge       []Edge            `yaml:"edge"`

	Models []*model.Package `yaml:"-"`
}

// Public is an entry of the key of that name.
type Public struct {
	Routes []string `yaml:"routes"`
	Reason string   `yaml:"reason"`
}

// Edge is an entry of the key of that name.
type Edge struct {
	Guards []string `yaml:"guards"`
	Routes []string `yaml:"routes"`
	Reason string   `yaml:"reason"`
}

// An Error is something wrong with a configuration.
type Error struct {
	File    string
	Line    int
	Message string
	Word    string   // an unknown word
	Known   []string // what may stand in its place
}

// Error gives file, line and message; a reader who wants to suggest a word has
// Word and Known.
func (e *Error) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Message) }

// Parse reads a configuration; name stands for it in errors. All errors are
// told, joined; those that are about a line are of type *Error.
func Parse(name string, text []byte) (*File, error) {
	body, err := parse(name, text)
	if err != nil || body == nil {
		return &File{}, err
	}
	c := checker{file: name, root: schema()}
	c.node(body, c.root, "")
	if len(c.errs) > 0 {
		return nil, errors.Join(c.errs...)
	}
	f := &File{}
	if err := yaml.NodeToValue(body, f); err != nil {
		return nil, &Error{File: name, Line: 1, Message: err.Error()} // the schema lets nothing pass that does not fit
	}
	for _, node := range elements(body, "models") {
		p, errs := model.Decode(name, node)
		c.errs = append(c.errs, errs...)
		f.Models = append(f.Models, p)
	}
	for _, list := range append(elements(body, "public"), elements(body, "edge")...) {
		for _, node := range elements(list, "routes") {
			if s, _ := scalar(node); !isRoute(s) {
				c.fail(node, "%q names no route: write /path, GET /path or GET,POST /path/**", s)
			}
		}
	}
	if len(c.errs) > 0 {
		return nil, errors.Join(c.errs...)
	}
	return f, nil
}

func isRoute(s string) bool {
	_, ok := config.ParseRoutePattern(s)
	return ok
}

// elements gives the nodes in the list at a key of a mapping.
func elements(body ast.Node, key string) []ast.Node {
	m, ok := body.(*ast.MappingNode)
	if !ok {
		return nil
	}
	for _, v := range m.Values {
		if seq, ok := v.Value.(*ast.SequenceNode); ok && keyOf(v) == key {
			return seq.Values
		}
	}
	return nil
}

// Apply adds what the configuration says to options that flags have set.
func (f *File) Apply(o *config.Options) {
	o.Tests = o.Tests || f.Tests
	o.Deps = append(slices.Clip(o.Deps), f.Deps...)
	o.Skip = append(slices.Clip(o.Skip), f.Skip...)
	o.Severities = f.Severities
	for _, p := range f.Public {
		o.Public = append(o.Public, config.Public{Routes: routes(p.Routes), Reason: p.Reason})
	}
	for _, e := range f.Edge {
		o.Edge = append(o.Edge, config.Edge{Guards: e.Guards, Routes: routes(e.Routes), Reason: e.Reason})
	}
}

func routes(list []string) []config.RoutePattern {
	var out []config.RoutePattern
	for _, s := range list {
		if p, ok := config.ParseRoutePattern(s); ok { // Parse has seen to it
			out = append(out, p)
		}
	}
	return out
}

// Rows spells the project's own rows, one each, without their places.
func (f *File) Rows() []string {
	var list []string
	for _, p := range f.Models {
		list = append(list, p.Spell()...)
	}
	return list
}

// Idle gives the route patterns that match no route; some tells whether a
// route of the service does what it is asked about.
func (f *File) Idle(some func(matches func(methods []string, pattern string) bool) bool) []string {
	var list []string
	look := func(patterns []string) {
		for _, s := range patterns {
			if p, ok := config.ParseRoutePattern(s); ok && !some(p.Matches) {
				list = append(list, s)
			}
		}
	}
	for _, p := range f.Public {
		look(p.Routes)
	}
	for _, e := range f.Edge {
		look(e.Routes)
	}
	return list
}
