package methoddefault

import (
	_ "embed"
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/astutil"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/rule"
)

//go:embed doc.go
var doc string

// Meta describes the rule.
var Meta = rule.Meta{
	Name:     "methoddefault",
	Doc:      doc,
	Severity: finding.Warning,
	CWE:      []string{"CWE-478"},
	Items:    []string{"R1.6"},
}

// Analyzer reports dispatch on the method without a default.
var Analyzer = rule.New(Meta, run)

func run(pass *rule.Pass) {
	for _, f := range pass.Summaries.Functions {
		if d := newDispatch(f); d != nil && d.answersByMethod() {
			if way := d.otherwise(); way != nil {
				check(pass, d, way)
			}
		}
	}
}

// check looks at how the handler is served before it reports.
func check(pass *rule.Pass, d *dispatch, way *way) {
	served := registrations(pass, d.f)
	if served.restricted && !served.open {
		return
	}
	confidence := config.Medium
	if served.open {
		confidence = config.High
	}
	if way.success != nil {
		confidence = config.Medium
	}
	pos, end, word := keyword(pass, d.tests)
	methods := strings.Join(d.acting, ", ")
	message := fmt.Sprintf("this %s acts on %s and has no default: any other method gets an empty 200", word, methods)
	if way.success != nil {
		message = fmt.Sprintf("this %s acts on %s and has no default: any other method gets the same success (%s)", word, methods,
			finding.PlaceOf(pass.Fset, pass.Pkg.Path(), way.success.Pos()))
	}
	f := finding.Finding{
		Message: message, Confidence: confidence, Pos: pos, End: end,
		Function: rule.FunctionName(d.f.SSA), Sink: "methods " + methods,
	}
	f.Path = append(f.Path, pass.StepAt(pos, fmt.Sprintf("the method is told apart here: %s", methods)))
	if way.success != nil {
		f.Path = append(f.Path, pass.Step(way.success, "any other method joins the cases in this answer"))
	} else {
		f.Path = append(f.Path, pass.StepAt(way.exit, "any other method comes to the end here: nothing was written"))
	}
	if served.open {
		f.Path = append(f.Path, pass.StepAt(served.pos, "registered for all methods"))
	}
	pass.Report(f)
}

// keyword finds the switch or if that the first test belongs to.
func keyword(pass *rule.Pass, tests []token.Pos) (start, end token.Pos, word string) {
	first := slices.Min(tests)
	file := pass.File(first)
	if file == nil {
		return first, first, "dispatch"
	}
	path, _ := astutil.PathEnclosingInterval(file, first, first)
	for i, n := range path {
		switch n := n.(type) {
		case *ast.SwitchStmt:
			return n.Switch, n.Switch + token.Pos(len("switch")), "switch"
		case *ast.IfStmt:
			if i > 0 && path[i-1] != ast.Node(n.Cond) && path[i-1] != n.Init {
				continue
			}
			return n.If, n.If + token.Pos(len("if")), "chain of ifs"
		case *ast.FuncLit, *ast.FuncDecl:
			return first, first, "dispatch"
		}
	}
	return first, first, "dispatch"
}

var httpMethods = []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE"}

// isMethod reports whether a text names a method of HTTP, in either case.
func isMethod(s string) bool { return slices.Contains(httpMethods, strings.ToUpper(s)) }
