package summary_test

import (
	"bytes"
	"encoding/gob"
	"reflect"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/credvet/credvet/analyzers/internal/summary"
)

// factsOf runs the pass over packages of testdata and gives their facts.
func factsOf(t *testing.T, packages ...string) []analysis.ObjectFact {
	t.Helper()
	var facts []analysis.ObjectFact
	for _, res := range analysistest.Run(quiet{t}, analysistest.TestData(), summary.Analyzer, packages...) {
		for _, list := range res.Action.AllObjectFacts() {
			facts = append(facts, list)
		}
	}
	return facts
}

var flowPackages = []string{
	"basic", "calls", "closures", "containers", "defers", "fields", "generics", "interfaces", "mapping", "order", "ranges", "values",
}

// TestFactsAreTheSameBytes encodes each fact ten times: go vet caches by what
// facts encode to, so they must be the same bytes, and come back whole.
func TestFactsAreTheSameBytes(t *testing.T) {
	for _, f := range factsOf(t, flowPackages...) {
		first := encode(t, f.Fact)
		for range 10 {
			if !bytes.Equal(first, encode(t, f.Fact)) {
				t.Errorf("%v: two encodings of the fact differ", f.Object)
			}
		}
		back := reflect.New(reflect.TypeOf(f.Fact).Elem()).Interface().(analysis.Fact)
		if err := gob.NewDecoder(bytes.NewReader(first)).Decode(back); err != nil {
			t.Fatalf("%v: %v", f.Object, err)
		}
		if !bytes.Equal(first, encode(t, back)) {
			t.Errorf("%v: the fact changed on its way through gob", f.Object)
		}
	}
}

// factBudget bounds the encoded size of a function's fact on average, in
// bytes: under go vet every importer reads and hands on the facts of methods.
const factBudget = 1000

func TestFactsAreSmall(t *testing.T) {
	facts := factsOf(t, flowPackages...)
	var b bytes.Buffer // drivers write all facts of a package to one stream: its types are described once
	stream := gob.NewEncoder(&b)
	for _, f := range facts {
		if err := stream.Encode(f.Fact); err != nil {
			t.Fatal(err)
		}
	}
	total := b.Len()
	if len(facts) == 0 || total > factBudget*len(facts) {
		t.Errorf("%d facts take %d bytes, %d each; the budget is %d each", len(facts), total, total/max(1, len(facts)), factBudget)
	}
}

func encode(t *testing.T, fact analysis.Fact) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(fact); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestFactsHoldNoInterfaces: gob needs every concrete type behind an interface
// registered, and a driver that serialises facts would crash without.
func TestFactsHoldNoInterfaces(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var visit func(typ reflect.Type, path string)
	visit = func(typ reflect.Type, path string) {
		if seen[typ] {
			return
		}
		seen[typ] = true
		switch typ.Kind() {
		case reflect.Interface, reflect.Func, reflect.Chan:
			t.Errorf("%s is a %s", path, typ.Kind())
		case reflect.Pointer, reflect.Slice, reflect.Array:
			visit(typ.Elem(), path+"[]")
		case reflect.Map:
			t.Errorf("%s is a map: its encoding has no order", path)
		case reflect.Struct:
			for f := range typ.Fields() {
				if f.IsExported() {
					visit(f.Type, path+"."+f.Name)
				}
			}
		}
	}
	for _, f := range summary.Analyzer.FactTypes {
		visit(reflect.TypeOf(f), reflect.TypeOf(f).String())
	}
}
