package report

import (
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
)

// SARIF writes a SARIF 2.1.0 log for GitHub code scanning. The types in
// sarif_types.go are the part of the format that it needs; libraries for it
// carry a validator and builders for the rest into the binary. That the log
// fits the schema, and that such a library reads it, is tested in conformance.
type SARIF struct{}

const (
	sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	homepage    = "https://github.com/credvet/credvet"

	// fingerprintKey is a key of our own: GitHub computes the one that it uses,
	// and warns when another tool's differs. The version belongs to the way
	// package driver makes fingerprints.
	fingerprintKey = "credvetFlow/v1"

	// maxDescription is what GitHub takes of a rule's descriptions.
	maxDescription = 1024
)

// The bases that URIs are relative to.
const (
	srcRoot  = "%SRCROOT%"    // the repository
	goRoot   = "%GOROOT%"     // the standard library's src
	modCache = "%GOMODCACHE%" // dependencies
)

// Report implements Reporter.
func (SARIF) Report(w io.Writer, run *Run) error {
	s := sarifWriter{sources: newSources(run), rules: run.rules()}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{s.log()}})
}

type sarifWriter struct {
	*sources
	rules []Rule
}

func (s *sarifWriter) log() sarifRun {
	run := s.run
	out := sarifRun{
		AutomationDetails: sarifID{"credvet/"},
		ColumnKind:        "utf16CodeUnits",
		OriginalURIBaseIDs: map[string]sarifBase{
			srcRoot:  {sarifText{"The root of the repository."}},
			goRoot:   {sarifText{"The standard library's source."}},
			modCache: {sarifText{"The module cache."}},
		},
		Invocations: []sarifInvocation{{ExecutionSuccessful: len(run.Errors) == 0, Notifications: []sarifNotification{}}},
		Results:     []sarifResult{},
		Properties:  sarifRunProperties{Stats: jsonStats{run.Stats, run.Suppressed}, Coverage: Clean(run.Coverage)},
	}
	tool := &out.Tool.Driver
	tool.Name, tool.Version, tool.InformationURI = run.Tool.Name, run.Tool.Version, homepage
	tool.Rules = []sarifRule{}
	index := map[string]int{}
	for i, r := range s.rules {
		index[r.Name] = i
		tool.Rules = append(tool.Rules, s.rule(r))
	}
	// SARIF wants the property on all results or on none.
	withSuppressions := slices.ContainsFunc(run.Findings, isSuppressed)
	for i := range run.Findings {
		f := &run.Findings[i]
		result := s.result(f)
		result.RuleIndex = index[f.Rule]
		if withSuppressions {
			list := suppressionsOf(f)
			result.Suppressions = &list
		}
		out.Results = append(out.Results, result)
	}
	for _, e := range run.Errors {
		out.Invocations[0].Notifications = append(out.Invocations[0].Notifications, s.notification(e))
	}
	return out
}

func isSuppressed(f driver.Finding) bool { return f.Suppressed != nil }

// rule describes a rule. GitHub calls an alert a security alert, and reads its
// severity, by the tag security only.
func (s *sarifWriter) rule(r Rule) sarifRule {
	out := sarifRule{
		ID: r.Name, Name: r.Name, HelpURI: r.URL,
		ShortDescription:     sarifText{shorten(r.Summary, maxDescription)},
		FullDescription:      sarifText{shorten(ruleAbstract(r), maxDescription)},
		Help:                 sarifHelp{Text: orElse(r.Text, r.Summary), Markdown: orElse(ruleMarkdown(r.Text), r.Summary)},
		DefaultConfiguration: sarifConfiguration{string(r.Severity)},
		Properties:           sarifRuleProperties{Tags: []string{}, Precision: s.precision(r)},
	}
	if len(r.CWE) > 0 {
		out.Properties.SecuritySeverity = securitySeverity[r.Severity]
		out.Properties.Tags = append(out.Properties.Tags, "security")
		for _, id := range r.CWE {
			out.Properties.Tags = append(out.Properties.Tags, fmt.Sprintf("external/cwe/cwe-%03s", strings.TrimPrefix(id, "CWE-")))
		}
	}
	return out
}

// securitySeverity puts errors among GitHub's high alerts, warnings among the
// medium and notes among the low ones. Critical is for what needs no judgement
// of the service around it, and a finding does.
var securitySeverity = map[analyzers.Severity]string{analyzers.Error: "8.0", analyzers.Warning: "5.0", analyzers.Note: "2.0"}

// precision of a rule is the lowest confidence of what it found here. It says
// nothing where nothing was found.
func (s *sarifWriter) precision(r Rule) string {
	precision, lowest := "", analyzers.High
	for _, f := range s.run.Findings {
		if f.Rule == r.Name && f.Confidence <= lowest {
			lowest, precision = f.Confidence, f.Confidence.String()
		}
	}
	return precision
}

func (s *sarifWriter) result(f *driver.Finding) sarifResult {
	primary := s.location(f.Position, f.End)
	if f.Function != "" {
		primary.Logical = []sarifLogical{{FullyQualifiedName: Clean(strings.TrimPrefix(f.Package+"."+f.Function, ".")), Kind: "function"}}
	}
	out := sarifResult{
		RuleID: f.Rule, Level: string(f.Severity), Message: sarifText{sarifMessage(f.Message)},
		Locations:           []sarifLocation{primary},
		PartialFingerprints: map[string]string{fingerprintKey: f.Fingerprint},
		Properties:          sarifResultProperties{Confidence: f.Confidence.String(), CWE: orEmpty(f.CWE)},
	}
	s.relate(&out, f)
	if len(f.Path) > 0 {
		var flow sarifThreadFlow
		for _, step := range f.Path {
			flow.Locations = append(flow.Locations, sarifFlowLocation{s.explained(step.Position, step.Message)})
		}
		out.CodeFlows = []sarifCodeFlow{{[]sarifThreadFlow{flow}}}
	}
	for _, fix := range f.Fixes {
		if changes := s.changes(fix); len(changes) > 0 {
			out.Fixes = append(out.Fixes, sarifFix{sarifText{sarifMessage(fix.Message)}, changes})
		}
	}
	return out
}

