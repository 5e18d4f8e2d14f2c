package report

import (
	"encoding/json"
	"io"

	"github.com/credvet/credvet/cmd/internal/driver"
)

// Schema is the version of the JSON document. A reader may rely on the fields
// of its version; fields are added without a new version.
const Schema = 1

// JSON writes one document, indented. Columns are bytes from 1 and ends are
// exclusive.
type JSON struct{}

type document struct {
	Schema   int           `json:"schema"`
	Tool     Tool          `json:"tool"`
	Findings []jsonFinding `json:"findings"`
	Errors   []jsonError   `json:"errors"`
	Stats    jsonStats     `json:"stats"`
}

type jsonStats struct {
	driver.Stats
	Suppressed int `json:"suppressed"`
}

type jsonFinding struct {
	Rule       string   `json:"rule"`
	Message    string   `json:"message"`
	Severity   string   `json:"severity"`
	Confidence string   `json:"confidence"`
	CWE        []string `json:"cwe"`
	jsonPosition
	End         jsonPoint       `json:"end"`
	Function    string          `json:"function"`
	Subject     *jsonSubject    `json:"subject,omitempty"`
	Path        []jsonStep      `json:"path"`
	Fingerprint string          `json:"fingerprint"`
	Fixes       []jsonFix       `json:"fixes"`
	Suppressed  *jsonSuppressed `json:"suppressed,omitempty"`
}

type jsonPoint struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type jsonPosition struct {
	File string `json:"file"`
	jsonPoint
}

type jsonStep struct {
	jsonPosition
	Message string `json:"message"`
}

type jsonSubject struct {
	Kind         string   `json:"kind"`
	Methods      []string `json:"methods"`
	Pattern      string   `json:"pattern"`
	Handler      string   `json:"handler"`
	Registration struct {
		File string `json:"file"`
		Line int    `json:"line"`
	} `json:"registration"`
}

type jsonFix struct {
	Message string     `json:"message"`
	Edits   []jsonEdit `json:"edits"`
}

type jsonEdit struct {
	jsonPosition
	End  jsonPoint `json:"end"`
	Text string    `json:"text"`
}

type jsonSuppressed struct {
	By     string `json:"by"`
	Reason string `json:"reason"`
}

type jsonError struct {
	Kind    string `json:"kind"`
	Package string `json:"package,omitempty"`
	File    string `json:"file,omitempty"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Message string `json:"message"`
}

// Report implements Reporter.
func (JSON) Report(w io.Writer, run *Run) error {
	doc := document{Schema: Schema, Tool: run.Tool, Findings: []jsonFinding{}, Errors: []jsonError{}, Stats: jsonStats{run.Stats, run.Suppressed}}
	for i := range run.Findings {
		doc.Findings = append(doc.Findings, findingOf(&run.Findings[i]))
	}
	for _, e := range run.Errors {
		doc.Errors = append(doc.Errors, jsonError{e.Kind, e.Package, e.File, e.Line, e.Column, e.Message})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(doc)
}

func findingOf(f *driver.Finding) jsonFinding {
	out := jsonFinding{
		Rule: f.Rule, Message: f.Message, Severity: string(f.Severity), Confidence: f.Confidence.String(),
		CWE: orEmpty(f.CWE), jsonPosition: positionOf(f.Position), End: pointOf(f.End), Function: f.Function,
		Subject: subjectOf(f.Subject), Path: []jsonStep{}, Fingerprint: f.Fingerprint, Fixes: []jsonFix{},
	}
	for _, s := range f.Path {
		out.Path = append(out.Path, jsonStep{positionOf(s.Position), s.Message})
	}
	for _, fix := range f.Fixes {
		edits := []jsonEdit{}
		for _, e := range fix.Edits {
			edits = append(edits, jsonEdit{positionOf(e.From), pointOf(e.To), string(e.Text)})
		}
		out.Fixes = append(out.Fixes, jsonFix{fix.Message, edits})
	}
	if s := f.Suppressed; s != nil {
		out.Suppressed = &jsonSuppressed{s.By, s.Reason}
	}
	return out
}

func positionOf(p driver.Position) jsonPosition { return jsonPosition{p.File, pointOf(p)} }

func pointOf(p driver.Position) jsonPoint { return jsonPoint{p.Line, p.Column} }

func subjectOf(s *driver.Subject) *jsonSubject {
	if s == nil {
		return nil
	}
	out := &jsonSubject{Kind: s.Kind, Methods: orEmpty(s.Methods), Pattern: s.Pattern, Handler: s.Handler}
	out.Registration.File, out.Registration.Line = s.Registration.File, s.Registration.Line
	return out
}

// orEmpty makes a missing list an empty one: readers are spared null.
func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
