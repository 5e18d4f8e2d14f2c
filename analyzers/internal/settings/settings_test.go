package settings

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/model"
)

const full = `# Everything that there is.
confidence: low
skip: [errstatus]
severities:
  authz: warning
tests: true
deps: [example.com/lib/...]
public:
  - routes: [GET /healthz, "/static/**"]
    reason: probes and pictures
edge:
  - guards: [ratelimit, bodylimit]
    routes: [/api/**]
    reason: nginx
  - guards: [authn]
    reason: a proxy that asks for a login
models:
  - package: example.com/vault
    rows:
      - {type: Client, method: Put, kind: sink, sink: store, from: [arg 0]}
      - func: Digest
        kind: sanitizer
        state: hashed
        from: [arg 0]
        to: [result 0]
        when: {arg 1: [1, "x", true]}
`

func TestParse(t *testing.T) {
	f, err := Parse(".credvet.yml", []byte("\ufeff"+full))
	if err != nil {
		t.Fatal(err)
	}
	var o config.Options
	f.Apply(&o)
	if f.Confidence != "low" || !o.Tests || !slices.Equal(o.Deps, config.List{"example.com/lib/..."}) || !slices.Equal(o.Skip, config.List{"errstatus"}) || o.Severities["authz"] != "warning" {
		t.Errorf("%+v", f)
	}
	if len(f.Models) != 1 || len(f.Models[0].Rows) != 2 || f.Models[0].Rows[1].Func != "Digest" || f.Models[0].Rows[1].When["arg 1"][0] != "1" {
		t.Errorf("models: %+v", f.Models)
	}
	for _, test := range []struct {
		methods         []string
		pattern, public string
		edges           int
	}{
		{[]string{"GET"}, "/healthz", "probes and pictures", 1},
		{[]string{"GET", "POST"}, "/healthz", "", 1}, // POST is not said to be public
		{nil, "/healthz", "", 1},
		{nil, "/static/css/a.css", "probes and pictures", 1},
		{nil, "/staticx", "", 1},
		{[]string{"POST"}, "/api/v1/users/{id}", "", 2},
		{[]string{"POST"}, "/x/api/", "", 1},
	} {
		if got := o.PublicReason(test.methods, test.pattern); got != test.public {
			t.Errorf("%v %s: public %q, want %q", test.methods, test.pattern, got, test.public)
		}
		if got := o.EdgeOf(test.methods, test.pattern); len(got) != test.edges {
			t.Errorf("%v %s: %d edges, want %d", test.methods, test.pattern, len(got), test.edges)
		}
	}
	for _, empty := range []string{"", "\n", "# nothing\n", "---\n", "{}\n"} {
		if f, err := Parse("x", []byte(empty)); err != nil || f == nil || f.Confidence != "" {
			t.Errorf("%q: %+v, %v", empty, f, err)
		}
	}
}

