package vocabulary

import (
	"strings"
	"sync"
)

// maxRemembered bounds a memo. A full one starts anew.
const maxRemembered = 1 << 15

// A memo remembers what identifiers mean. The zero memo is ready for use by many goroutines.
type memo[T any] struct {
	mu   sync.RWMutex
	seen map[string]T
}

// get returns what is remembered or else judges and remembers.
func (m *memo[T]) get(identifier string, judge func() T) T {
	if len(identifier) > maxIdentifier {
		return judge()
	}
	m.mu.RLock()
	meaning, ok := m.seen[identifier]
	m.mu.RUnlock()
	if ok {
		return meaning
	}
	meaning = judge()
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.seen == nil || len(m.seen) >= maxRemembered {
		m.seen = make(map[string]T)
	}
	m.seen[strings.Clone(identifier)] = meaning
	return meaning
}
