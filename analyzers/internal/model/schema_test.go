package model

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

func TestEveryDocumentIsWellFormed(t *testing.T) {
	first := map[string]string{}
	defaults := map[string]string{}
	for _, d := range embedded() {
		p, err := d.parse()
		if err != nil {
			t.Error(err)
			continue
		}
		for _, err := range p.Check() {
			t.Error(err)
		}
		at := fmt.Sprintf("%s:%d", d.file, d.line)
		key := d.file + " " + p.Path + " " + p.Majors
		if other, ok := first[key]; ok {
			t.Errorf("%s: a second document about %s, after %s", at, p.Path, other)
		}
		first[key] = at
		if p.Default != "" {
			if other, ok := defaults[p.Path+" "+p.Majors]; ok {
				t.Errorf("%s: the default of %s is already told in %s", at, p.Path, other)
			}
			defaults[p.Path+" "+p.Majors] = at
		}
	}
}

func TestNoRowStandsTwice(t *testing.T) {
	seen := map[string]string{}
	for _, d := range embedded() {
		p := d.parsed()
		for _, r := range p.Rows {
			key := p.Path + p.Majors + r.identity()
			if other, ok := seen[key]; ok {
				t.Errorf("%s stands in %s already", r.Where(), other)
			}
			seen[key] = r.Where()
		}
	}
}

func TestCheckFindsWhatIsWrong(t *testing.T) {
	head := "package: p\nchecked: v1.0.0\nrows:\n  - "
	for _, test := range []struct{ row, want string }{
		{"{func: F, kind: stepp, from: [recv], to: [result 0]}", `"stepp" is not a kind`},
		{"{func: F, type: T, method: M, kind: noreturn}", "is about more than one thing"},
		{"{kind: noreturn}", "is about nothing"},
		{"{method: M, kind: noreturn}", "a method and a field have a type"},
		{"{func: F, subtypes: true, kind: noreturn}", "subtypes belongs to a method"},
		{"{func: F, kind: step, from: [arg 0]}", "needs to"},
		{"{func: F, kind: step, from: [arg 0], to: [result 0], sink: store}", "sink has no meaning"},
		{"{func: F, kind: step, from: [argh 0], to: [result 0]}", "is not an access path"},
		{"{func: F, kind: step, from: [arg 0], to: [result 0], state: hashed}", "is a sanitizer"},
		{"{func: F, kind: sanitizer, from: [arg 0], to: [result 0], state: encoded}", "is a step"},
		{"{func: F, kind: sanitizer, from: [arg 0], to: [result 0], state: sealed, fast: true}", "fast belongs to a hash"},
		{"{func: F, kind: sink, from: [arg 0], sink: moon}", `sink is "moon"`},
		{"{func: F, kind: sink, sink: store}", "needs from"},
		{"{func: F, kind: sink, sink: store, from: [arg 0], tag: gorm}", "tag belongs to"},
		{"{func: F, kind: sink, sink: store, from: [arg 0], nonzero: true}", "nonzero belongs to"},
		{"{type: T, field: F, kind: sink, sink: store, from: [arg 0]}", "from and to belong to calls"},
		{"{type: T, field: F, kind: read, from: [arg 0]}", "is about a call"},
		{"{func: F, kind: source, to: [result 0]}", "says what it yields"},
		{"{func: F, kind: source, stored: true}", "needs to"},
		{"{func: F, kind: compare, from: [arg 0], decision: zero}", "compares 1 values"},
		{"{func: F, kind: verify, from: [arg 0], decision: maybe}", `decision is "maybe"`},
		{"{func: F, kind: guard, guard: ratelimit, decision: error}", `guard is "ratelimit"`},
		{"{func: F, kind: sink, sink: store, from: [arg 0], when: {argument: [x]}}", "is not an access path"},
	} {
		p, err := Parse("test.yaml", []byte(head+test.row+"\n"))
		if err != nil {
			t.Errorf("%s: %v", test.row, err)
			continue
		}
		var got []string
		for _, err := range p.Check() {
			got = append(got, err.Error())
		}
		if all := strings.Join(got, "\n"); !strings.Contains(all, test.want) || !strings.Contains(all, "test.yaml:4:") {
			t.Errorf("%s: got %q, want it to tell test.yaml:4 and %q", test.row, all, test.want)
		}
	}
}

func TestCheckFindsWhatIsWrongWithADocument(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"package: p\nrows:\n  - {func: F, kind: noreturn}\n", "checked is"},
		{"package: p\nchecked: latest\ndefault: propagate\n", "checked is"},
		{"package: p\nchecked: v1.0.0\nmajors: v4\ndefault: propagate\n", "majors is"},
		{"package: p\nchecked: v1.0.0\ndefault: none\n", "needs a reason"},
		{"package: p\nchecked: v1.0.0\ndefault: some\n", "default is"},
		{"package: p\nchecked: v1.0.0\n", "says nothing"},
		{"package: p q\nchecked: v1.0.0\ndefault: propagate\n", "is not an import path"},
		{"package: p\nchecked: v1.0.0\nrows:\n  - {func: F, kind: noreturn}\n  - {func: F, kind: noreturn, reason: again}\n", "the same as the row in line 4"},
	} {
		p, err := Parse("test.yaml", []byte(test.text))
		if err != nil {
			t.Errorf("%q: %v", test.text, err)
			continue
		}
		if got := fmt.Sprint(p.Check()); !strings.Contains(got, test.want) || !strings.Contains(got, "test.yaml:") {
			t.Errorf("%q: got %s, want %q", test.text, got, test.want)
		}
	}
}

