package summary

import (
	"fmt"
	"go/token"
	"go/types"
	"reflect"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/behaviour"
	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/directive"
	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ours"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// A Failure is a function whose analysis panicked.
type Failure struct {
	Pos      token.Pos
	Function string
	Cause    string
}

// Stats count what was analysed.
type Stats struct {
	Functions      int
	BoundedOut     int
	CallsUnmodeled int
}

// Result is the engine's view of one package.
//
// Much of it is worked out when first asked for and remembered. Drivers run
// the rules of a package side by side, so whoever asks holds the lock.
type Result struct {
	sync.Mutex
	Functions []*Function // in source order
	Failures  []Failure
	Stats     Stats
	pkg       *pkg

	behaviours *behaviour.Engine
	wired      map[string][]Wired // by the interface's method
}

// Of gives the analysis of a function of the package, or nil.
func (r *Result) Of(fn *ssa.Function) *Function {
	if r.pkg == nil {
		return nil
	}
	return r.pkg.funcs[fn]
}

// Analyzer is the summary pass, the only owner of facts.
var Analyzer = &analysis.Analyzer{
	Name:       "credvet_summary",
	Doc:        "summarise what each function of a package of ours does with its inputs",
	Run:        run,
	Requires:   []*analysis.Analyzer{ssabuild.Analyzer, directive.Analyzer},
	ResultType: reflect.TypeFor[*Result](),
	FactTypes:  []analysis.Fact{new(Fact), new(VarFact), new(MethodFact), new(OpenFact), new(WiredFact)},
}

// panicOn names a function whose analysis panics. Tests of the recovery set
// it at link time.
var panicOn string

// pkg is what the functions of one package share.
type pkg struct {
	pass         *analysis.Pass
	result       *Result
	rows         *model.Resolver
	funcs        map[*ssa.Function]*Function
	byObject     map[*types.Func]*Function
	modelled     map[*types.Func]*Summary
	imported     map[*types.Func]*Summary
	implementing map[*types.Func][]*types.Func
	concrete     []*types.Named                    // the package's own concrete types, by name
	imports      map[*types.Package][]*types.Named // concrete types of other packages
	methods      map[*types.Func]*MethodFact
	prepared     map[*types.Var]string // see preparedFields
	closer       *term.Closer
	generated    map[string]bool // the files that are
	inside       *within         // nil until it is asked for
	spare        *ways           // the memory of the last walk, for the next one
}

func run(pass *analysis.Pass) (any, error) {
	if !ours.Package(pass, config.Current.Deps) {
		return &Result{}, nil
	}
	built := pass.ResultOf[ssabuild.Analyzer].(*ssabuild.SSA)
	p := &pkg{
		pass: pass, result: &Result{}, rows: model.NewResolver(pass.Pkg),
		funcs: map[*ssa.Function]*Function{}, byObject: map[*types.Func]*Function{},
		modelled: map[*types.Func]*Summary{}, imported: map[*types.Func]*Summary{}, implementing: map[*types.Func][]*types.Func{},
		concrete: concreteTypes(pass.Pkg), imports: map[*types.Package][]*types.Named{}, methods: map[*types.Func]*MethodFact{}, closer: term.NewCloser(), generated: ssabuild.Generated(pass),
	}
	p.result.pkg = p
	for _, fn := range built.Functions {
		f := newFunction(p, fn)
		p.funcs[fn] = f
		if obj, ok := fn.Object().(*types.Func); ok {
			p.byObject[obj] = f
		}
		p.result.Functions = append(p.result.Functions, f)
	}
	for _, component := range components(p.result.Functions) {
		p.solve(component)
	}
	p.behave()
	p.export()
	p.exportOpen()
	p.wire()
	return p.result, nil
}

func concreteTypes(p *types.Package) []*types.Named {
	var list []*types.Named
	for _, name := range p.Scope().Names() {
		if tn, ok := p.Scope().Lookup(name).(*types.TypeName); ok && !tn.IsAlias() {
			if named, ok := tn.Type().(*types.Named); ok && !types.IsInterface(named) && named.TypeParams().Len() == 0 {
				list = append(list, named)
			}
		}
	}
	return list
}

// maxCycles bounds the passes over a cycle of functions that call each other.
const maxCycles = 4

// solve analyses the functions of one component until their summaries no
// longer change.
func (p *pkg) solve(component []*Function) {
	if len(component) == 1 {
		p.analyze(component[0])
	} else {
		p.iterate(component)
	}
	for _, f := range component {
		f.Summary.final = true
		p.result.Stats.Functions++
		p.result.Stats.CallsUnmodeled += f.unmodeled
		if f.bounded {
			p.result.Stats.BoundedOut++
		}
	}
}

// iterate analyses the functions of a cycle.
func (p *pkg) iterate(component []*Function) {
	for range maxCycles {
		changed := false
		for _, f := range component {
			before := f.Summary.describe()
			p.analyze(f)
			changed = changed || f.Summary.describe() != before
		}
		if !changed {
			return
		}
	}
}

// analyze analyses one function; a panic marks its summary incomplete.
func (p *pkg) analyze(f *Function) {
	defer func() {
		if v := recover(); v != nil {
			name := FunctionName(f.SSA)
			f.Events = nil
			f.Summary = &Summary{Name: qualifiedName(f.SSA), Incomplete: fmt.Sprint(v), Unknown: true}
			for _, old := range p.result.Failures {
				if old.Function == name {
					return
				}
			}
			p.result.Failures = append(p.result.Failures, Failure{Pos: f.SSA.Pos(), Function: name, Cause: fmt.Sprint(v)})
		}
	}()
	if panicOn != "" && f.SSA.Name() == panicOn {
		panic("failure injected by a test")
	}
	f.analyze()
}

// export makes facts of the summaries that importers can name.
func (p *pkg) export() {
	for _, f := range p.result.Functions {
		obj, ok := f.SSA.Object().(*types.Func)
		if !ok || f.Summary.empty() || !visible(obj) {
			continue
		}
		p.pass.ExportObjectFact(obj, &Fact{Summary: f.Summary.closed(p.closer)})
	}
}

// visible reports whether importers can reach a function: it is exported, or a
// method (an exported interface can lead to it).
func visible(obj *types.Func) bool {
	if obj.Signature().Recv() != nil {
		return true
	}
	return obj.Exported()
}

// empty reports whether a summary says no more than that the function exists.
func (s *Summary) empty() bool {
	return len(s.Flows) == 0 && len(s.Births) == 0 && len(s.Uses) == 0 && len(s.Compares) == 0 && !s.Verifies && len(s.Kills) == 0 && s.controlEmpty() && !s.NeverReturns && !s.OwnErrors && s.Incomplete == "" && s.Unknown && (s.Behaviour == nil || s.Behaviour.Empty())
}

// closed is the summary as importers get it: without what only concerns
// captured variables.
func (s *Summary) closed(by *term.Closer) Summary {
	c := *s
	c.Behaviour = by.Behaviour(s.Behaviour)
	return c
}
