// Package gclplugin is credvet as a module plugin of golangci-lint. Importing
// it registers the linter "credvet"; cmd/custom-gcl is a golangci-lint that
// does so.
package gclplugin

import (
	"encoding/json"
	"fmt"
	"sync"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/guard"
)

func init() { register.Plugin("credvet", New) }

// New makes the plugin from golangci-lint's settings for it: the keys of a
// .credvet.yml, and gosec. That file itself is not read, since golangci-lint's
// cache would know nothing of its changes. An unknown or malformed setting is
// an error. The options hold for the process.
func New(raw any) (register.LinterPlugin, error) {
	keys, err := register.DecodeSettings[map[string]any](raw)
	if err != nil {
		return nil, fmt.Errorf("credvet: %w", err)
	}
	o := analyzers.Options{Confidence: analyzers.Medium}
	if gosec, ok := keys["gosec"]; ok {
		if o.Gosec, ok = gosec.(bool); !ok {
			return nil, fmt.Errorf("credvet: gosec: %v is not true or false", gosec)
		}
		delete(keys, "gosec")
	}
	var text []byte
	if len(keys) > 0 {
		if text, err = json.Marshal(keys); err != nil { // JSON is YAML, too
			return nil, fmt.Errorf("credvet: %w", err)
		}
	}
	s, err := analyzers.ParseSettings("settings of credvet", text)
	if err != nil {
		return nil, err
	}
	if s.Confidence != "" {
		if err := o.Confidence.Set(s.Confidence); err != nil {
			return nil, fmt.Errorf("credvet: confidence: %w", err)
		}
	}
	analyzers.Configure(o, s)
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
