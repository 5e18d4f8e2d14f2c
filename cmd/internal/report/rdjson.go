package report

import (
	"encoding/json"
	"io"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
)

// RDJSON writes the Reviewdog Diagnostic Format: one DiagnosticResult. Its
// columns are bytes from 1 and its ends exclusive, like ours. What could not
// be analysed has no place in it: the exit status tells.
type RDJSON struct{}

type rdResult struct {
	Source      rdSource       `json:"source"`
	Diagnostics []rdDiagnostic `json:"diagnostics"`
}

type rdSource struct {
	Name string `json:"name"`
	URL  string `json:"url,omitempty"`
}

type rdDiagnostic struct {
	Message     string         `json:"message"`
	Location    rdLocation     `json:"location"`
	Severity    string         `json:"severity"`
	Code        rdCode         `json:"code"`
	Suggestions []rdSuggestion `json:"suggestions,omitempty"`
	Related     []rdRelated    `json:"related_locations,omitempty"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"`
}

type rdRange struct {
	Start jsonPoint  `json:"start"`
	End   *jsonPoint `json:"end,omitempty"`
}

type rdCode struct {
	Value string `json:"value"`
	URL   string `json:"url,omitempty"`
}

type rdSuggestion struct {
	Range rdRange `json:"range"`
	Text  string  `json:"text"`
}

type rdRelated struct {
	Message  string     `json:"message"`
	Location rdLocation `json:"location"`
}

var rdSeverity = map[analyzers.Severity]string{analyzers.Error: "ERROR", analyzers.Warning: "WARNING", analyzers.Note: "INFO"}

// Report implements Reporter.
func (RDJSON) Report(w io.Writer, run *Run) error {
	result := rdResult{Source: rdSource{run.Tool.Name, homepage}, Diagnostics: []rdDiagnostic{}}
	urls := map[string]string{}
	for _, r := range run.rules() {
		urls[r.Name] = r.URL
	}
	for i := range run.Findings {
		f := &run.Findings[i]
		d := rdDiagnostic{
			Message:  Clean(f.Message),
			Location: rdLocation{f.File, rdRangeOf(f.Position, f.End)},
			Severity: rdSeverity[f.Severity],
			Code:     rdCode{f.Rule, urls[f.Rule]},
		}
		if s := f.Suppressed; s != nil {
			d.Severity, d.Message = "INFO", d.Message+suppressedBy(s)
		}
		for _, s := range f.Path {
			d.Related = append(d.Related, rdRelated{Clean(s.Message), rdLocation{s.File, rdRangeOf(s.Position, s.Position)}})
		}
		d.Suggestions = rdSuggestions(f)
		result.Diagnostics = append(result.Diagnostics, d)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(result)
}

// rdRangeOf gives the range of a position; nil if only its file is known.
func rdRangeOf(from, to driver.Position) *rdRange {
	if from.Line == 0 {
		return nil
	}
	r := &rdRange{Start: pointOf(from)}
	if to.Line > 0 && to != from {
		end := pointOf(to)
		r.End = &end
	}
	return r
}

// rdSuggestions gives the fixes that the format can say: several suggestions
// are alternatives, so a fix of several edits, or in another file, is none.
func rdSuggestions(f *driver.Finding) []rdSuggestion {
	var list []rdSuggestion
	for _, fix := range f.Fixes {
		if len(fix.Edits) != 1 || fix.Edits[0].From.File != f.File {
			continue
		}
		e := fix.Edits[0]
		end := pointOf(e.To)
		list = append(list, rdSuggestion{rdRange{pointOf(e.From), &end}, string(e.Text)})
	}
	return list
}