// TestErrors: nothing that is wrong passes, and the line tells where it is.
func TestErrors(t *testing.T) {
	for text, want := range map[string]string{
		"confidence: low\npubic: []\n":                   `x:2: unknown key "pubic"`,
		"\n\npublic:\n  - routes: [/a]\n    resaon: y\n": `x:5: public: unknown key "resaon"`,
		"public:\n  - routes: [/a]\n":                    `x:2: public: reason is missing`,
		"public:\n  - {routes: [/a], reason: ''}\n":      `x:2: reason: the text is empty`,
		"public:\n  - {routes: [], reason: x}\n":         `x:2: routes: the list is empty`,
		"public:\n  - {routes: [a b c], reason: x}\n":    `x:2: "a b c" names no route`,
		"public:\n  - {routes: [get /a], reason: x}\n":   `x:2: "get /a" names no route`,
		"public: /healthz\n":                             `x:1: public: want a list, not a text`,
		"public: [/healthz]\n":                           `x:1: public: want keys with values, not a text`,
		"skip:\n":                                        `x:1: skip: want a list, not nothing`,
		"skip: errstatus\n":                              `x:1: skip: want a list, not a text`,
		"skip: [errstatis]\n":                            `x:1: skip: unknown word "errstatis"`,
		"skip: [internal]\n":                             `x:1: skip: unknown word "internal"`,
		"tests: yes\n":                                   `x:1: tests: want true or false, not a text`,
		"tests: 1\n":                                     `x:1: tests: want true or false, not a number`,
		"deps: [1.5]\n":                                  `x:1: deps: want a text, not a number`,
		"severities: {authz: fatal}\n":                   `x:1: authz: unknown word "fatal"`,
		"severities: {authx: error}\n":                   `x:1: severities: unknown key "authx"`,
		"edge: [{guards: [method], reason: x}]\n":        `x:1: guards: unknown word "method"`,
		"- a\n":                                 `x:1: want keys with values, not a list`,
		"plain\n":                               `x:1: want keys with values, not a text`,
		"tests: true\ndeps: []\ntests: false\n": `x:3: `,
		"tests: &a true\n":                      `anchors`,
		"deps: [*a]\n":                          `x:1: `,
		"<<: {tests: true}\n":                   `x:1: `,
		"tests: !!bool true\n":                  `anchors, aliases, tags`,
		"tests: true\n---\ntests: false\n":      `x:3: a second document`,
		"tests: [\n":                            `x:`,
		"tests: true\n\x00":                     `x:2: has a NUL byte`,
		"a: \xff\n":                             `x:1: is not UTF-8`,
		"models:\n  - rows: []\n":               `x:2: models: package is missing`,
		"models:\n  - package: a\n    rows:\n      - {kind: snik}\n":                                                                `x:4: kind: unknown word "snik"`,
		"models:\n  - package: a.b/c\n    rows:\n      - {kind: sink}\n":                                                            `x:4: `,
		"models:\n- package: a.b/c\n  rows:\n  - {func: F, kind: neutral}\n  - {func: F, kind: sink, sink: store, from: [arg x]}\n": `x:5: a.b/c.F: "arg x" is not an access path`,
		"models:\n- package: a.b/c\n  rows:\n  - {func: F, knid: neutral}\n":                                                        `x:4: rows: unknown key "knid"`,
	} {
		f, err := Parse("x", []byte(text))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: want %q, got %v (%+v)", text, want, err, f)
		}
	}
	_, err := Parse("x", []byte("pubic: []\n"))
	if e, ok := errors.AsType[*Error](err); !ok || e.Word != "pubic" || !slices.Contains(e.Known, "public") {
		t.Errorf("who suggests a word needs the known ones: %+v", e)
	}
	_, err = Parse("x", []byte("a: 1\nb: 2\n"))
	if err == nil || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("both errors are to be told: %v", err)
	}
}

