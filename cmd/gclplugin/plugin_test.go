package gclplugin

import (
	"go/token"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers"
)

func TestSettings(t *testing.T) {
	t.Cleanup(func() { analyzers.SetOptions(analyzers.Options{Confidence: analyzers.Medium}) })
	for name, test := range map[string]struct {
		raw  any
		want string // in the error; "" if there is none
	}{
		"none":               {nil, ""},
		"all":                {map[string]any{"confidence": "low", "tests": true, "deps": []any{"example.com/..."}}, ""},
		"unknown":            {map[string]any{"level": "low"}, `unknown key "level"`},
		"unknown confidence": {map[string]any{"confidence": "sure"}, "sure"},
		"of a project":       {map[string]any{"gosec": false, "public": []any{map[string]any{"routes": []any{"GET /a<b>"}, "reason": "probes"}}}, ""},
		"no public route":    {map[string]any{"public": []any{map[string]any{"routes": []any{"no route"}, "reason": "probes"}}}, "names no route"},
		"gosec as a text":    {map[string]any{"gosec": "yes"}, "gosec"},
		"of another type":    {map[string]any{"tests": "yes"}, "tests"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := New(test.raw)
			if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}

// TestOneIssueAFinding: the path becomes a part of the message.
func TestOneIssueAFinding(t *testing.T) {
	fset := token.NewFileSet()
	file := fset.AddFile("/somewhere/a.go", -1, 30)
	file.SetLines([]int{0, 10, 20})
	d := analysis.Diagnostic{
		Pos: file.Pos(11), Category: "truncation", Message: "cut (truncation)",
		Related: []analysis.RelatedInformation{{Pos: file.Pos(2), Message: "comes in"}, {Pos: file.Pos(12), Message: "goes out"}},
	}
	for analyzer, want := range map[string]string{
		"truncation": "cut; path: comes in (a.go:1), goes out",
		"credvet":    "cut (truncation); path: comes in (a.go:1), goes out",
	} {
		got := folded(fset, analyzer, d)
		if got.Message != want || got.Related != nil || got.Pos != d.Pos {
			t.Errorf("of analyzer %s: %+v, want %q", analyzer, got, want)
		}
	}
	if d.Related = nil; folded(fset, "truncation", d).Message != "cut" {
		t.Error("a finding without a path")
	}
}
