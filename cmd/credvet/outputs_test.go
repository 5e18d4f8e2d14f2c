package main_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/credvet/credvet/cmd/internal/modtest"
)

var formatNames = []string{"text", "json", "sarif", "html", "github", "rdjson"}

// A report in a file is the one that -format writes, with the same status, and
// one that cannot be written keeps no other from being written.
func TestReportFiles(t *testing.T) {
	dir := modtest.Write(t, service)
	args := []string{"-C", "a", "-report", "json=nowhere/x.json"}
	for _, format := range formatNames {
		args = append(args, "-report", format+"=../report "+format)
	}
	got := credvet(t, dir, args...)
	if got.Status != 3 || strings.Count(got.Stderr, "\n") != 1 || !strings.Contains(got.Stderr, "the json report could not be written: ") {
		t.Errorf("%+v", got)
	}
	for _, format := range formatNames {
		want := credvet(t, dir, "-C", "a", "-format", format)
		if want.Status != 1 || want.Stderr != "" {
			t.Errorf("%s: %+v", format, want)
		}
		text, err := os.ReadFile(filepath.Join(dir, "report "+format))
		if err != nil || string(text) != want.Stdout {
			t.Errorf("%s: %v\n%s\nwant\n%s", format, err, text, want.Stdout)
		}
	}
}

// What cannot be written to is told as late as with the last byte.
func TestFullDisk(t *testing.T) {
	const full = "/dev/full"
	if _, err := os.Stat(full); err != nil {
		t.Skip(err)
	}
	got := credvet(t, modtest.Write(t, service), "-report", "html="+full)
	if got.Status != 3 || !strings.Contains(got.Stderr, "the html report could not be written: write /dev/full: no space left on device\n") {
		t.Errorf("%+v", got)
	}
}

// GitHub wants names as the repository has them, and a summary of the job
// beside what others have written there.
func TestGitHub(t *testing.T) {
	dir := modtest.Write(t, service)
	summary := filepath.Join(t.TempDir(), "summary")
	if err := os.WriteFile(summary, []byte("# Build\n\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	env := []string{"GITHUB_STEP_SUMMARY=" + summary, "GITHUB_WORKSPACE=" + dir, "GITHUB_SERVER_URL=https://github.com", "GITHUB_REPOSITORY=o/r", "GITHUB_SHA=0a1b"}
	got := start(t, dir, env, binary, "-C", "a", "-format", "github", "-report", "sarif=../s.sarif", "-report", "github=../annotations")
	if got.Status != 1 || !strings.HasPrefix(got.Stdout, "::warning file=a/a.go,line=5,endLine=5,col=1,endColumn=19,title=directive (high confidence)::") {
		t.Errorf("%+v", got)
	}
	text, err := os.ReadFile(summary)
	if err != nil {
		t.Fatal(err)
	}
	if s := string(text); !strings.HasPrefix(s, "# Build\n\n## credvet: 1 finding\n") || strings.Count(s, "## credvet") != 1 || !strings.Contains(s, "[a\\.go\\:5](https://github.com/o/r/blob/0a1b/a/a.go#L5)") {
		t.Errorf("summary: %s", s)
	}
	log, err := os.ReadFile(filepath.Join(dir, "s.sarif"))
	if err != nil || !strings.Contains(string(log), `"uri": "a/a.go"`) {
		t.Errorf("SARIF: %v\n%s", err, log)
	}
	for _, format := range formatNames { // nobody else touches the summary
		got := start(t, dir, []string{"GITHUB_STEP_SUMMARY=" + filepath.Join(dir, "no", "such")}, binary, "-format", format)
		if want := map[bool]int{true: 3, false: 1}[format == "github"]; got.Status != want {
			t.Errorf("%s: %+v", format, got)
		}
	}
}
