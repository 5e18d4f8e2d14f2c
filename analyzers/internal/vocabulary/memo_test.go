package vocabulary

import (
	"strconv"
	"sync"
	"testing"
)

// TestMemo judges more names than a memo holds, from several goroutines.
func TestMemo(t *testing.T) {
	var (
		m  memo[Kind]
		wg sync.WaitGroup
	)
	for range 4 {
		wg.Go(func() {
			for i := range maxRemembered + 10 {
				want := Kind(i % 3)
				if got := m.get(strconv.Itoa(i), func() Kind { return want }); got != want {
					t.Errorf("%d is %v, want %v", i, got, want)
				}
			}
		})
	}
	wg.Wait()
	if len(m.seen) > maxRemembered {
		t.Errorf("%d verdicts remembered, want at most %d", len(m.seen), maxRemembered)
	}
}
