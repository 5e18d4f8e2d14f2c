package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func reopen(t *testing.T, file string) *state {
	t.Helper()
	s, err := openState(file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.close() })
	return s
}

func job1(patterns ...string) job { return job{target{"a+b@c", "."}, patterns} }

// TestState: what was done is there again, also after a line was cut off.
func TestState(t *testing.T) {
	file := filepath.Join(t.TempDir(), "state")
	s := reopen(t, file)
	done := &outcome{Status: analysed, Findings: []finding{{Rule: "authz", Steps: []spot{{"f.go", 3}}}}}
	for j, out := range map[string]*outcome{"./...": done, "./a": {Status: notLoadable}, "./b": {Status: timedOut}} {
		if err := s.put(job1(j), time.Minute, out); err != nil {
			t.Fatal(err)
		}
	}
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, append(slices.Clone(whole), `{"checkout":"a+b@`...), 0o666); err != nil {
		t.Fatal(err)
	}
	s = reopen(t, file)
	if got := s.get(job1("./..."), time.Minute); got == nil || len(got.Findings) != 1 || got.Findings[0].Steps[0] != (spot{"f.go", 3}) {
		t.Errorf("what was analysed: %+v", got)
	}
	if s.get(job1("./a"), time.Minute) != nil {
		t.Error("what could not be loaded is not tried again")
	}
	if s.get(job1("./b"), time.Minute) == nil || s.get(job1("./b"), time.Hour) != nil {
		t.Error("what was given up is tried again with more time only")
	}
	if s.get(job1("./c"), time.Minute) != nil {
		t.Error("other patterns are another job")
	}
	if now, err := os.ReadFile(file); err != nil || string(now) != string(whole) {
		t.Errorf("the cut line is still there: %v\n%s", err, now)
	}
}

// TestOtherBuild: another build of credvet may say something else.
func TestOtherBuild(t *testing.T) {
	file := filepath.Join(t.TempDir(), "state")
	if err := reopen(t, file).put(job1("./..."), time.Minute, &outcome{Status: analysed}); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	id, err := build()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(strings.Replace(string(text), id, "another", 1)), 0o666); err != nil {
		t.Fatal(err)
	}
	if reopen(t, file).get(job1("./..."), time.Minute) != nil {
		t.Error("another build's outcome counts")
	}
	if now, err := os.ReadFile(file); err != nil || strings.Count(string(now), "\n") != 1 || !strings.Contains(string(now), id) {
		t.Errorf("%v\n%s", err, now)
	}
}
