package gosec

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"github.com/securego/gosec/v2/issue"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/rule"
)

// finding words an issue as credvet does: what is wrong; what to do.
func (p *target) finding(i *issue.Issue) finding.Finding {
	about := find(i.RuleID)
	f := finding.Finding{
		Rule: i.RuleID, Message: i.What, Severity: severities[i.Severity], Confidence: confidences[i.Confidence], CWE: about.CWE(),
	}
	f.Sink = f.Message
	file, pos := p.locate(i)
	if !pos.IsValid() {
		file, pos = p.Syntax[0], p.Syntax[0].Name.Pos()
		f.Message += fmt.Sprintf(", in this package at a place that gosec does not tell (%q)", i.FileLocation())
	}
	if about.Advice != "" && !strings.Contains(i.What, "; ") { // else it says what to do itself
		f.Message += "; " + about.Advice
	}
	f.Pos, f.End, f.Function = pos, pos, p.function(file, pos)
	if len(i.Suppressions) > 0 {
		f.Suppressed = &finding.Suppression{By: "nosec", Reason: i.Suppressions[0].Justification}
	}
	return f
}

var severities = map[issue.Score]finding.Severity{issue.High: finding.Error, issue.Medium: finding.Warning, issue.Low: finding.Note}

var confidences = map[issue.Score]config.Confidence{issue.High: config.High, issue.Medium: config.Medium, issue.Low: config.Low}

// locate finds the position of an issue, which names its file, its line as line
// directives have it, and its column.
func (p *target) locate(i *issue.Issue) (*ast.File, token.Pos) {
	first, _, _ := strings.Cut(i.Line, "-")
	line, err := strconv.Atoi(first)
	column, err2 := strconv.Atoi(i.Col)
	if err != nil || err2 != nil {
		return nil, token.NoPos
	}
	for _, file := range p.Syntax {
		if tf := p.Fset.File(file.FileStart); tf.Name() == i.File {
			return file, position(tf, line, column)
		}
	}
	return nil, token.NoPos
}

// position is the place in a file that its line and column stand for. Where
// line directives move them, as in what cgo writes, it is looked for.
func position(tf *token.File, line, column int) token.Pos {
	is := func(pos token.Pos) bool {
		at := tf.Position(pos)
		return at.Line == line && at.Column == column
	}
	if line >= 1 && line <= tf.LineCount() {
		if offset := tf.Offset(tf.LineStart(line)) + column - 1; offset <= tf.Size() && is(tf.Pos(offset)) {
			return tf.Pos(offset)
		}
	}
	for offset := range tf.Size() {
		if pos := tf.Pos(offset); is(pos) {
			return pos
		}
	}
	return token.NoPos
}

// function names the function that a position stands in; "" for none.
func (p *target) function(file *ast.File, pos token.Pos) string {
	for _, decl := range file.Decls {
		if decl, ok := decl.(*ast.FuncDecl); ok && decl.Pos() <= pos && pos < decl.End() {
			if fn, ok := p.TypesInfo.Defs[decl.Name].(*types.Func); ok {
				return rule.FunctionName(p.ssa.Pkg.Prog.FuncValue(fn))
			}
		}
	}
	return ""
}
