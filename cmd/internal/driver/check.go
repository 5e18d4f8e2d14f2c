package driver

import (
	"crypto/sha256"
	"errors"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"go/types"
	"os"
	"regexp"
	"strings"
)

// maxErrors bounds what is told of one broken package.
const maxErrors = 10

// A source is a package of ours in memory: what the passes work on.
type source struct {
	files []*ast.File
	pkg   *types.Package
	info  *types.Info
}

// parse reads the files of u. Errors are kept with the unit; the files are
// nil if there are any.
func (r *runner) parse(u *unit) []*ast.File {
	var files []*ast.File
	for _, name := range sourceFiles(u) {
		src, err := os.ReadFile(name)
		if err != nil {
			r.fail(u, LoadError, token.Position{Filename: name}, "cannot be read: "+cause(err))
			continue
		}
		u.sums.add(name, sha256.Sum256(src))
		f, err := parser.ParseFile(r.fset, name, src, parser.ParseComments)
		r.syntaxErrors(u, err)
		files = append(files, f)
	}
	if len(u.errors) > 0 {
		return nil
	}
	return files
}

// sourceFiles are the files to analyse. Where something stands in the way of
// a build that is none of the code (a file to embed is missing), the go command
// does not say what it would compile; without cgo, that is the source.
func sourceFiles(u *unit) []string {
	if len(u.pkg.CompiledGoFiles) == 0 && u.pkg.Imports["C"] == nil {
		return u.pkg.GoFiles
	}
	return u.pkg.CompiledGoFiles
}

// missingEmbed matches the go command's complaint about a go:embed pattern.
// What is embedded is no code: a front end that is not built keeps nobody
// from analysing the service behind it.
var missingEmbed = regexp.MustCompile(`^pattern .*: (no matching files found|cannot embed )`)

// cause is an error of the file system without the file's name.
func cause(err error) string {
	var pe *os.PathError
	if errors.As(err, &pe) {
		return pe.Err.Error()
	}
	return err.Error()
}

func (r *runner) syntaxErrors(u *unit, err error) {
	var list scanner.ErrorList
	switch {
	case err == nil:
	case errors.As(err, &list):
		for _, e := range list {
			r.fail(u, CompileError, e.Pos, e.Msg)
		}
	default:
		r.fail(u, CompileError, token.Position{}, err.Error())
	}
}

// check type-checks u; nil if it has errors, which are kept with the unit.
func (r *runner) check(u *unit, files []*ast.File) *source {
	s := &source{files: files, info: &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Instances:    make(map[*ast.Ident]types.Instance),
		Scopes:       make(map[ast.Node]*types.Scope),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		FileVersions: make(map[*ast.File]string),
	}}
	conf := types.Config{
		Importer:  importer{u},
		Sizes:     u.pkg.TypesSizes,
		GoVersion: goVersion(u),
		Error:     func(err error) { r.typeError(u, err) },
	}
	pkg, err := conf.Check(u.pkg.PkgPath, r.fset, files, s.info)
	if err != nil && len(u.errors) == 0 {
		r.typeError(u, err)
	}
	if len(u.errors) > 0 {
		return nil
	}
	s.pkg = pkg
	return s
}

// goVersion is the language version of the unit's module; a go.mod without a
// go line means Go 1.16, as for the go command.
func goVersion(u *unit) string {
	switch {
	case u.module == nil || u.module.Path == "":
		return ""
	case u.module.GoVersion == "":
		return "go1.16"
	}
	return "go" + u.module.GoVersion
}

func (r *runner) typeError(u *unit, err error) {
	var te types.Error
	if !errors.As(err, &te) {
		r.fail(u, CompileError, token.Position{}, err.Error())
		return
	}
	// "\tother declaration of x" continues the error before it.
	if !strings.HasPrefix(te.Msg, "\t") {
		r.fail(u, CompileError, te.Fset.Position(te.Pos), te.Msg)
	}
}

// listErrors keeps what the go command says against u, unless the package's
// own check said it better.
func (r *runner) listErrors(u *unit) {
	if len(u.errors) > 0 {
		return
	}
	for _, e := range u.pkg.Errors {
		if missingEmbed.MatchString(e.Msg) {
			continue
		}
		le := loadError(r.cfg.Dir, e.Msg)
		kind := LoadError
		if len(u.pkg.CompiledGoFiles) > 0 {
			kind = CompileError
		}
		r.fail(u, kind, parsePosition(e.Pos), le.Message)
	}
}

// fail adds an error to the unit.
func (r *runner) fail(u *unit, kind string, at token.Position, msg string) {
	if len(u.errors) >= maxErrors {
		return
	}
	e := Error{Kind: kind, Package: u.pkg.PkgPath, Message: msg}
	if u.standIn() {
		e.Package = ""
	}
	if at.Filename != "" && at.Filename != "-" {
		e.Position = r.places.position(at)
	}
	u.errors = append(u.errors, e)
}
