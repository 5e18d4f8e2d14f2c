package vocabulary

import (
	"strings"
	"sync"
)

// maxRemembered bounds a memo. A full one starts anew.
const maxRemembered = 1 << 15

// A memo remembers verdicts about identifiers. The zero memo is ready for use by many goroutines.
type memo struct {
	mu   sync.RWMutex
	seen map[string]Kind
}

// get returns the remembered verdict or else judges and remembers.
func (m *memo) get(identifier string, judge func() Kind) Kind {
	if len(identifier) > maxIdentifier {
		return judge()
	}
	m.mu.RLock()
	kind, ok := m.seen[identifier]
	m.mu.RUnlock()
	if ok {
		return kind
	}
	kind = judge()
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.seen == nil || len(m.seen) >= maxRemembered {
		m.seen = make(map[string]Kind)
	}
	m.seen[strings.Clone(identifier)] = kind
	return kind
}
