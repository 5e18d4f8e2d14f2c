package gosec_test

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/securego/gosec/v2/analyzers"
	"github.com/securego/gosec/v2/issue"
	"github.com/securego/gosec/v2/taint"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/credvet/credvet/analyzers/bodylimit"
	"github.com/credvet/credvet/analyzers/gosec"
	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
)

// with sets the options for one test.
func with(t *testing.T, o config.Options) {
	old := config.Current
	config.Current = o
	t.Cleanup(func() { config.Current = old })
}

func newAnalyzer() *analysis.Analyzer {
	return gosec.New(map[string]*analysis.Analyzer{"G120": bodylimit.Analyzer})
}

func TestFindings(t *testing.T) {
	with(t, config.Options{Gosec: true})
	results := analysistest.Run(t, analysistest.TestData(), newAnalyzer(), "command", "nosec", "form", "besidetests", "generated")
	suppressed := map[string]int{}
	for _, r := range results {
		result := r.Result.(*finding.Result)
		if result.InGenerated > 0 {
			suppressed["generated"] = result.InGenerated
		}
		for _, f := range result.Findings {
			if f.Suppressed != nil {
				suppressed[f.Function+": "+f.Suppressed.By+": "+f.Suppressed.Reason]++
			}
		}
	}
	want := map[string]int{
		"Waived: directive: administrators only, see the router": 1,
		"Line: nosec: administrators only":                       1,
		"Above: nosec: administrators only":                      1,
		"Naked: nosec: ":                                         1,
		"Nested: nosec: administrators only":                     1,
		"generated":                                              1,
	}
	if !maps.Equal(suppressed, want) {
		t.Errorf("silenced: %v\nwant %v", suppressed, want)
	}
}

// TestWithTests: test files take part where they are asked to.
func TestWithTests(t *testing.T) {
	with(t, config.Options{Gosec: true, Tests: true})
	var quiet ignoring
	found := 0
	for _, r := range analysistest.Run(quiet, analysistest.TestData(), newAnalyzer(), "besidetests") {
		if result := r.Result.(*finding.Result); len(result.Findings) > 0 {
			found = len(result.Findings)
		}
	}
	if found != 2 {
		t.Errorf("%d findings, want the one in the test file and the one in the function that it calls", found)
	}
}

// ignoring takes what has no "want" comment.
type ignoring struct{}

func (ignoring) Errorf(string, ...any) {}

// TestRules: the rules are those that gosec runs, and as it describes them.
func TestRules(t *testing.T) {
	defs := analyzers.Generate(false).Analyzers
	if ids := slices.Sorted(maps.Keys(defs)); !slices.Equal(ids, gosec.IDs()) {
		t.Errorf("the rules are %v\ngosec has %v", gosec.IDs(), ids)
	}
	severities := map[string]finding.Severity{"CRITICAL": finding.Error, "HIGH": finding.Error, "MEDIUM": finding.Warning, "LOW": finding.Note}
	told := map[string]taint.RuleInfo{}
	for _, info := range []taint.RuleInfo{
		analyzers.SQLInjectionRule, analyzers.CommandInjectionRule, analyzers.PathTraversalRule, analyzers.SSRFRule, analyzers.XSSRule, analyzers.LogInjectionRule,
		analyzers.SMTPInjectionRule, analyzers.SSTIRule, analyzers.UnsafeDeserializationRule, analyzers.FormParsingLimitRule, analyzers.OpenRedirectRule,
	} {
		told[info.ID] = info
	}
	for _, r := range gosec.Rules() {
		if r.Finds == "" || r.Advice == "" || strings.HasSuffix(r.Finds+r.Advice, ".") {
			t.Errorf("%s: %q; %q", r.ID, r.Finds, r.Advice)
		}
		if info, ok := told[r.ID]; ok && (severities[info.Severity] != r.Severity || info.CWE != r.Weakness) {
			t.Errorf("%s is %s and %s; gosec says %s and %s", r.ID, r.Severity, r.Weakness, info.Severity, info.CWE)
		}
		if cwe := issue.GetCweByRule(r.ID); cwe != nil && "CWE-"+cwe.ID != r.Weakness || r.Weakness == "" {
			t.Errorf("%s is %q; gosec says %v", r.ID, r.Weakness, cwe)
		}
	}
}

// TestVersion: the version that documents name is the one that is built in.
func TestVersion(t *testing.T) {
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	if want := "github.com/securego/gosec/v2 " + gosec.Version + "\n"; !strings.Contains(string(mod), want) {
		t.Errorf("go.mod does not have %q", want)
	}
}
