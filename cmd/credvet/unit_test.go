package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/credvet/credvet/cmd/internal/modtest"
)

func TestUnitMode(t *testing.T) {
	for args, want := range map[string]bool{
		"": false, "-V=full": true, "-flags": true, "vet.cfg": true, "-json -credvet.tests /tmp/b001/vet.cfg": true,
		"-V": false, "-V=full ./...": false, "./...": false, "-flags x": false, "vet.cfg ./...": false, "explain authz": false,
	} {
		if got := unitMode(strings.Fields(args)); got != want {
			t.Errorf("unitMode(%q) = %v", args, got)
		}
	}
}

func TestUnitFlags(t *testing.T) {
	for args, want := range map[string]bool{
		"": false, "-json": false, "-fix": true, "--fix=true": true, "-fix -diff": false, "-fix=false": false, "-credvet.deps=fix": false,
	} {
		if got := writesFixes(strings.Fields(args)); got != want {
			t.Errorf("writesFixes(%q) = %v", args, got)
		}
	}
	got := unitDeps([]string{"-json", "-credvet.deps=a,b", "--credvet.deps", "c", "-credvet.tests", "credvet.deps=d", "-credvet.configtext=deps: [e]\n"})
	if !slices.Equal(got, []string{"a", "b", "c", "e"}) {
		t.Errorf("unitDeps: %q", got)
	}
}

// Only packages of ours that go vet would not compile anew for their tests get
// a configuration of their own.
func TestComplete(t *testing.T) {
	dir := modtest.Write(t, `
-- plain/p.go --
package plain
-- inside/p_test.go --
package inside
-- outside/p_test.go --
package outside_test
-- ignored/p_test.go --
package ignored
-- hidden/_p_test.go --
package hidden
`)
	for name, test := range map[string]struct {
		cfg  map[string]any
		deps []string
		want bool
	}{
		"of ours":                    {cfg: map[string]any{"Dir": "plain", "ImportPath": "x.com/m/plain", "ModulePath": "x.com/m"}, want: true},
		"of ours, Go 1.27":           {cfg: map[string]any{"Dir": "plain", "ImportPath": "x.com/m/plain", "Module": map[string]any{"Path": "x.com/m"}}, want: true},
		"GOPATH mode":                {cfg: map[string]any{"Dir": "plain", "ImportPath": "legacy/plain"}, want: true},
		"external tests":             {cfg: map[string]any{"Dir": "outside", "ImportPath": "x.com/m/outside", "ModulePath": "x.com/m"}, want: true},
		"tests not built":            {cfg: map[string]any{"Dir": "ignored", "ImportPath": "x.com/m/ignored", "ModulePath": "x.com/m", "IgnoredFiles": []string{filepath.Join(dir, "ignored", "p_test.go")}}, want: true},
		"tests the go command skips": {cfg: map[string]any{"Dir": "hidden", "ImportPath": "x.com/m/hidden", "ModulePath": "x.com/m"}, want: true},
		"tests of its own":           {cfg: map[string]any{"Dir": "inside", "ImportPath": "x.com/m/inside", "ModulePath": "x.com/m"}},
		"variant for tests":          {cfg: map[string]any{"Dir": "plain", "ID": "x.com/m/plain [x.com/m.test]", "ImportPath": "x.com/m/plain", "ModulePath": "x.com/m"}},
		"dependency":                 {cfg: map[string]any{"Dir": "plain", "ImportPath": "x.com/m/plain", "ModulePath": "x.com/m", "ModuleVersion": "v1.0.0"}},
		"dependency, Go 1.27":        {cfg: map[string]any{"Dir": "plain", "ImportPath": "x.com/m/plain", "Module": map[string]any{"Path": "x.com/m", "Version": "v1.0.0"}}},
		"dependency, with -deps":     {cfg: map[string]any{"Dir": "plain", "ImportPath": "x.com/m/plain", "ModulePath": "x.com/m", "ModuleVersion": "v1.0.0"}, deps: []string{"x.com/..."}, want: true},
		"standard":                   {cfg: map[string]any{"Dir": "plain", "ImportPath": "net/http"}},
		"standard, says the list":    {cfg: map[string]any{"Dir": "plain", "ImportPath": "new/std", "Standard": map[string]bool{"new/std": true}}},
		"named":                      {cfg: map[string]any{"Dir": "plain", "ImportPath": "x.com/m/plain", "ModulePath": "x.com/m", "VetxOnly": false}},
	} {
		t.Run(name, func(t *testing.T) {
			test.cfg["Dir"] = filepath.Join(dir, test.cfg["Dir"].(string))
			if test.cfg["VetxOnly"] == nil {
				test.cfg["VetxOnly"] = true
			}
			test.cfg["FromTheFuture"] = "kept"
			file := filepath.Join(t.TempDir(), "vet.cfg")
			text, err := json.Marshal(test.cfg)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, text, 0o666); err != nil {
				t.Fatal(err)
			}
			got := complete(file, test.deps)
			if (got != file) != test.want {
				t.Fatalf("complete gives %s", got)
			}
			text, err = os.ReadFile(got)
			if err != nil {
				t.Fatal(err)
			}
			after := struct {
				VetxOnly      bool
				FromTheFuture string
			}{VetxOnly: true}
			if err := json.Unmarshal(text, &after); err != nil || after.FromTheFuture != "kept" || test.want && after.VetxOnly {
				t.Errorf("%s (%v)", text, err)
			}
		})
	}
	if got := complete("nowhere.cfg", nil); got != "nowhere.cfg" {
		t.Errorf("a missing file is unitchecker's to report, not %s", got)
	}
}