// relate adds the places beside the path: where the route is registered and
// where the path begins. GitHub shows only those that the message links to, and
// takes the first sentence for the title, so the links follow in a second one.
func (s *sarifWriter) relate(out *sarifResult, f *driver.Finding) {
	var links []string
	add := func(words string, p driver.Position, note string) {
		if p.Line == 0 || p.File == f.File && p.Line == f.Line {
			return
		}
		id := len(out.RelatedLocations) + 1
		l := s.explained(p, note)
		l.ID = id
		out.RelatedLocations = append(out.RelatedLocations, l)
		links = append(links, fmt.Sprintf("%s [%s](%d)", words, sarifMessage(at(p)), id))
	}
	if r := f.Subject; r != nil {
		add("the route is registered at", r.Registration, strings.TrimSpace(strings.Join(r.Methods, "|")+" "+r.Pattern)+" is registered here")
	}
	if len(f.Path) > 0 {
		add("the path begins at", f.Path[0].Position, f.Path[0].Message)
	}
	if len(links) > 0 {
		text := strings.Join(links, "; ")
		out.Message.Text += ". " + strings.ToUpper(text[:1]) + text[1:] + "."
	}
}

// changes groups a fix by file. A log with an empty fix is refused by GitHub,
// and one of a dependency cannot be applied: then there are none.
func (s *sarifWriter) changes(fix driver.Fix) []sarifChange {
	var list []sarifChange
	for _, e := range fix.Edits {
		if !s.run.inTree(e.From) || e.From.Line == 0 || e.To.Line == 0 {
			return nil
		}
		artifact := s.artifact(e.From)
		i := slices.IndexFunc(list, func(c sarifChange) bool { return c.Artifact == artifact })
		if i < 0 {
			i, list = len(list), append(list, sarifChange{Artifact: artifact})
		}
		list[i].Replacements = append(list[i].Replacements, sarifReplacement{*s.region(e.From, e.To), sarifText{string(e.Text)}})
	}
	return list
}

func suppressionsOf(f *driver.Finding) []sarifSuppression {
	if f.Suppressed == nil {
		return []sarifSuppression{}
	}
	kind := "inSource"
	if f.Suppressed.By == "baseline" {
		kind = "external"
	}
	return []sarifSuppression{{Kind: kind, Status: "accepted", Justification: orElse(Clean(f.Suppressed.Reason), "no reason given")}}
}

// notification tells of an error of the run.
func (s *sarifWriter) notification(e driver.Error) sarifNotification {
	out := sarifNotification{Level: "error", Message: sarifText{sarifMessage(e.Message)}, Descriptor: sarifID{e.Kind}}
	switch {
	case e.File != "":
		out.Locations = []sarifLocation{s.location(e.Position, e.Position)}
	case e.Package != "":
		out.Message.Text = sarifMessage(e.Package + ": " + e.Message)
	}
	return out
}

func (s *sarifWriter) explained(p driver.Position, message string) sarifLocation {
	l := s.location(p, p)
	l.Message = &sarifText{sarifMessage(message)}
	return l
}

func (s *sarifWriter) location(from, to driver.Position) sarifLocation {
	return sarifLocation{Physical: sarifPhysical{s.artifact(from), s.region(from, to)}}
}

// artifact names a file relative to what it belongs to.
func (s *sarifWriter) artifact(p driver.Position) sarifArtifact {
	if file, ok := s.run.repoFile(p); ok {
		return sarifArtifact{escapePath(file), srcRoot}
	}
	owner, rest, _ := strings.Cut(p.File, "@")
	version, file, _ := strings.Cut(rest, "/")
	name, base := cacheName(owner)+"@"+cacheName(version)+"/"+file, modCache
	if owner == "std" {
		name, base = "src/"+file, goRoot
	}
	if strings.HasSuffix(filepath.ToSlash(p.Abs), "/"+name) {
		return sarifArtifact{escapePath(name), base}
	}
	return sarifArtifact{URI: escapePath(p.File)}
}

// region is nil where only the file is known.
func (s *sarifWriter) region(from, to driver.Position) *sarifRegion {
	if from.Line == 0 {
		return nil
	}
	r := &sarifRegion{StartLine: from.Line, StartColumn: s.utf16Column(from), EndLine: from.Line}
	r.EndColumn = r.StartColumn
	if to.Line >= from.Line {
		r.EndLine, r.EndColumn = to.Line, s.utf16Column(to)
	}
	return r
}

// sarifMessage makes text from the source safe in a message, where [text](id)
// is a link. Braces stay: they mean something only beside arguments, of which
// there are none, and consumers show doubled ones as they are.
func sarifMessage(text string) string {
	return orElse(strings.NewReplacer(`\`, `\\`, `[`, `\[`, `]`, `\]`).Replace(Clean(text)), "(no message)")
}

// orElse gives s, or what stands for an empty one: GitHub takes no empty
// strings.
func orElse(s, empty string) string {
	if s == "" {
		return empty
	}
	return s
}

// shorten cuts text to n bytes at most, at a word if there is one.
func shorten(text string, n int) string {
	if len(text) <= n {
		return text
	}
	const more = "…"
	text = strings.ToValidUTF8(text[:n-len(more)], "")
	if i := strings.LastIndexByte(text, ' '); i > 0 {
		text = text[:i]
	}
	return text + more
}