func TestErrorsTellFileAndLine(t *testing.T) {
	text := "package: a\nchecked: v1.0.0\ndefault: propagate\n---\npackage: b\nchecked: v1.0.0\nrows:\n  - {func: F, kind: noreturn}\n  - {func: G, kinds: noreturn}\n"
	docs := splitDocuments("two.yaml", []byte(text))
	if len(docs) != 2 {
		t.Fatalf("got %d documents", len(docs))
	}
	if _, err := docs[0].parse(); err != nil {
		t.Error(err)
	}
	_, err := docs[1].parse()
	if err == nil || !strings.HasPrefix(err.Error(), "two.yaml:9: ") {
		t.Errorf("got %v, want an error in two.yaml:9", err)
	}
	if _, err := Parse("bad.yaml", []byte("package: a\nrows: [\n")); err == nil || !strings.HasPrefix(err.Error(), "bad.yaml:2: ") {
		t.Errorf("got %v, want an error in bad.yaml:2", err)
	}
	p, err := Parse("lines.yaml", []byte("# about p\npackage: p\nrows:\n  # a comment\n  - {func: F, kind: noreturn}\n\n  - func: G\n    kind: noreturn\n"))
	if err != nil {
		t.Fatal(err)
	}
	if p.Rows[0].line != 5 || p.Rows[1].line != 7 {
		t.Errorf("rows stand in lines %d and %d, want 5 and 7", p.Rows[0].line, p.Rows[1].line)
	}
}

func TestPlainStyleReadsAsYAMLDoes(t *testing.T) {
	plain := 0
	for _, d := range embedded() {
		fast, ok := d.parsePlain()
		if !ok {
			t.Logf("%s:%d is not in the plain style", d.file, d.line)
			continue
		}
		plain++
		slow, err := d.parseYAML()
		if err != nil {
			t.Error(err)
			continue
		}
		if !reflect.DeepEqual(fast, slow) {
			t.Errorf("%s:%d: read differently", d.file, d.line)
		}
	}
	if all := len(embedded()); plain*10 < all*9 {
		t.Errorf("only %d of %d documents are in the plain style that is read fast", plain, all)
	}
}

func TestPlainStyleGivesUp(t *testing.T) {
	const head = "package: p\nchecked: v1.0.0\nrows:\n"
	for _, text := range []string{
		"package: p\nchecked: v1.0.0 # today\ndefault: none\n",
		"package: p\npackage: q\n",
		"package: p\nother: q\n",
		head + "  - func: F\n    kind: noreturn\n",
		head + "  - {func: F, kind: noreturn} # why\n",
		head + "  - {func: F, kind: noreturn, kind: neutral}\n",
		head + "  - {func: F, kinds: noreturn}\n",
		head + "  - {func: F, kind: noreturn\n",
		head + "  - {func: F, subtypes: yes, kind: noreturn}\n",
		head + "  - {func: F, kind: verify, decision: false}\n",
		head + "  - {func: F, kind: noreturn, reason: 'so'}\n",
		head + "  - {func: F, kind: noreturn, reason: a: b}\n",
		head + "  - {func: F, from: arg 0}\n",
		head + "  - {func: F, from: []}\n",
		head + "  - [F]\n",
	} {
		docs := splitDocuments("test.yaml", []byte(text))
		if _, ok := docs[0].parsePlain(); ok {
			t.Errorf("%q was read, want it left to the YAML library", text)
		}
	}
}

func TestNormalize(t *testing.T) {
	for _, test := range []struct{ path, stripped, major string }{
		{"github.com/go-chi/chi/v5/middleware", "github.com/go-chi/chi/middleware", "5"},
		{"github.com/jackc/pgx/v5", "github.com/jackc/pgx", "5"},
		{"gopkg.in/yaml.v3", "gopkg.in/yaml", "3"},
		{"gopkg.in/square/go-jose.v2/jwt", "gopkg.in/square/go-jose/jwt", "2"},
		{"k8s.io/api/core/v1", "k8s.io/api/core/v1", ""},
		{"github.com/aws/aws-sdk-go-v2/service/ssm", "github.com/aws/aws-sdk-go-v2/service/ssm", ""},
		{"github.com/gophercloud/gophercloud/v2/openstack/compute/v2/servers", "github.com/gophercloud/gophercloud/openstack/compute/servers", "2"},
		{"example.com/a/vendor/github.com/x/y/v2", "github.com/x/y", "2"},
		{"example.com/v2ray/core", "example.com/v2ray/core", ""},
		{"math/rand/v2", "math/rand/v2", ""},
		{"github.com/go-xorm/xorm", "xorm.io/xorm", ""},
	} {
		if s, m := Normalize(test.path); s != test.stripped || m != test.major {
			t.Errorf("Normalize(%q) = %q, %q, want %q, %q", test.path, s, m, test.stripped, test.major)
		}
	}
}
