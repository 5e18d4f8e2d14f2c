package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"github.com/credvet/credvet/cmd/internal/modtest"
)

// A step of a workflow or composite action.
type step struct {
	Name, Uses, Shell, Run string
	Env                    map[string]string
}

// action reads action.yml.
func action(t *testing.T) (inputs map[string]struct{ Description, Default string }, steps []step) {
	t.Helper()
	text, err := os.ReadFile("../../action.yml")
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Name, Description, Author string
		Branding                  map[string]string
		Inputs                    map[string]struct{ Description, Default string }
		Runs                      struct {
			Using string
			Steps []struct {
				Name, Uses, Shell, Run string
				WorkingDirectory       string `yaml:"working-directory"`
				Env, With              map[string]string
			}
		}
	}
	if err := yaml.UnmarshalWithOptions(text, &doc, yaml.Strict()); err != nil {
		t.Fatal(err)
	}
	if doc.Runs.Using != "composite" {
		t.Errorf("it runs using %q", doc.Runs.Using)
	}
	for _, s := range doc.Runs.Steps {
		steps = append(steps, step{s.Name, s.Uses, s.Shell, s.Run, s.Env})
	}
	return doc.Inputs, steps
}

var pinned = regexp.MustCompile(`^[\w.-]+/[\w./-]+@[0-9a-f]{40}$`)

// TestActionIsSafe: what a workflow hands over never becomes a part of a script,
// and other actions cannot change under it.
func TestActionIsSafe(t *testing.T) {
	inputs, steps := action(t)
	scripts := 0
	used := map[string]bool{}
	for _, s := range steps {
		if s.Uses != "" && !pinned.MatchString(s.Uses) {
			t.Errorf("%s is not pinned by a commit", s.Uses)
		}
		for _, value := range s.Env {
			if name, ok := strings.CutPrefix(value, "${{ inputs."); ok {
				used[strings.TrimSuffix(name, " }}")] = true
			}
		}
		if s.Run == "" {
			continue
		}
		scripts++
		if strings.Contains(s.Run, "${{") {
			t.Errorf("%s: the script has an expression in it", s.Name)
		}
		if s.Shell != "bash" || !strings.HasPrefix(s.Run, "set -euo pipefail\n") {
			t.Errorf("%s: a failure in it could pass", s.Name)
		}
		if out, err := exec.Command("bash", "-n", "-c", s.Run).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", s.Name, err, out)
		}
	}
	if scripts < 2 {
		t.Errorf("%d scripts", scripts)
	}
	for name, in := range inputs {
		if in.Description == "" {
			t.Errorf("input %s is not described", name)
		}
		if !used[name] && name != "go-version" && name != "working-directory" {
			t.Errorf("input %s does nothing", name)
		}
	}
}

// TestActionRuns: the script that runs credvet hands over what it is given, word
// by word, and its exit status.
func TestActionRuns(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the script is for bash")
	}
	_, steps := action(t)
	i := slices.IndexFunc(steps, func(s step) bool { return s.Name == "Run credvet" })
	if i < 0 {
		t.Fatal("no step runs credvet")
	}
	dir := t.TempDir()
	put(t, dir, "credvet-bin/credvet", "#!/bin/sh\nprintf '<%s>' \"$@\"\nexit ${STATUS:-0}\n")
	if err := os.Chmod(filepath.Join(dir, "credvet-bin", "credvet"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		env    []string
		want   string
		status int
	}{
		{[]string{"CREDVET_PACKAGES=./..."}, "<-format><github><./...>", 0},
		{[]string{"CREDVET_PACKAGES=./a ./b\n./c", "STATUS=3"}, "<-format><github><./a><./b><./c>", 3},
		{[]string{"CREDVET_BASE=origin/main", "CREDVET_CONFIG_FROM_BASE=true", "CREDVET_PACKAGES=./..."}, "<-format><github><-base><origin/main><-config-from-base><./...>", 0},
		{[]string{"CREDVET_SARIF=a b.sarif", "CREDVET_CONFIDENCE=low", "CREDVET_ARGS=-tests -skip authz"}, "<-format><github><-report><sarif=a b.sarif><-confidence><low><-tests><-skip><authz>", 0},
		{[]string{"CREDVET_BASE=$(touch pwned); `touch pwned`", "CREDVET_ARGS=* $(touch pwned)", "CREDVET_PACKAGES=;touch pwned"},
			"<-format><github><-base><$(touch pwned); `touch pwned`><*><$(touch><pwned)><;touch><pwned>", 0},
	} {
		env := []string{"RUNNER_TEMP=" + dir}
		for _, name := range []string{"PACKAGES", "BASE", "CONFIG_FROM_BASE", "CONFIDENCE", "ARGS", "SARIF"} {
			env = append(env, "CREDVET_"+name+"=")
		}
		got := modtest.Run(t, dir, append(append(os.Environ(), env...), test.env...), "bash", "--noprofile", "--norc", "-c", steps[i].Run)
		if got.Stdout != test.want || got.Status != test.status {
			t.Errorf("%q: status %d\n got %s\nwant %s\n%s", test.env, got.Status, got.Stdout, test.want, got.Stderr)
		}
	}
	if present, _ := filepath.Glob(filepath.Join(dir, "pwned")); len(present) > 0 {
		t.Error("an input was run")
	}
}

// TestHooks: the hooks call credvet in a way that it understands.
func TestHooks(t *testing.T) {
	text, err := os.ReadFile("../../.pre-commit-hooks.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var hooks []struct {
		ID, Name, Description, Entry, Language string
		Types                                  []string
		PassFilenames                          bool `yaml:"pass_filenames"`
		RequireSerial                          bool `yaml:"require_serial"`
	}
	if err := yaml.UnmarshalWithOptions(text, &hooks, yaml.Strict()); err != nil || len(hooks) == 0 {
		t.Fatalf("%d hooks, %v", len(hooks), err)
	}
	for _, h := range hooks {
		words := strings.Fields(h.Entry)
		if words[0] != "credvet" || h.Language != "golang" || h.PassFilenames || h.ID == "" {
			t.Errorf("%+v", h)
		}
		if got := credvet(t, t.TempDir(), append(words[1:], "-h")...); got.Status != 0 {
			t.Errorf("%s: %+v", h.Entry, got)
		}
	}
}

// TestRecipes: the workflows of docs/ci.md are as safe as the action.
func TestRecipes(t *testing.T) {
	text, err := os.ReadFile("../../docs/ci.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(text), "```yaml\n")[1:]
	if len(blocks) < 2 {
		t.Fatalf("%d recipes", len(blocks))
	}
	for _, b := range blocks {
		b, _, _ = strings.Cut(b, "```")
		var doc map[string]any
		if err := yaml.Unmarshal([]byte(b), &doc); err != nil {
			t.Errorf("%v\n%s", err, b)
		}
		jobs, _ := doc["jobs"].(map[string]any)
		for _, job := range jobs {
			for _, s := range job.(map[string]any)["steps"].([]any) {
				s := s.(map[string]any)
				if run, _ := s["run"].(string); strings.Contains(run, "${{") {
					t.Errorf("an expression in a script: %s", run)
				}
				if uses, ok := s["uses"].(string); ok && !pinned.MatchString(uses) && !strings.HasPrefix(uses, "credvet/credvet@") {
					t.Errorf("%s is not pinned", uses)
				}
			}
		}
	}
}
