// Package directive reads the comments by which a project talks to credvet:
//
//	//credvet:ignore rule[,rule] -- reason     silences findings of a statement or a function
//	//credvet:public -- reason                 a route or handler is meant to be open
//	//credvet:guard authz|authn|ratelimit|bodylimit
//	//credvet:elevator
//	//credvet:secret
//
// The first acts on findings positioned in its own package; the others teach
// the engine what a declaration is, and importers see that, too.
package directive

import (
	"go/ast"
	"go/token"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/ours"
)

const prefix = "//credvet:"

// An Ignore is one //credvet:ignore comment and the lines it covers.
type Ignore struct {
	Pos, End token.Pos
	Rules    []string
	Reason   string
	file     string
	from, to int // lines, inclusive
}

// A Problem is a directive that cannot be obeyed.
type Problem struct {
	Pos, End token.Pos
	Message  string
}

// A Lesson is a directive that teaches: it belongs to the declaration or the
// statement whose lines it covers.
type Lesson struct {
	Verb     string // public, guard, elevator, secret
	Arg      string // of guard: the kind
	Reason   string
	Pos      token.Pos
	file     string
	from, to int
}

// A Silencer is a directive that lets findings disappear, as it is written.
type Silencer struct {
	Pos  token.Pos
	Text string
}

// Set holds the directives of one package.
type Set struct {
	Ignores   []*Ignore
	Lessons   []*Lesson
	Problems  []Problem
	Silencers []Silencer
	fset      *token.FileSet
}

// Match gives the directive that silences a finding of the rule at pos, or nil.
func (s *Set) Match(rule string, pos token.Pos) *Ignore {
	if len(s.Ignores) == 0 {
		return nil
	}
	p := s.fset.Position(pos)
	for _, ig := range s.Ignores {
		if ig.Reason != "" && ig.file == p.Filename && ig.from <= p.Line && p.Line <= ig.to && slices.Contains(ig.Rules, rule) {
			return ig
		}
	}
	return nil
}

// At gives the lessons of the verb that cover pos.
func (s *Set) At(verb string, pos token.Pos) []*Lesson {
	if len(s.Lessons) == 0 {
		return nil
	}
	var out []*Lesson
	p := s.fset.Position(pos)
	for _, l := range s.Lessons {
		if l.Verb == verb && l.file == p.Filename && l.from <= p.Line && p.Line <= l.to {
			out = append(out, l)
		}
	}
	return out
}

// Analyzer yields the *Set of a package of ours.
var Analyzer = &analysis.Analyzer{
	Name:       "credvet_directive",
	Doc:        "read the //credvet: comments of a package",
	Run:        run,
	ResultType: reflect.TypeFor[*Set](),
}

func run(pass *analysis.Pass) (any, error) {
	set := &Set{fset: pass.Fset}
	if !ours.Package(pass, config.Current.Deps) {
		return set, nil
	}
	for _, file := range pass.Files {
		if !config.Current.Tests && strings.HasSuffix(pass.Fset.Position(file.FileStart).Filename, "_test.go") {
			continue
		}
		set.read(file)
	}
	return set, nil
}

// read collects the directives of one file.
func (s *Set) read(file *ast.File) {
	var scopes []scope
	for _, group := range file.Comments {
		for _, c := range group.List {
			text, ok := strings.CutPrefix(c.Text, prefix)
			if !ok {
				if config.Current.Gosec && Nosec(c) {
					s.Silencers = append(s.Silencers, Silencer{c.Pos(), printable(c.Text)})
				}
				continue
			}
			if scopes == nil {
				scopes = scopesOf(s.fset, file)
			}
			s.add(c, strings.TrimSpace(text), scopes)
		}
	}
}

// add parses one directive: verb, words, "--", reason.
func (s *Set) add(c *ast.Comment, text string, scopes []scope) {
	head, reason, _ := strings.Cut(text, "--")
	verb, arg, _ := strings.Cut(strings.TrimSpace(head), " ")
	arg, reason = strings.TrimSpace(arg), strings.TrimSpace(reason)
	p := s.fset.Position(c.Pos())
	from, to := cover(scopes, p.Line)
	problem := func(msg string) { s.Problems = append(s.Problems, Problem{c.Pos(), c.End(), msg}) }
	switch verb {
	case "ignore":
		var rules []string
		for r := range strings.SplitSeq(arg, ",") {
			if r = strings.TrimSpace(r); r != "" {
				rules = append(rules, r)
			}
		}
		if len(rules) == 0 {
			problem("the directive names no rule: write //credvet:ignore RULE -- REASON")
			return
		}
		if reason == "" {
			problem("the directive gives no reason: write //credvet:ignore " + strings.Join(rules, ",") + " -- REASON")
		}
		s.Silencers = append(s.Silencers, Silencer{c.Pos(), printable(c.Text)})
		s.Ignores = append(s.Ignores, &Ignore{Pos: c.Pos(), End: c.End(), Rules: rules, Reason: reason, file: p.Filename, from: from, to: to})
	case "public", "elevator", "secret", "guard":
		if verb == "public" && reason == "" {
			problem("the directive gives no reason: write //credvet:public -- REASON")
			return
		}
		if verb == "guard" && !slices.Contains([]string{"authz", "authn", "ratelimit", "bodylimit"}, arg) {
			problem("the directive names no guard: write //credvet:guard authz, authn, ratelimit or bodylimit")
			return
		}
		if verb == "public" || verb == "guard" {
			s.Silencers = append(s.Silencers, Silencer{c.Pos(), printable(c.Text)})
		}
		s.Lessons = append(s.Lessons, &Lesson{Verb: verb, Arg: arg, Reason: reason, Pos: c.Pos(), file: p.Filename, from: from, to: to})
	default:
		problem("unknown directive //credvet:" + printable(verb) + ": use ignore, public, guard, elevator or secret")
	}
}

// printable keeps a word from the source harmless in a message.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == 0x2028 || r == 0x2029 {
			return '?'
		}
		return r
	}, s)
}
