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
	"github.com/credvet/credvet/analyzers/internal/model"
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

// WaiverRule is the rule of what a change does to silence findings; drivers
// that compare with a base speak for it.
const WaiverRule = "waiver"

// RootResult is the result of Root.
type RootResult struct {
	Findings   []Finding // of the rules internal and directive
	Directives []Directive
	Misfits    []string // what the configuration says of functions that is not so
	Stats      Stats
}

// A Directive is a comment that silences: it ignores findings, or says that
// something is public or a guard.
type Directive = directive.Silencer

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

// unit are the settings under go vet.
var unit unitSettings

// Analyzer is Root by the name under which Bazel's nogo looks for it.
var Analyzer = Root

func init() {
	config.Bind(&Root.Flags)
	unit.bind(&Root.Flags)
	Root.Run = runRoot
	Root.Requires = []*analysis.Analyzer{ssabuild.Analyzer, summary.Analyzer, directive.Analyzer}
	Root.Requires = append(Root.Requires, judges()...)
}

// judges lists the analyzers whose result is a *Result.
func judges() []*analysis.Analyzer {
	var list []*analysis.Analyzer
	for _, r := range rules {
		list = append(list, r.Analyzer)
	}
	return append(list, gosecAnalyzer)
}

func runRoot(pass *analysis.Pass) (any, error) {
	res := &RootResult{}
	if !ours.Package(pass, config.Current.Deps) {
		return res, nil
	}
	set := pass.ResultOf[directive.Analyzer].(*directive.Set)
	sums := pass.ResultOf[summary.Analyzer].(*summary.Result)
	used := map[*directive.Ignore]bool{}
	for _, a := range judges() {
		result := pass.ResultOf[a].(*finding.Result)
		res.Stats.InGenerated += result.InGenerated
		for _, f := range result.Findings {
			if ig := set.Match(f.Rule, f.Pos); ig != nil {
				used[ig] = true
			}
		}
	}
	if why := unit.incomplete(); why != "" {
		res.Findings = append(res.Findings, rule.Internal(pass, pass.Files[0].Name.Pos(), "", why))
	}
	res.Findings = append(res.Findings, incomplete(pass, sums)...)
	res.Findings = append(res.Findings, hygiene(set, used)...)
	res.Directives = set.Silencers
	res.Misfits = misfits(pass)
	for _, text := range res.Misfits {
		f := rule.Internal(pass, pass.Files[0].Name.Pos(), "", text)
		pass.Report(f.Diagnostic()) // the driver tells it once, whoever imports the package
	}
	res.Findings = finding.Sort(pass.Fset, res.Findings)
	for i := range res.Findings {
		if f := &res.Findings[i]; !slices.Contains(config.Current.Skip, f.Rule) {
			pass.Report(f.Diagnostic())
		}
	}
	res.Stats.Functions = sums.Stats.Functions
	res.Stats.BoundedOut = sums.Stats.BoundedOut
	res.Stats.CallsUnmodeled = sums.Stats.CallsUnmodeled
	return res, nil
}

// misfits holds the project's own rows against the package and what it imports:
// a row that is misspelt would have no effect, and nobody would know.
func misfits(pass *analysis.Pass) []string {
	errs := model.Misfits(pass.Pkg, false)
	for _, imp := range pass.Pkg.Imports() {
		errs = append(errs, model.Misfits(imp, true)...)
	}
	var list []string
	for _, err := range errs {
		list = append(list, err.Error())
	}
	slices.Sort(list)
	return slices.Compact(list)
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
		judged := ig.Reason != ""
		for _, name := range ig.Rules {
			switch {
			case slices.Contains(GosecIDs(), name):
				judged = judged && config.Current.Gosec // unless gosec runs, nobody knows
			case !Known(name):
				judged = false
				add(Finding{Pos: ig.Pos, End: ig.End, Message: fmt.Sprintf("the directive names an unknown rule %q; the rules are %s", name, strings.Join(RuleNames(), ", "))})
			}
		}
		if judged && !used[ig] {
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

// Known reports whether a rule has that name; gosec's count.
func Known(name string) bool {
	return name == InternalRule || name == DirectiveRule || name == WaiverRule || slices.Contains(RuleNames(), name) || slices.Contains(GosecIDs(), name)
}
