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

// Analyzer reports dispatch on the method without a default, and handlers that
// change state whatever the method.
var Analyzer = rule.New(Meta, run)

func run(pass *rule.Pass) {
	for _, f := range pass.Summaries.Functions {
		if d := newDispatch(f); d != nil && d.answersByMethod() {
			if way := d.otherwise(); way != nil {
				check(pass, d, way)
			}
		}
	}
	judgeRoutes(pass)
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
	pos, end, word := keyword(pass, d)
	methods := strings.Join(d.acting, ", ")
	message := fmt.Sprintf("this %s acts on %s and has no default: any other method gets an empty 200", word, methods)
	if way.success != nil {
		message = fmt.Sprintf("this %s acts on %s and has no default: any other method gets the same success (%s)", word, methods,
			finding.PlaceOf(pass.Fset, pass.Pkg.Path(), way.success.Pos()))
	}
	f := finding.Finding{
		Message: message, Confidence: confidence, Pos: pos, End: end,
		Function: rule.FunctionName(d.f.SSA), Sink: "methods " + methods, Fixes: d.addDefault(pass, pos),
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

// keyword finds the statement that tells the methods apart: a switch with two
// acting cases, or else the first statement with a test.
func keyword(pass *rule.Pass, d *dispatch) (start, end token.Pos, word string) {
	tests := slices.Clone(d.tests)
	slices.SortFunc(tests, func(a, b test) int { return int(a.pos - b.pos) })
	cases := map[token.Pos]int{}
	for _, t := range tests {
		pos, n := statement(pass, t.pos)
		if _, ok := n.(*ast.SwitchStmt); ok && slices.Contains(d.acting, t.method) {
			if cases[pos]++; cases[pos] == 2 {
				return pos, pos + token.Pos(len("switch")), "switch"
			}
		}
	}
	pos, n := statement(pass, tests[0].pos)
	switch n.(type) {
	case *ast.SwitchStmt:
		return pos, pos + token.Pos(len("switch")), "switch"
	case *ast.IfStmt:
		return pos, pos + token.Pos(len("if")), "chain of ifs"
	}
	return pos, pos, "dispatch"
}

// statement gives the switch or if whose test stands at a position.
func statement(pass *rule.Pass, at token.Pos) (token.Pos, ast.Node) {
	file := pass.File(at)
	if file == nil {
		return at, nil
	}
	path, _ := astutil.PathEnclosingInterval(file, at, at)
	for i, n := range path {
		switch n := n.(type) {
		case *ast.SwitchStmt:
			return n.Switch, n
		case *ast.IfStmt:
			if i > 0 && path[i-1] == ast.Node(n.Cond) {
				return n.If, n
			}
		case *ast.FuncLit, *ast.FuncDecl:
			return at, nil
		}
	}
	return at, nil
}

var httpMethods = []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE"}

// isMethod reports whether a text names a method of HTTP, in either case.
func isMethod(s string) bool { return slices.Contains(httpMethods, strings.ToUpper(s)) }
