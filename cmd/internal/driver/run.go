package driver

import (
	"context"
	"fmt"
	"go/token"
	"runtime"
	"slices"

	"golang.org/x/tools/go/analysis"
)

// A runner takes a graph of packages through the passes.
type runner struct {
	cfg       *Config
	places    *places
	units     []*unit
	analyzers []*analysis.Analyzer // prerequisites first
	fset      *token.FileSet
	exports   *exports
	ready     chan struct{} // closed when the early export data is read
}

func newRunner(cfg *Config, g *graph) *runner {
	fset := token.NewFileSet()
	return &runner{
		cfg: cfg, places: g.places, units: g.units, analyzers: inOrder(cfg.Analyzers),
		fset: fset, exports: newExports(fset), ready: make(chan struct{}),
	}
}

// run works through the late units, GOMAXPROCS at a time: each when all late
// units that it imports are done. It fails only when ctx ends.
func (r *runner) run(ctx context.Context) error {
	go func() {
		defer close(r.ready)
		r.exports.readEarly(r.units)
	}()
	late := slices.DeleteFunc(slices.Clone(r.units), func(u *unit) bool { return !u.late })
	queue, done := make(chan *unit, len(late)), make(chan *unit)
	for range runtime.GOMAXPROCS(0) {
		go r.work(ctx, queue, done)
	}
	for _, u := range late {
		if u.pending == 0 {
			queue <- u
		}
	}
	tell := r.progress(late)
	for range late {
		u := <-done
		for _, importer := range u.importers {
			if importer.pending--; importer.pending == 0 {
				queue <- importer
			}
		}
		tell(u)
	}
	close(queue)
	<-r.ready
	return ctx.Err()
}

// progress tells how many of the packages of ours are done; the function that
// it gives is to be called for each unit that is.
func (r *runner) progress(late []*unit) func(*unit) {
	tell := r.cfg.Progress
	if tell == nil {
		return func(*unit) {}
	}
	done, total := 0, 0
	for _, u := range late {
		if u.ours {
			total++
		}
	}
	tell(0, total)
	return func(u *unit) {
		if u.ours {
			done++
			tell(done, total)
		}
	}
}

// work processes units until the queue ends, or skips them when ctx has.
func (r *runner) work(ctx context.Context, queue <-chan *unit, done chan<- *unit) {
	for u := range queue {
		if ctx.Err() == nil {
			r.process(u)
		}
		done <- u
	}
}

// process does all there is to do for one unit.
func (r *runner) process(u *unit) {
	if !u.ours {
		<-r.ready
		r.exports.readLate(u)
		return
	}
	if r.blocked(u) {
		return
	}
	files := r.parse(u)
	<-r.ready
	r.exports.RLock()
	defer r.exports.RUnlock()
	var s *source
	if files != nil {
		s = r.check(u, files)
	}
	r.listErrors(u)
	if s == nil || len(u.errors) > 0 {
		return
	}
	u.types = s.pkg
	r.analyse(u, s)
	u.done = true
}

// blocked records that u imports a unit of ours, or one that leads to ours,
// that could not be loaded.
func (r *runner) blocked(u *unit) bool {
	for _, imp := range u.imports {
		if imp.late && imp.failed() {
			r.fail(u, DependencyError, token.Position{}, fmt.Sprintf("not analysed, because it depends on %s", imp.pkg.PkgPath))
		}
	}
	return len(u.errors) > 0
}
