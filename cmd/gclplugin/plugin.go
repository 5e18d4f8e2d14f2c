// Package gclplugin is credvet as a module plugin of golangci-lint. Importing
// it registers the linter "credvet"; cmd/custom-gcl is a golangci-lint that
// does so.
package gclplugin

import (
	"fmt"
	"sync"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/guard"
)

func init() { register.Plugin("credvet", New) }

// settings are what .golangci.yml may say below linters.settings.custom.credvet.settings.
type settings struct {
	Confidence string         `json:"confidence"`
	Tests      bool           `json:"tests"`
	Deps       analyzers.List `json:"deps"`
}

// options checks the settings and makes them the suite's.
func (s settings) options() (analyzers.Options, error) {
	o := analyzers.Options{Confidence: analyzers.Medium, Tests: s.Tests, Deps: s.Deps}
	if s.Confidence != "" {
		if err := o.Confidence.Set(s.Confidence); err != nil {
			return o, fmt.Errorf("credvet: confidence: %w", err)
		}
	}
	return o, nil
}

// New makes the plugin from golangci-lint's settings for it; an unknown or
// malformed one is an error. The options hold for the process.
func New(raw any) (register.LinterPlugin, error) {
	s, err := register.DecodeSettings[settings](raw)
	if err != nil {
		return nil, fmt.Errorf("credvet: %w", err)
	}
	o, err := s.options()
	if err != nil {
		return nil, err
	}
	analyzers.SetOptions(o)
	return plugin{}, nil
}

type plugin struct{}

// GetLoadMode asks for types: SSA and facts need them.
func (plugin) GetLoadMode() string { return register.LoadModeTypesInfo }

// BuildAnalyzers gives the suite, such that it neither fails silently nor
// reports the steps of a path as findings of their own.
func (plugin) BuildAnalyzers() ([]*analysis.Analyzer, error) { return suite(), nil }

// suite is changed once: the analyzers are changed in place.
var suite = sync.OnceValue(func() []*analysis.Analyzer {
	guard.Guard(analyzers.Root)
	all := analyzers.Suite()
	for _, a := range all {
		foldRelated(a)
	}
	return all
})
