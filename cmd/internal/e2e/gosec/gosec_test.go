package gosec

import (
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A finding of either command. From and to are the lines that it is about.
type finding struct {
	rule, file string
	from, to   int
	silenced   bool
}

func (f finding) String() string {
	return fmt.Sprintf("%s:%d: %s (silenced: %v)", f.file, f.from, f.rule, f.silenced)
}

// same reports whether a and b speak of the same defect: gosec points to a
// call's parenthesis, credvet to the call.
func (f finding) same(g finding) bool {
	return f.rule == g.rule && f.file == g.file && f.silenced == g.silenced && f.from <= g.to && g.from <= f.to
}

// output runs a program, which may end with a status of 1: it found something.
func output(t *testing.T, dir, name string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil && cmd.ProcessState.ExitCode() != 1 {
		t.Fatalf("%v: %v\n%s", cmd, err, stderr.String())
	}
	return out
}

// build builds both commands.
func build(t *testing.T) (credvet, gosec string) {
	t.Helper()
	credvet = filepath.Join(t.TempDir(), "credvet.exe") // the ending does no harm elsewhere
	output(t, "../../../..", "go", "build", "-buildvcs=false", "-o", credvet, "./cmd/credvet")
	gosec = strings.TrimSpace(string(output(t, ".", "go", "tool", "-n", "gosec")))
	return credvet, gosec
}

// rulesOf are those of gosec that credvet runs.
func rulesOf(t *testing.T, credvet string) []string {
	t.Helper()
	var ids []string
	for line := range strings.Lines(string(output(t, ".", credvet, "rules"))) {
		if id, _, _ := strings.Cut(line, " "); len(id) == 4 && id[0] == 'G' {
			ids = append(ids, id)
		}
	}
	return ids
}

// byCommand gives what the gosec command finds.
func byCommand(t *testing.T, gosec, dir string, rules []string) []finding {
	t.Helper()
	out := output(t, dir, gosec, "-quiet", "-fmt=json", "-tags=extra", "-track-suppressions", "-include="+strings.Join(rules, ","), "./...")
	var doc struct {
		Errors map[string]any `json:"Golang errors"`
		Issues []struct {
			Rule         string `json:"rule_id"`
			File, Line   string
			Suppressions []struct{ Kind string }
		}
	}
	if err := json.Unmarshal(out, &doc); err != nil || len(doc.Errors) > 0 {
		t.Fatalf("%v, %v: %s", err, doc.Errors, out)
	}
	var list []finding
	for _, i := range doc.Issues {
		if !slices.Contains(rules, i.Rule) {
			continue // told as suppressed, because it was not asked for
		}
		f := finding{rule: i.Rule, silenced: len(i.Suppressions) > 0}
		file, err := filepath.Rel(dir, i.File)
		first, last, several := strings.Cut(i.Line, "-")
		if !several {
			last = first
		}
		from, err1 := strconv.Atoi(first)
		to, err2 := strconv.Atoi(last)
		if err := errors.Join(err, err1, err2); err != nil {
			t.Fatal(err)
		}
		f.file, f.from, f.to = filepath.ToSlash(file), from, to
		list = append(list, f)
	}
	return list
}

// byCredvet gives what credvet finds, all rules.
func byCredvet(t *testing.T, credvet, dir string) []finding {
	t.Helper()
	out := output(t, dir, credvet, "-gosec", "-confidence=low", "-show-suppressed", "-tags=extra", "-format=json", "./...")
	var doc struct {
		Findings []struct {
			Rule, File string
			Line       int
			End        struct{ Line int }
			Suppressed any
			Path       []struct {
				File string
				Line int
			}
		}
	}
	if err := json.Unmarshal(out, &doc); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	var list []finding
	for _, f := range doc.Findings {
		list = append(list, finding{f.Rule, f.File, f.Line, f.End.Line, f.Suppressed != nil})
		for _, s := range f.Path {
			if f.Rule == "bodylimit" {
				list = append(list, finding{"G120", s.File, s.Line, s.Line, f.Suppressed != nil})
			}
		}
	}
	return list
}

// TestNothingIsLost: what the gosec command finds credvet finds with -gosec,
// and no more of its rules. Where bodylimit speaks, it speaks for G120.
func TestNothingIsLost(t *testing.T) {
	credvet, gosec := build(t)
	rules := rulesOf(t, credvet)
	for dir, want := range map[string]int{"../../../../testdata/novapassword": 2, "testdata/service": 12} {
		dir, err := filepath.Abs(dir)
		if err != nil {
			t.Fatal(err)
		}
		theirs, ours := byCommand(t, gosec, dir, rules), byCredvet(t, credvet, dir)
		seen := map[string]bool{}
		for _, f := range theirs {
			seen[f.rule] = true
			if !slices.ContainsFunc(ours, f.same) {
				t.Errorf("lost: %v", f)
			}
		}
		for _, f := range ours {
			if slices.Contains(rules, f.rule) && !slices.ContainsFunc(theirs, f.same) && f.rule != "G120" {
				t.Errorf("only credvet has: %v", f)
			}
		}
		if len(seen) < want {
			t.Errorf("%s: only %d rules were compared: %v", dir, len(seen), seen)
		}
	}
}
