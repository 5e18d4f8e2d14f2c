package driver

import (
	"context"
	"fmt"
	"go/build"
	"go/token"
	"go/types"
	"go/version"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/credvet/credvet/analyzers"
)

// mode asks the go command for everything, and package packages for no
// type-checking: that is done here, for packages of ours only.
const mode = packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports |
	packages.NeedDeps | packages.NeedExportFile | packages.NeedModule | packages.NeedTypesSizes | packages.NeedForTest

// A unit is one package of the load: p, "p [p.test]" and "p_test [p.test]"
// are different units.
type unit struct {
	pkg    *packages.Package
	module *analysis.Module
	ours   bool
	named  bool // a pattern matched it
	late   bool // it is ours, or a package of ours is in its import closure

	imports   []*unit // sorted by ID
	importers []*unit // the late ones, to be told when this one is done
	pending   int     // late imports that are not done

	types *types.Package // complete once the unit is done; nil if it failed
	facts *factStore

	errors   []Error
	findings []Finding
	routes   []Route
	silences []Silence
	around   []Function
	stats    analyzers.Stats
	files    []string // analysed files, as reports show them
	sums     sums     // of the files as they were parsed
	done     bool     // analysed to the end

	directives []Directive
}

// standIn reports whether the go command made the unit up to hang an error on:
// a pattern that it could not resolve.
func (u *unit) standIn() bool {
	path := u.pkg.PkgPath
	return len(u.pkg.GoFiles) == 0 && len(u.pkg.Errors) > 0 && (build.IsLocalImport(path) || filepath.IsAbs(path) || strings.Contains(path, "..."))
}

// failed reports whether importers cannot be analysed.
func (u *unit) failed() bool { return u.types == nil }

// A graph is what the go command found, in topological order: a unit stands
// after those it imports.
type graph struct {
	units  []*unit
	places *places
}

// load lists the packages. The graph is nil if there is nothing to analyse;
// then the errors say why.
func load(ctx context.Context, cfg *Config, tags string) (*graph, []Error) {
	var flags []string
	if tags != "" {
		flags = append(flags, "-tags="+tags)
	}
	var patterns []string
	for _, p := range cfg.Patterns {
		patterns = append(patterns, "pattern="+p) // nothing in it is a query
	}
	roots, err := packages.Load(&packages.Config{
		Mode: mode, Context: ctx, Dir: cfg.Dir, Tests: cfg.Tests, BuildFlags: flags,
		// Facts and positions rest on what the go command itself says.
		Env: append(slices.Clip(cfg.Env), "GOPACKAGESDRIVER=off"),
	}, patterns...)
	if err != nil {
		return nil, []Error{*loadError(cfg.Dir, err.Error())}
	}
	g := newGraph(cfg, roots)
	if e := g.refusal(cfg); e != nil {
		return nil, []Error{*e}
	}
	return g, unmatched(cfg, roots)
}

// newGraph orders the packages under roots.
func newGraph(cfg *Config, roots []*packages.Package) *graph {
	g := &graph{}
	units := map[*packages.Package]*unit{}
	var visit func(p *packages.Package) *unit
	visit = func(p *packages.Package) *unit {
		if u := units[p]; u != nil {
			return u
		}
		u := newUnit(p)
		units[p] = u
		for _, imp := range p.Imports {
			u.imports = append(u.imports, visit(imp))
		}
		u.link()
		g.units = append(g.units, u)
		return u
	}
	for _, p := range roots {
		if !testMain(p) {
			visit(p).named = true
		}
	}
	g.places = newPlaces(cfg.Dir, g.units)
	return g
}

func newUnit(p *packages.Package) *unit {
	u := &unit{pkg: p, facts: newFactStore()}
	if m := p.Module; m != nil {
		u.module = &analysis.Module{Path: m.Path, Version: m.Version, GoVersion: m.GoVersion, Main: m.Main}
	}
	u.ours = analyzers.Ours(p.PkgPath, u.module)
	return u
}

// link derives what follows from the imports, and makes the edges along which
// the run proceeds.
func (u *unit) link() {
	slices.SortFunc(u.imports, func(a, b *unit) int { return strings.Compare(a.pkg.ID, b.pkg.ID) })
	u.late = u.ours || slices.ContainsFunc(u.imports, func(imp *unit) bool { return imp.late })
	if !u.late {
		return
	}
	for _, imp := range u.imports {
		if imp.late {
			imp.importers = append(imp.importers, u)
			u.pending++
		}
	}
}

// testMain reports whether p is the main package that go test writes: its
// source stands in the build cache.
func testMain(p *packages.Package) bool {
	return p.Name == "main" && strings.HasSuffix(p.ID, ".test") && len(p.GoFiles) > 0 && filepath.Dir(p.GoFiles[0]) != p.Dir
}

