package model

import (
	"go/types"
	"testing"
)

// BenchmarkParseAll parses every document, as no run does.
func BenchmarkParseAll(b *testing.B) {
	docs := embedded()
	rows := 0
	for b.Loop() {
		rows = 0
		for _, d := range docs {
			p, err := d.parse()
			if err != nil {
				b.Fatal(err)
			}
			rows += len(p.Rows)
		}
	}
	b.ReportMetric(float64(rows), "rows")
	b.ReportMetric(float64(len(docs)), "documents")
}

// BenchmarkIndex reads the files and finds their documents: what every run pays.
func BenchmarkIndex(b *testing.B) {
	for b.Loop() {
		embedded()
	}
}

// called are packages that a typical package of a service calls into.
var called = []string{
	"bytes", "context", "crypto/rand", "crypto/sha256", "crypto/subtle", "database/sql", "encoding/base64", "encoding/json", "errors", "fmt",
	"io", "log/slog", "net/http", "net/url", "os", "strings", "strconv", "time", "golang.org/x/crypto/bcrypt", "github.com/golang-jwt/jwt/v5", "gorm.io/gorm",
}

// BenchmarkTypicalPackage parses the documents about what one package calls.
func BenchmarkTypicalPackage(b *testing.B) {
	var docs []*document
	for _, path := range called {
		stripped, _ := Normalize(path)
		docs = append(docs, index()[stripped]...)
	}
	for b.Loop() {
		for _, d := range docs {
			if _, err := d.parse(); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(len(docs)), "documents")
}

// BenchmarkNewResolver prepares the interface rows for a package that sees
// what net/http and database/sql import; documents are parsed once a process.
func BenchmarkNewResolver(b *testing.B) {
	pkgs, err := standard()
	if err != nil {
		b.Fatal(err)
	}
	pkg := types.NewPackage("example.com/service", "service")
	pkg.SetImports([]*types.Package{pkgs["net/http"], pkgs["database/sql"], pkgs["encoding/json"]})
	for b.Loop() {
		NewResolver(pkg)
	}
}

// TestResolverParsesOnlyWhatItNeeds: preparing a package parses the documents
// that have rows for implementers and no others.
func TestResolverParsesOnlyWhatItNeeds(t *testing.T) {
	for _, d := range embedded() {
		p := d.parsed()
		subtypes := false
		for _, r := range p.Rows {
			subtypes = subtypes || r.Subtypes
		}
		if subtypes != d.subtypes {
			t.Errorf("%s:%d: rows for implementers: %v, found without parsing: %v", d.file, d.line, subtypes, d.subtypes)
		}
	}
	n := 0
	for _, d := range embedded() {
		if d.subtypes {
			n++
		}
	}
	if all := len(embedded()); n*3 > all {
		t.Errorf("%d of %d documents have rows for implementers: too many to parse before a call is met", n, all)
	}
}
