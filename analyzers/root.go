package analyzers

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/directive"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/ours"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

// The names of the rules that Root itself speaks for.
const (
	InternalRule  = "internal"  // credvet could not analyse something
	DirectiveRule = "directive" // a //credvet: comment that cannot be obeyed
)

// RootResult is the result of Root.
type RootResult struct {
	Findings []Finding // of the rules internal and directive
	Stats    Stats
}

// Stats count what was analysed in a package.
type Stats struct {
	Functions      int `json:"functions"`
	BoundedOut     int `json:"bounded_out"`     // functions for which a bound of the analysis was hit
	CallsUnmodeled int `json:"calls_unmodeled"` // calls into dependencies without a model row
	InGenerated    int `json:"in_generated"`    // findings with no step in a hand-written file
}

// Root owns the options and reports what no rule can: directives that cannot
// be obeyed or match nothing, and functions that could not be analysed. It
// runs after all rules.
var Root = &analysis.Analyzer{
	Name:       "credvet",
	Doc:        "options of the suite; reports directives that match nothing and code that could not be analysed",
	URL:        "https://pkg.go.dev/github.com/credvet/credvet",
	ResultType: reflect.TypeFor[*RootResult](),
}

// Analyzer is Root by the name under which Bazel's nogo looks for it.
var Analyzer = Root

func init() {
	config.Bind(&Root.Flags)
	Root.Run = runRoot
	Root.Requires = []*analysis.Analyzer{ssabuild.Analyzer, summary.Analyzer, directive.Analyzer}
	for _, r := range rules {
		Root.Requires = append(Root.Requires, r.Analyzer)
	}
}

func runRoot(pass *analysis.Pass) (any, error) {
	res := &RootResult{}
	if !ours.Package(pass, config.Current.Deps) {
		return res, nil
	}
	set := pass.ResultOf[directive.Analyzer].(*directive.Set)
	sums := pass.ResultOf[summary.Analyzer].(*summary.Result)
	used := map[*directive.Ignore]bool{}
	for _, r := range rules {
		result := pass.ResultOf[r.Analyzer].(*finding.Result)
		res.Stats.InGenerated += result.InGenerated
		for _, f := range result.Findings {
			if ig := set.Match(f.Rule, f.Pos); ig != nil {
				used[ig] = true
			}
		}
	}
	res.Findings = append(res.Findings, incomplete(pass, sums)...)
	res.Findings = append(res.Findings, hygiene(set, used)...)
	res.Findings = finding.Sort(pass.Fset, res.Findings)
	for i := range res.Findings {
		pass.Report(res.Findings[i].Diagnostic())
	}
	res.Stats.Functions = sums.Stats.Functions
	res.Stats.BoundedOut = sums.Stats.BoundedOut
	res.Stats.CallsUnmodeled = sums.Stats.CallsUnmodeled
	return res, nil
}

// incomplete reports the functions of this package whose analysis failed.
func incomplete(pass *analysis.Pass, sums *summary.Result) []Finding {
	var list []Finding
	for _, f := range sums.Failures {
		list = append(list, rule.Internal(pass, f.Pos, f.Function, fmt.Sprintf("%s could not be analysed: %s", f.Function, f.Cause)))
	}
	return list
}

// hygiene reports directives that are malformed, name an unknown rule, or
// silence nothing.
func hygiene(set *directive.Set, used map[*directive.Ignore]bool) []Finding {
	var list []Finding
	add := func(f Finding) {
		f.Rule, f.Severity, f.Confidence, f.Sink = DirectiveRule, finding.Warning, config.High, f.Message
		list = append(list, f)
	}
	for _, p := range set.Problems {
		add(Finding{Pos: p.Pos, End: p.End, Message: p.Message})
	}
	for _, ig := range set.Ignores {
		known := true
		for _, name := range ig.Rules {
			if !Known(name) {
				known = false
				add(Finding{Pos: ig.Pos, End: ig.End, Message: fmt.Sprintf("the directive names an unknown rule %q; the rules are %s", name, strings.Join(RuleNames(), ", "))})
			}
		}
		if known && ig.Reason != "" && !used[ig] {
			add(Finding{Pos: ig.Pos, End: ig.End, Message: "the directive silences nothing: remove it"})
		}
	}
	return list
}

// RuleNames lists the rules by name, in their order.
func RuleNames() []string {
	var names []string
	for _, r := range rules {
		names = append(names, r.Name)
	}
	return names
}

// Known reports whether a rule has that name.
func Known(name string) bool {
	return name == InternalRule || name == DirectiveRule || slices.Contains(RuleNames(), name)
}
