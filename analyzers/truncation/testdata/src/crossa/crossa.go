// Package crossa cuts texts of which it does not know what they are.
package crossa

import (
	"io"
	"slices"
	"strconv"
)

// Chunk keeps four chunks.
func Chunk(s string) map[string]string {
	out := map[string]string{}
	all := slices.Collect(slices.Chunk([]byte(s), 255))
	for i, c := range all[:min(len(all), 4)] {
		out["part_"+strconv.Itoa(i)] = string(c)
	}
	return out
}

// Password cuts what it knows to be a secret: the finding stands here.
func Password(password string) string {
	return password[:min(len(password), 64)] // want `parameter password is cut to 64 bytes`
}

// Truncate cuts anything.
func Truncate(s string, n int) string {
	if len(s) > n {
		return s[:n]
	}
	return s
}

// Read reads up to a limit.
func Read(r io.Reader, limit int64) ([]byte, error) { return io.ReadAll(io.LimitReader(r, limit)) }
