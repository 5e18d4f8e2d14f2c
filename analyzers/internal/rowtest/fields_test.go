package rowtest

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/parser"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// subjects are the fields that say what a row is about, and for readers.
var subjects = []string{"Func", "Type", "Method", "Field", "Var", "Kind", "Reason"}

// TestEveryFieldMatters takes from all rows one field after the other: of each
// row that had it some probe then fails, or nobody reads the field there.
func TestEveryFieldMatters(t *testing.T) {
	l := setUp(t)
	fields := reflect.TypeFor[model.Row]()
	reasons := map[string]int{}
	for i := range fields.NumField() {
		f := fields.Field(i)
		if !f.IsExported() || slices.Contains(subjects, f.Name) {
			continue
		}
		benches, pkgs := l.benches(t, func(r *model.Row) bool { return !reflect.ValueOf(*r).Field(i).IsZero() })
		model.SetOwn(l.without(t, i))
		if len(benches) == 0 {
			t.Errorf("no row has %s", strings.ToLower(f.Name))
		}
		failing := map[*model.Row]bool{}
		_, failed := run(t, benches, pkgs)
		for _, p := range failed {
			failing[p.row] = true
		}
		for _, b := range benches {
			for _, r := range b.exercised() {
				if failing[r] {
					continue
				}
				if reason := implied(r, f.Name); reason != "" {
					reasons[reason]++
					continue
				}
				t.Errorf("%s (%s): nobody reads %s (%v)", r.Where(), r.Kind, strings.ToLower(f.Name), reflect.ValueOf(*r).Field(i))
			}
		}
		l.setOwn(t)
	}
	for _, reason := range slices.Sorted(maps.Keys(reasons)) {
		t.Logf("%d times: %s", reasons[reason], reason)
	}
}

// implied says why a row means the same without a field.
func implied(r *model.Row, field string) string {
	switch {
	case field == "Methods" && r.Methods == "any", field == "Scope" && r.Scope == "all":
		return "it spells out what holds without it"
	case field == "To" && r.Router == "result 0":
		return "the router says the same"
	case field == "To" && r.Kind == model.Use && r.Router == "recv":
		return "a result that is a router is the receiver"
	case field == "To" && r.Kind == model.Elevator:
		return "who calls it elevates, wherever its result goes"
	case field == "Secret" && strings.Contains(r.To[0], "."):
		return "the name of what it yields says the same"
	case field == "Decision" && r.Kind == model.Compare && !r.Constant && (r.Decision == "false" || r.Decision == "negative"):
		return "a comparison is taken to say yes by true, or by a number that is not negative"
	case field == "From" && r.Kind == model.Read && r.Limit:
		return "what a function bounds itself is not followed"
	case field == "Proof" && r.Package().Path == "crypto/cipher":
		return "what the service has sealed itself is no login"
	}
	return ""
}

// exercised are the rows that have probes.
func (b *bench) exercised() []*model.Row {
	var list []*model.Row
	for _, p := range b.probes {
		if !slices.Contains(list, p.row) {
			list = append(list, p.row)
		}
	}
	return list
}

// without gives the documents without a field of the rows, as a project's own,
// which come before the embedded ones.
func (l *library) without(t *testing.T, field int) []*model.Package {
	t.Helper()
	out := []*model.Package{parseRows(t, probeRows)}
	for _, doc := range append(model.Embedded(), l.project) {
		c := *doc
		c.Rows = nil
		some := false
		for _, r := range doc.Rows {
			d := *r
			v := reflect.ValueOf(&d).Elem().Field(field)
			some = some || !v.IsZero()
			v.SetZero()
			c.Rows = append(c.Rows, &d)
		}
		if some || doc == l.project {
			out = append(out, asOwn(t, &c))
		}
	}
	return out
}

// asOwn reads a document again, as one of a project.
func asOwn(t *testing.T, p *model.Package) *model.Package {
	t.Helper()
	text, err := yaml.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	tree, err := parser.ParseBytes(text, 0)
	if err != nil {
		t.Fatal(err)
	}
	own, _ := model.Decode("changed.yaml", tree.Docs[0].Body) // what is wrong with it is meant to be
	if own == nil {
		t.Fatalf("cannot read\n%s", text)
	}
	return own
}
