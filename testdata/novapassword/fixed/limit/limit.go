// Package limit bounds how often an instance may try.
package limit

import (
	"sync"
	"time"
)

// Rule says how many attempts are allowed in a window of time, and how long
// the lockout is for who makes more.
type Rule struct {
	Max     int
	Window  time.Duration
	Lockout time.Duration
}

// Limiter counts attempts for each key.
type Limiter struct {
	rule Rule
	now  func() time.Time

	mu    sync.Mutex
	swept time.Time
	seen  map[string]*record
}

type record struct {
	attempts int
	locked   bool
	ends     time.Time // of the window, or of the lockout
}

// New returns a limiter that applies the rule to each key.
func New(rule Rule) *Limiter {
	return &Limiter{rule: rule, now: time.Now, seen: map[string]*record{}}
}

// Take counts an attempt. If there were too many it returns false and how
// long to wait. It is called before the attempt is made, so that attempts
// made at the same time count, too.
func (l *Limiter) Take(key string) (wait time.Duration, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now()
	l.sweep(now)

	rec := l.seen[key]
	if rec == nil || !now.Before(rec.ends) {
		rec = &record{ends: now.Add(l.rule.Window)}
		l.seen[key] = rec
	}
	if rec.attempts < l.rule.Max {
		rec.attempts++
		return 0, true
	}
	if !rec.locked {
		rec.locked = true
		rec.ends = now.Add(l.rule.Lockout)
	}
	return rec.ends.Sub(now), false
}

// Clear forgets the attempts made with a key, after one succeeded.
func (l *Limiter) Clear(key string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.seen, key)
}

// sweep drops what has ended, at most once a window.
func (l *Limiter) sweep(now time.Time) {
	if now.Sub(l.swept) < l.rule.Window {
		return
	}
	l.swept = now
	for key, rec := range l.seen {
		if !now.Before(rec.ends) {
			delete(l.seen, key)
		}
	}
}
