package gate

import (
	"path/filepath"
	"testing"

	"github.com/credvet/credvet/cmd/internal/driver"
)

// TestReadDiff: what stands in the lines of a change is no header, and names
// are read as git writes them.
func TestReadDiff(t *testing.T) {
	const diff = `diff --git a/plain.go b/plain.go
index 1..2 100644
--- a/plain.go
+++ b/plain.go
@@ -3 +3,2 @@ func f() {
--- a/evil.go
+++ b/evil.go
+@@ -1 +1,99 @@
@@ -20,2 +20,0 @@
-gone
-gone
\ No newline at end of file
diff --git "a/q\"uo\303\274te.go" "b/q\"uo\303\274te.go"
--- "a/q\"uo\303\274te.go"
+++ "b/q\"uo\303\274te.go"
@@ -1 +1 @@
-a
+b
diff --git a/with space.go b/with space.go
--- a/with space.go	
+++ b/with space.go	
@@ -0,0 +7,3 @@
+a
+b
+c
diff --git a/gone.go b/gone.go
deleted file mode 100644
--- a/gone.go
+++ /dev/null
@@ -1,2 +0,0 @@
-a
-b
diff --git a/old.go b/moved.go
similarity index 90%
rename from old.go
rename to moved.go
--- a/old.go
+++ b/moved.go
@@ -5 +5 @@
-a
+b
diff --git a/bin b/bin
Binary files a/bin and b/bin differ`
	top := t.TempDir()
	c, err := ReadDiff(top, diff, "new.go\x00dir/other.go\x00")
	if err != nil {
		t.Fatal(err)
	}
	at := func(file string, line int) driver.Position {
		return driver.Position{File: file, Abs: filepath.Join(top, filepath.FromSlash(file)), Line: line}
	}
	for _, test := range []struct {
		file string
		line int
		want bool
	}{
		{"plain.go", 2, false}, {"plain.go", 3, true}, {"plain.go", 4, true}, {"plain.go", 5, false},
		{"plain.go", 19, false}, {"plain.go", 20, true}, {"plain.go", 21, true}, {"plain.go", 22, false}, // around what is gone
		{"evil.go", 1, false}, {"evil.go", 3, false},
		{`q"uoüte.go`, 1, true}, {`q"uoüte.go`, 2, false},
		{"with space.go", 6, false}, {"with space.go", 9, true},
		{"moved.go", 5, true}, {"moved.go", 6, false}, {"old.go", 5, false},
		{"new.go", 1, true}, {"new.go", 999, true}, {"dir/other.go", 1, true}, {"gone.go", 1, false},
		{"../plain.go", 3, false}, {"plain.go", 0, false},
	} {
		if got := c.Wrote(at(test.file, test.line)); got != test.want {
			t.Errorf("%s:%d: %v", test.file, test.line, got)
		}
	}
	if old, ok := c.Before(at("moved.go", 1)); !ok || old != "old.go" {
		t.Errorf("moved.go was %q", old)
	}
	f := &driver.Finding{Position: at("plain.go", 1), End: at("plain.go", 3)}
	if !c.Touches(f) {
		t.Error("a finding of several lines, the last of which has changed")
	}
	f = &driver.Finding{Position: at("plain.go", 1), Path: []driver.Step{{Position: at("plain.go", 1)}, {Position: at("moved.go", 5)}}}
	if !c.Touches(f) {
		t.Error("a step of the path has changed")
	}
	f = &driver.Finding{Position: at("plain.go", 1), Subject: &driver.Subject{Registration: at("new.go", 4)}}
	if !c.Touches(f) {
		t.Error("the registration has changed")
	}
	for _, broken := range []string{
		"+++ b/x\n@@ -1 +1,5 @@\n-a\n+b", "+++ b/x\n@@ -0,0 +1 @@\n a", `+++ "b/x`, "+++ x", "--- x",
	} {
		if _, err := ReadDiff(top, broken, ""); err == nil {
			t.Errorf("%q is no diff", broken)
		}
	}
}

// TestCount: of several findings about the same, as many are old as the base
// has.
func TestCount(t *testing.T) {
	top := t.TempDir()
	c, err := ReadDiff(top, "+++ b/a.go\n@@ -0,0 +5 @@\n+x", "")
	if err != nil {
		t.Fatal(err)
	}
	find := func(lines ...int) []driver.Finding {
		var list []driver.Finding
		for _, line := range lines {
			p := driver.Position{File: "a.go", Abs: filepath.Join(top, "a.go"), Line: line}
			list = append(list, driver.Finding{Rule: "authz", Function: "f", Position: p, End: p})
		}
		return list
	}
	for _, test := range []struct {
		now, before, want int
	}{{2, 2, 0}, {3, 2, 1}, {1, 2, 0}, {2, 0, 2}} {
		lines := []int{10, 20, 30}
		if got := c.Count(find(lines[:test.now]...), find(lines[:test.before]...), top); len(got) != test.want {
			t.Errorf("%d now, %d before: %d count", test.now, test.before, len(got))
		}
	}
	// One was there: it is taken for the one that the change has written.
	if got := c.Count(find(5, 10), find(4), top); len(got) != 2 {
		t.Errorf("one touched, one new: %v", got)
	}
	if got := c.Count(find(5, 10), find(4, 9), top); len(got) != 1 || got[0].Line != 5 {
		t.Errorf("one touched, one old: %v", got)
	}
}
