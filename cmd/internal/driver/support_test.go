package driver_test

import (
	"context"
	"testing"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
	"github.com/credvet/credvet/cmd/internal/modtest"
)

const dispatch = `
import "net/http"

func serve(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodGet:
		w.Write([]byte("a"))
	case http.MethodPost:
		w.Write([]byte("b"))
	}
}

func Listen() error { return http.ListenAndServe(":8080", http.HandlerFunc(serve)) }
`

// TestSupportOfTests: what stands in a fixture's folder, in a package that is
// named for tests of one that it imports, or in a file that imports what tests
// import, is of low confidence, unless tests take part.
func TestSupportOfTests(t *testing.T) {
	dir := modtest.Write(t, "-- go.mod --\nmodule example.com/testdata/m\n\ngo 1.26\n"+
		"-- api/api.go --\npackage api\n"+dispatch+
		"-- apitest/apitest.go --\npackage apitest\n\nimport _ \"example.com/testdata/m/api\"\n"+dispatch+
		"-- speedtest/speedtest.go --\npackage speedtest\n\nimport _ \"example.com/testdata/m/api\"\n"+dispatch+
		"-- forge/fixtures/forge.go --\npackage fixtures\n"+dispatch+
		"-- forge/fake.go --\npackage forge\n\nimport _ \"net/http/httptest\"\n"+dispatch)
	for _, tests := range []bool{false, true} {
		res, err := driver.Run(context.Background(), driver.Config{Dir: dir, Env: modtest.Env(), Tests: tests})
		if err != nil || len(res.Errors) > 0 {
			t.Fatal(err, res.Errors)
		}
		got := map[string]bool{}
		for _, f := range res.Findings {
			if f.Rule == "methoddefault" {
				got[f.File] = f.Confidence == analyzers.Low
			}
		}
		for file, low := range map[string]bool{"api/api.go": false, "speedtest/speedtest.go": false, "apitest/apitest.go": true, "forge/fixtures/forge.go": true, "forge/fake.go": true} {
			if is, found := got[file]; !found || is != (low && !tests) {
				t.Errorf("with tests %v, %s: found %v, low %v", tests, file, found, is)
			}
		}
	}
}
