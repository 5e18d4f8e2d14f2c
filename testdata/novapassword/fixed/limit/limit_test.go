package limit

import (
	"testing"
	"time"
)

func TestTake(t *testing.T) {
	now := time.Unix(0, 0)
	l := New(Rule{Max: 2, Window: time.Minute, Lockout: time.Hour})
	l.now = func() time.Time { return now }

	take := func(key string, want bool) {
		t.Helper()
		if wait, ok := l.Take(key); ok != want || ok != (wait == 0) {
			t.Fatalf("Take(%q) = %v, %v; want %v", key, wait, ok, want)
		}
	}
	take("a", true)
	take("a", true)
	take("a", false)
	take("b", true) // a key of its own

	now = now.Add(2 * time.Minute)
	take("a", false) // the lockout outlasts the window
	now = now.Add(time.Hour)
	take("a", true)

	take("a", true)
	l.Clear("a")
	take("a", true)

	now = now.Add(2 * time.Hour)
	take("c", true)
	if len(l.seen) != 1 {
		t.Errorf("%d keys kept after all but one ended", len(l.seen))
	}
}