// TestHostile: what is meant to choke a parser is refused, soon.
func TestHostile(t *testing.T) {
	bomb := "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'k'; c++ {
		bomb += string(c) + ": &" + string(c) + " [" + strings.TrimSuffix(strings.Repeat("*"+string(c-1)+",", 10), ",") + "]\n"
	}
	for name, text := range map[string]string{
		"brackets":      "deps: " + strings.Repeat("[", 4000),
		"braces":        "deps: " + strings.Repeat("{a: ", 1000),
		"lines":         "deps:\n" + strings.Repeat("  [\n", 20_000),
		"dashes":        strings.Repeat("- ", 2000),
		"question":      strings.Repeat("? ", 2000),
		"bomb":          bomb,
		"large":         strings.Repeat("# comment\n", 100_000),
		"quotes":        `deps: ["` + strings.Repeat(`\`, 4000),
		"keys":          strings.Repeat("deps: []\n", 14_000),
		"anchors":       strings.Repeat("&a ", 1300),
		"anchor lines":  strings.Repeat("&a\n", 40_000),
		"tags":          strings.Repeat("!a ", 1300),
		"tag lines":     strings.Repeat("!a\n", 40_000),
		"short lines":   "deps: [" + strings.Repeat("a,\n", 40_000),
		"alias lines":   strings.Repeat("*a\n", 40_000),
		"indented":      steps(480),
		"long key":      strings.Repeat("k", 4000) + ": 1",
		"control":       "deps: [\x01\x1b[31m]\n",
		"line divider":  "pub\u2028lic: []\n",
		"many unknowns": strings.Repeat("a", 10) + ": {" + strings.TrimSuffix(strings.Repeat("x: 1, ", 600), ", ") + "}",
	} {
		begin := time.Now()
		_, err := Parse("x", []byte(text))
		if err == nil {
			t.Errorf("%s: no error", name)
		}
		if took := time.Since(begin); took > 10*time.Second {
			t.Errorf("%s: it took %v", name, took)
		}
		if err != nil && len(err.Error()) > 300_000 {
			t.Errorf("%s: an error of %d bytes", name, len(err.Error()))
		}
	}
}

func steps(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

// TestSchemaAgrees: a key that the schema allows is read, and one that is read
// is allowed; of rows, every word that the model takes.
func TestSchemaAgrees(t *testing.T) {
	root := schema()
	agree(t, "the configuration", root, reflect.TypeFor[File](), "models")
	agree(t, "public", root.Properties["public"].Items, reflect.TypeFor[Public]())
	agree(t, "edge", root.Properties["edge"].Items, reflect.TypeFor[Edge]())
	agree(t, "a package", root.Defs["package"], reflect.TypeFor[model.Package]())
	agree(t, "a row", root.Defs["row"], reflect.TypeFor[model.Row]())
	for name, words := range model.Words() {
		p := root.Defs["row"].Properties[name]
		if p == nil {
			t.Errorf("no key %q", name)
			continue
		}
		if p.Items != nil {
			p = p.Items
		}
		if !slices.Equal(slices.Sorted(slices.Values(p.Enum)), slices.Sorted(slices.Values(words))) {
			t.Errorf("%s: the schema has %q, the model %q", name, p.Enum, words)
		}
	}
}

// agree compares the properties of an object with the keys of a type.
func agree(t *testing.T, what string, s *shape, typ reflect.Type, more ...string) {
	t.Helper()
	keys := map[string]string{}
	for _, name := range more {
		keys[name] = "array"
	}
	for f := range typ.Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if name != "" && name != "-" {
			keys[name] = map[reflect.Kind]string{reflect.String: "string", reflect.Bool: "boolean", reflect.Slice: "array", reflect.Map: "object"}[f.Type.Kind()]
		}
	}
	for name, want := range keys {
		if p := s.Properties[name]; p == nil {
			t.Errorf("%s: the schema has no %q", what, name)
		} else if !slices.Contains(p.Type, want) {
			t.Errorf("%s: %s is a %s, the schema says %q", what, name, want, p.Type)
		}
	}
	for name := range s.Properties {
		if keys[name] == "" {
			t.Errorf("%s: %q is allowed, but not read", what, name)
		}
	}
	if s.AdditionalProperties.shape != nil || !slices.Contains(s.Type, "object") {
		t.Errorf("%s: other keys are allowed", what)
	}
}

// TestSchemaIsUnderstood: the schema says nothing that the checker overlooks.
func TestSchemaIsUnderstood(t *testing.T) {
	d := json.NewDecoder(bytes.NewReader(schemaText))
	d.DisallowUnknownFields()
	if err := d.Decode(new(shape)); err != nil {
		t.Error(err)
	}
}

// TestPublished: editors get the schema that is checked.
func TestPublished(t *testing.T) {
	text, err := os.ReadFile("../../../docs/credvet.schema.json")
	if err != nil || !bytes.Equal(text, schemaText) {
		t.Errorf("docs/credvet.schema.json is not schema.json: run go run ./docs/generate (%v)", err)
	}
}
