// Package limits stands for a dependency: no driver may look into it. Whoever
// does sees that Slurp reads its reader whole.
package limits

import "io"

// Slurp returns what r has.
func Slurp(r io.Reader) []byte {
	text, _ := io.ReadAll(r)
	return text
}
