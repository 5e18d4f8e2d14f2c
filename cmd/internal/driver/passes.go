package driver

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers"
)

// inOrder lists the analyzers with what they require, prerequisites first.
func inOrder(roots []*analysis.Analyzer) []*analysis.Analyzer {
	var list []*analysis.Analyzer
	seen := map[*analysis.Analyzer]bool{}
	var visit func(a *analysis.Analyzer)
	visit = func(a *analysis.Analyzer) {
		if seen[a] {
			return
		}
		seen[a] = true
		for _, req := range a.Requires {
			visit(req)
		}
		list = append(list, a)
	}
	for _, a := range roots {
		visit(a)
	}
	return list
}

// analyse runs the passes on a package and keeps what they found. An analyzer
// that fails takes those that require it with it, in this package only.
func (r *runner) analyse(u *unit, s *source) {
	results := map[*analysis.Analyzer]any{}
	v := newView(u, s.pkg)
	res := &resolver{places: r.places, fset: r.fset, pkg: s.pkg, root: moduleDir(u, r.cfg.Dir), fixable: u.pkg.Module == nil || u.pkg.Module.Main}
	for _, a := range r.analyzers {
		inputs, ok := inputsOf(a, results)
		if !ok {
			continue // the prerequisite's failure is told
		}
		result, err := r.pass(u, s, v, a, inputs)
		if err != nil {
			r.internal(u, s, fmt.Sprintf("analyzer %s failed on this package: %v", a.Name, err))
			continue
		}
		results[a] = result
		r.keep(u, res, result)
	}
	for _, f := range s.files {
		u.files = append(u.files, r.places.position(r.fset.Position(f.Package)).File)
	}
	u.facts.seal()
}

// inputsOf picks the results that a requires; false if one is missing.
func inputsOf(a *analysis.Analyzer, results map[*analysis.Analyzer]any) (map[*analysis.Analyzer]any, bool) {
	inputs := map[*analysis.Analyzer]any{}
	for _, req := range a.Requires {
		result, ok := results[req]
		if !ok {
			return nil, false
		}
		inputs[req] = result
	}
	return inputs, true
}

// pass runs one analyzer on one package; a panic becomes an error.
func (r *runner) pass(u *unit, s *source, v *view, a *analysis.Analyzer, inputs map[*analysis.Analyzer]any) (result any, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic%s: %v", panicSite(), p)
		}
	}()
	pass := &analysis.Pass{
		Analyzer:     a,
		Fset:         r.fset,
		Files:        s.files,
		OtherFiles:   u.pkg.OtherFiles,
		IgnoredFiles: u.pkg.IgnoredFiles,
		Pkg:          s.pkg,
		TypesInfo:    s.info,
		TypesSizes:   u.pkg.TypesSizes,
		Module:       u.module,
		ResultOf:     inputs,
		Report:       func(analysis.Diagnostic) {}, // findings come as results
		ReadFile:     os.ReadFile,
	}
	v.bind(pass)
	return a.Run(pass)
}

// panicSite tells where the panic being recovered was raised: " at file:line",
// or nothing.
func panicSite() string {
	pcs := make([]uintptr, 32)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	raised := false
	for {
		f, more := frames.Next()
		switch {
		case f.Function == "runtime.gopanic":
			raised = true
		case raised && !strings.HasPrefix(f.Function, "runtime."):
			return fmt.Sprintf(" at %s:%d", filepath.Base(f.File), f.Line)
		}
		if !more {
			return ""
		}
	}
}

// keep takes over the findings of a result, if it is one that has any. What
// credvet could not do is an error, not a finding.
func (r *runner) keep(u *unit, res *resolver, result any) {
	var list []analyzers.Finding
	switch result := result.(type) {
	case *analyzers.Result:
		list = result.Findings
		u.silences = append(u.silences, res.silences(result.Silences)...)
	case *analyzers.RootResult:
		list = result.Findings
		u.stats = result.Stats
		for _, text := range result.Misfits {
			u.errors = append(u.errors, Error{Kind: SettingsError, Message: oneLine(text)})
		}
		for _, d := range result.Directives {
			u.directives = append(u.directives, Directive{Position: res.at(d.Pos), Text: d.Text})
		}
	case *analyzers.RouteTable:
		u.routes = res.routes(result.Routes)
		u.around = res.functions(result.Functions, r.cfg.Spot)
	}
	for i := range list {
		f := res.finding(&list[i])
		if f.Rule == analyzers.InternalRule {
			u.errors = append(u.errors, Error{Kind: InternalError, Package: u.pkg.PkgPath, Position: f.Position, Message: oneLine(f.Message)})
			continue
		}
		u.findings = append(u.findings, f)
	}
}

// internal reports a failure of credvet at the package clause.
func (r *runner) internal(u *unit, s *source, msg string) {
	e := Error{Kind: InternalError, Package: u.pkg.PkgPath, Message: oneLine(msg)}
	if len(s.files) > 0 {
		e.Position = r.places.position(r.fset.Position(s.files[0].Name.Pos()))
	}
	u.errors = append(u.errors, e)
}

// moduleDir is where the unit's module is, or the run's directory.
func moduleDir(u *unit, base string) string {
	if m := u.pkg.Module; m != nil && m.Dir != "" {
		return m.Dir
	}
	return base
}
