package driver

import "crypto/sha256"

// sums tell whether a file is still the one that was analysed.
type sums map[string][sha256.Size]byte

// add notes a file. One that was read twice, and not the same, matches nothing
// any more.
func (s *sums) add(file string, sum [sha256.Size]byte) {
	if *s == nil {
		*s = sums{}
	}
	if old, ok := (*s)[file]; ok && old != sum {
		sum = [sha256.Size]byte{}
	}
	(*s)[file] = sum
}
