package conformance

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// reports lists the golden reports of a format.
func reports(t *testing.T, format string) []string {
	t.Helper()
	files, err := filepath.Glob("../testdata/*." + format)
	if err != nil || len(files) < 2 {
		t.Fatalf("%d reports (%v): run go test -update in the directory above", len(files), err)
	}
	return files
}

func TestSchemas(t *testing.T) {
	for format, file := range map[string]string{"sarif": "testdata/sarif-schema-2.1.0.json", "rdjson": "testdata/rdjson-schema.json"} {
		compiler := jsonschema.NewCompiler()
		compiler.AssertFormat() // URIs, too
		schema, err := compiler.Compile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range reports(t, format) {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if err := validate(schema, text); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		// A schema that takes anything would prove nothing.
		spoilt := map[string]string{
			"sarif":  `{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "results": [{"ruleId": "x"}]}]}`,
			"rdjson": `{"diagnostics": [{"message": 1}]}`,
		}
		if validate(schema, []byte(spoilt[format])) == nil {
			t.Errorf("the schema for %s takes what is wrong", format)
		}
	}
}

func validate(schema *jsonschema.Schema, text []byte) error {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return err
	}
	return schema.Validate(value)
}

// A library that is not ours reads what was written. (Its own Validate judges
// what it would write itself, with empty values for all that is left out.)
func TestGoSARIF(t *testing.T) {
	for _, name := range reports(t, "sarif") {
		report, err := sarif.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		if len(report.Runs) != 1 || *report.Runs[0].Tool.Driver.Name != "credvet" {
			t.Fatalf("%s: %+v", name, report.Runs)
		}
		run := report.Runs[0]
		if strings.HasPrefix(filepath.Base(name), "empty") {
			if len(run.Results) != 0 {
				t.Errorf("%s: %d results", name, len(run.Results))
			}
			continue
		}
		if len(run.Results) != 5 {
			t.Fatalf("%s: %d results", name, len(run.Results))
		}
		first := run.Results[0]
		rule := run.Tool.Driver.Rules[first.RuleIndex]
		if *rule.ID != *first.RuleID || rule.Properties.Properties["security-severity"] != "8.0" {
			t.Errorf("rule: %+v", rule)
		}
		flow := first.CodeFlows[0].ThreadFlows[0].Locations
		region := first.Locations[0].PhysicalLocation.Region
		if len(flow) != 5 || *region.StartLine != 3 || *region.StartColumn != 18 || first.PartialFingerprints["credvetFlow/v1"] != "00ff" {
			t.Errorf("%d steps, region %+v, fingerprints %v", len(flow), region, first.PartialFingerprints)
		}
		if s := run.Results[2].Suppressions; len(s) != 1 || !strings.HasPrefix(*s[0].Justification, "because ") {
			t.Errorf("suppressions: %+v", s)
		}
	}
}
