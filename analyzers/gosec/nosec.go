package gosec

import (
	"go/ast"
	"slices"

	"github.com/securego/gosec/v2/analyzers"
	"github.com/securego/gosec/v2/issue"
	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers/internal/directive"
)

// silence marks the issues that a #nosec or //gosec:disable comment covers.
// What such a comment says and covers is for gosec to tell. It is asked about
// one comment at a time: of several that cover a line it looks at the first, in
// an order that differs from run to run.
func silence(p *target, issues []*issue.Issue) {
	for _, file := range p.Syntax {
		for _, group := range file.Comments {
			if slices.ContainsFunc(group.List, directive.Nosec) {
				replay(p, file, group, issues)
			}
		}
	}
}

// replay has gosec judge the issues again as if the package had this comment
// only; it notes with each issue what silences it.
func replay(p *target, file *ast.File, group *ast.CommentGroup, issues []*issue.Issue) {
	only, pkg := *file, p.Package
	only.Comments = []*ast.CommentGroup{group}
	pkg.Syntax = []*ast.File{&only}
	g := newEngine()
	g.LoadAnalyzers(map[string]analyzers.AnalyzerDefinition{"replay": {ID: "replay", Create: func(id, _ string) *analysis.Analyzer {
		return &analysis.Analyzer{Name: id, Run: func(*analysis.Pass) (any, error) { return issues, nil }}
	}}}, nil)
	g.CheckRules(&pkg) // none are loaded: it reads the comment
	g.CheckAnalyzersWithSSA(&pkg, p.ssa)
}
