// Package driver runs the suite on its own, without go vet.
//
// It asks the go command once what there is, then parses and type-checks the
// packages of ours in the import closure, in topological order and in
// parallel, and runs the passes on each. All other packages come from export
// data and are never handed to an analyzer. Types and facts are kept to the
// end; syntax and SSA are dropped with each package.
//
// A pattern narrower than the module gives the findings of ./... cut to it:
// the packages that are only imported are analysed all the same, for their
// facts. The result does not depend on GOMAXPROCS.
package driver

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers"
)

// Config says what to analyse. The zero Config is ./... in the current
// directory with the whole suite.
type Config struct {
	Dir       string               // where the patterns are rooted; reported files are relative to it
	Patterns  []string             // packages, as for go list; ./... if empty
	Tests     bool                 // test files take part
	Deps      []string             // dependencies to analyse as well, as patterns
	Gosec     bool                 // gosec's analyzers run, too
	Tags      []string             // each is one build configuration: tags separated by commas
	Env       []string             // of the go command; the process's own if nil
	Settings  *analyzers.Settings  // the project's configuration; nil if it has none
	Analyzers []*analysis.Analyzer // analyzers.Suite() if nil

	Spot *Spot // if not nil, the functions there are told

	// Progress, if not nil, is called when the packages to analyse are known
	// and after each of them, from one goroutine at a time.
	Progress func(done, total int)
}

// Result of a run: sorted, and the same on every run.
type Result struct {
	Dir        string                       // the absolute directory that files are relative to
	Findings   []Finding                    // of the named packages, of every confidence, the suppressed ones among them
	Routes     []Route                      // of the named packages
	Silences   []Silence                    // why rules have nothing to report on these
	Around     []Function                   // the functions around the spot, innermost first
	Errors     []Error                      // what could not be analysed; never silently dropped
	Files      []string                     // the analysed files of the named packages: where silence means something
	Stats      Stats                        // of the named packages
	Sums       map[string][sha256.Size]byte // of these files as they were analysed, by absolute name
	Directives []Directive                  // that silence findings, in the named packages
}

// Stats say what the silence of a run covers.
type Stats struct {
	Packages    int `json:"packages"`
	NotAnalysed int `json:"packages_not_analysed"`
	analyzers.Stats
}

// running serialises runs: the suite's options are global.
var running sync.Mutex

// Run analyses the packages that cfg names. What cannot be analysed is told
// in the result; an error means that the run was given up, because ctx ended
// or cfg makes no sense.
func Run(ctx context.Context, cfg Config) (*Result, error) {
	cfg, err := cfg.withDefaults()
	if err != nil {
		return nil, err
	}
	running.Lock()
	defer running.Unlock()
	defer collectLess()()
	analyzers.Configure(analyzers.Options{Confidence: analyzers.Low, Tests: cfg.Tests, Deps: cfg.Deps, Gosec: cfg.Gosec}, cfg.Settings)
	m := newMerger(cfg.Dir)
	for _, tags := range cfg.Tags {
		if err := runConfiguration(ctx, &cfg, tags, m); err != nil {
			return nil, err
		}
	}
	return m.result(), nil
}

// withDefaults fills in what cfg leaves open and checks the rest.
func (cfg Config) withDefaults() (Config, error) {
	dir, err := filepath.Abs(cfg.Dir)
	if err != nil {
		return cfg, err
	}
	cfg.Dir = dir
	if len(cfg.Patterns) == 0 {
		cfg.Patterns = []string{"./..."}
	}
	if len(cfg.Tags) == 0 {
		cfg.Tags = []string{""}
	}
	if cfg.Env == nil {
		cfg.Env = os.Environ()
	}
	if cfg.Analyzers == nil {
		cfg.Analyzers = analyzers.Suite()
	}
	if err := analysis.Validate(cfg.Analyzers); err != nil {
		return cfg, fmt.Errorf("the analyzers do not fit together: %w", err)
	}
	return cfg, nil
}

// runConfiguration analyses one build configuration and adds it to m.
func runConfiguration(ctx context.Context, cfg *Config, tags string, m *merger) error {
	g, errs := load(ctx, cfg, tags)
	if err := ctx.Err(); err != nil {
		return err
	}
	m.addErrors(errs)
	if g == nil {
		return nil
	}
	r := newRunner(cfg, g)
	if err := r.run(ctx); err != nil {
		return err
	}
	for _, u := range g.units {
		m.addUnit(u)
	}
	return nil
}
