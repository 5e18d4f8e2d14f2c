package gosec

import (
	"fmt"
	"go/ast"
	"go/types"
	"io"
	"log"
	"slices"

	engine "github.com/securego/gosec/v2"
	"github.com/securego/gosec/v2/analyzers"
	"github.com/securego/gosec/v2/issue"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/buildssa"
	"golang.org/x/tools/go/analysis/passes/ctrlflow"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/packages"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// A target is a package as gosec takes it.
type target struct {
	packages.Package
	ssa *buildssa.SSA
}

// load describes the package of a pass to gosec. Unless test files take part
// they are left out altogether: gosec looks at who calls what, and go vet
// hands them over together with the package.
func load(pass *analysis.Pass) *target {
	p := &target{Package: packages.Package{
		Name: pass.Pkg.Name(), PkgPath: pass.Pkg.Path(), Fset: pass.Fset, Syntax: pass.Files,
		Types: pass.Pkg, TypesInfo: pass.TypesInfo, TypesSizes: pass.TypesSizes,
		OtherFiles: pass.OtherFiles, IgnoredFiles: pass.IgnoredFiles,
	}}
	if config.Current.Tests {
		return p
	}
	isTest := func(file *ast.File) bool { return ssabuild.TestFile(pass, file) }
	p.Syntax = slices.DeleteFunc(slices.Clone(pass.Files), isTest)
	if len(p.Syntax) < len(pass.Files) {
		p.TypesInfo = withoutInitsOf(pass, isTest)
	}
	return p
}

// withoutInitsOf copies what is known of the package's types without the
// variables that such files initialise: their declarations are not there.
func withoutInitsOf(pass *analysis.Pass, left func(*ast.File) bool) *types.Info {
	info := *pass.TypesInfo
	info.InitOrder = slices.DeleteFunc(slices.Clone(info.InitOrder), func(init *types.Initializer) bool {
		return slices.ContainsFunc(pass.Files, func(file *ast.File) bool {
			return left(file) && file.FileStart <= init.Rhs.Pos() && init.Rhs.Pos() < file.FileEnd
		})
	})
	return &info
}

// buildSSA builds the SSA form that gosec builds for itself: its analyzers see
// a function that never returns only as far as the package itself tells.
func buildSSA(p *target) *buildssa.SSA {
	pass := &analysis.Pass{
		Fset: p.Fset, Files: p.Syntax, Pkg: p.Types, TypesInfo: p.TypesInfo, TypesSizes: p.TypesSizes,
		ResultOf:         map[*analysis.Analyzer]any{},
		Report:           func(analysis.Diagnostic) {},
		ImportObjectFact: func(types.Object, analysis.Fact) bool { return false },
		ExportObjectFact: func(types.Object, analysis.Fact) {},
	}
	for _, a := range []*analysis.Analyzer{inspect.Analyzer, ctrlflow.Analyzer, buildssa.Analyzer} {
		pass.Analyzer = a
		result, err := a.Run(pass)
		if err != nil {
			panic(fmt.Errorf("%s: %w", a.Name, err))
		}
		pass.ResultOf[a] = result
	}
	return pass.ResultOf[buildssa.Analyzer].(*buildssa.SSA)
}

// scan runs gosec's analyzers of these definitions on a package.
func scan(p *target, defs map[string]analyzers.AnalyzerDefinition) []*issue.Issue {
	g := newEngine()
	g.LoadAnalyzers(defs, nil)
	g.CheckAnalyzersWithSSA(&p.Package, p.ssa)
	issues, _, _ := g.Report()
	return issues
}

// newEngine makes a gosec with its own defaults. It keeps issues of all it has
// seen, so each use takes a new one. Its log has nothing that definitions does
// not tell.
func newEngine() *engine.Analyzer {
	const tests, excludeGenerated, trackSuppressions, concurrency = false, false, true, 1
	return engine.NewAnalyzer(engine.NewConfig(), tests, excludeGenerated, trackSuppressions, concurrency, log.New(io.Discard, "", 0))
}

// definitions are gosec's, with analyzers that tell when they fail: gosec would
// log an error and go on, and a panic would end the process.
func definitions(fail func(what string, cause any)) map[string]analyzers.AnalyzerDefinition {
	defs, _ := analyzers.Generate(false).AnalyzersInfo()
	for id, def := range defs {
		defs[id] = told(def, fail)
	}
	return defs
}

func told(def analyzers.AnalyzerDefinition, fail func(what string, cause any)) analyzers.AnalyzerDefinition {
	create := def.Create
	def.Create = func(id, description string) *analysis.Analyzer {
		a := create(id, description)
		run := a.Run
		a.Run = func(pass *analysis.Pass) (result any, err error) {
			defer func() {
				if v := recover(); v != nil {
					fail(id+": panic", v)
				}
			}()
			result, err = run(pass)
			if err != nil {
				fail(id, err)
			}
			issues, ok := result.([]*issue.Issue)
			if !ok && result != nil {
				fail(id, fmt.Sprintf("a result of type %T", result))
			}
			name(issues, id, description)
			return issues, nil
		}
		return a
	}
	return def
}

// name gives those issues that gosec has no position for, and therefore nothing
// else, what they are about.
func name(issues []*issue.Issue, id, description string) {
	for _, i := range issues {
		if i.RuleID == "" {
			i.RuleID, i.What = id, description
		}
	}
}