// refusal is the reason not to begin, if there is one.
func (g *graph) refusal(cfg *Config) *Error {
	if newest := g.newestGo(); version.Compare(version.Lang(newest), version.Lang(runtime.Version())) > 0 {
		return tooNew(strings.TrimPrefix(newest, "go"))
	}
	named := func(u *unit) bool { return u.named }
	switch {
	case !slices.ContainsFunc(g.units, named):
		return &Error{Kind: LoadError, Message: quoted(cfg.Patterns) + " matched no packages"}
	case !slices.ContainsFunc(g.units, func(u *unit) bool { return u.named && u.ours }):
		return &Error{Kind: LoadError, Message: quoted(cfg.Patterns) + " matched only dependencies: name them with -deps to analyse them"}
	}
	return nil
}

// newestGo is the highest Go version that a module of ours asks for.
func (g *graph) newestGo() string {
	newest := ""
	for _, u := range g.units {
		if u.ours && u.module != nil && version.Compare("go"+u.module.GoVersion, newest) > 0 {
			newest = "go" + u.module.GoVersion
		}
	}
	return newest
}

// newerGo finds the version in the go command's refusal of a go.mod.
var newerGo = regexp.MustCompile(`requires go >= ([0-9][0-9a-z.]*)`)

// loadError puts the go command's words in one sentence.
func loadError(dir, msg string) *Error {
	if v := newerGo.FindStringSubmatch(msg); v != nil {
		return tooNew(v[1])
	}
	if noModule(dir, msg) {
		return &Error{Kind: LoadError, Message: fmt.Sprintf("no go.mod in %s or above: run credvet inside a module", dir)}
	}
	return &Error{Kind: LoadError, Message: oneLine(invocation.ReplaceAllString(msg, ""))}
}

// invocation matches what package packages says before the go command's words.
var invocation = regexp.MustCompile(`^err: exit status \d+: stderr: (go: )?`)

func tooNew(v string) *Error {
	return &Error{Kind: LoadError, Message: fmt.Sprintf("a module needs Go %s, but credvet was built with %s: build credvet with a newer Go", v, runtime.Version())}
}

// noModule reports whether the go command complains because dir is in no
// module.
func noModule(dir, msg string) bool {
	for _, words := range []string{"go.mod file not found", "does not contain main module", "cannot find main module", "outside main module"} {
		if strings.Contains(msg, words) {
			return !above(dir, "go.mod") && !above(dir, "go.work")
		}
	}
	return false
}

// above reports whether dir, or a directory that holds it, has the file.
func above(dir, file string) bool {
	for {
		if _, err := os.Stat(filepath.Join(dir, file)); err == nil {
			return true
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return false
		}
		dir = parent
	}
}

// unmatched tells of wildcard patterns that matched nothing: the go command
// only warns of them.
func unmatched(cfg *Config, roots []*packages.Package) []Error {
	var errs []Error
	for _, pattern := range cfg.Patterns {
		match := wildcard(cfg.Dir, pattern)
		told := func(p *packages.Package) bool { return p.PkgPath == pattern && len(p.Errors) > 0 }
		if match != nil && !slices.ContainsFunc(roots, match) && !slices.ContainsFunc(roots, told) {
			errs = append(errs, Error{Kind: LoadError, Message: fmt.Sprintf("%s matched no packages", strconv.Quote(pattern))})
		}
	}
	return errs
}

// wildcard is the predicate of a pattern with "..."; nil for other patterns.
func wildcard(dir, pattern string) func(*packages.Package) bool {
	if !strings.Contains(pattern, "...") || pattern == "..." {
		return nil
	}
	of := func(p *packages.Package) string { return p.PkgPath }
	if strings.HasPrefix(pattern, "./") || strings.HasPrefix(pattern, "../") || filepath.IsAbs(pattern) {
		of = func(p *packages.Package) string { return filepath.ToSlash(p.Dir) }
		if !filepath.IsAbs(pattern) {
			pattern = filepath.Join(dir, pattern)
		}
	}
	expr := strings.ReplaceAll(regexp.QuoteMeta(filepath.ToSlash(pattern)), `\.\.\.`, `.*`)
	if tree, ok := strings.CutSuffix(expr, `/.*`); ok {
		expr = tree + `(/.*)?`
	}
	re := regexp.MustCompile(`^` + expr + `$`)
	return func(p *packages.Package) bool { return re.MatchString(of(p)) }
}

// quoted lists patterns for a message.
func quoted(patterns []string) string {
	var q []string
	for _, p := range patterns {
		q = append(q, strconv.Quote(p))
	}
	return strings.Join(q, ", ")
}

// oneLine joins the lines of a message.
func oneLine(s string) string {
	return strings.Join(strings.Fields(s), " ")
}

// parsePosition reads the go command's "file:line:col".
func parsePosition(pos string) token.Position {
	p := token.Position{Filename: pos}
	for range 2 {
		i := strings.LastIndexByte(p.Filename, ':')
		n, err := strconv.Atoi(p.Filename[i+1:])
		if i <= 0 || err != nil {
			break
		}
		p.Filename, p.Line, p.Column = p.Filename[:i], n, p.Line
	}
	return p
}
