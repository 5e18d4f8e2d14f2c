// Package password turns an instance's password into metadata fields and back.
package password

import (
	"slices"
	"strconv"
)

const (
	// Prefix starts the name of every field that holds a part of the password.
	Prefix = "password_"
	// Chunks is the number of fields that one password takes up.
	Chunks = 4
	// ChunkSize is the longest value a metadata field can have, in bytes.
	ChunkSize = 255
)

// Convert cuts a password into metadata fields. All fields are set, so that
// the parts of a longer, older password do not stay behind.
func Convert(password string) map[string]string {
	meta := make(map[string]string, Chunks)
	for i := range Chunks {
		meta[field(i)] = ""
	}
	chunks := slices.Collect(slices.Chunk([]byte(password), ChunkSize))
	for i, chunk := range chunks[:min(len(chunks), Chunks)] { // expect: truncation (R2.3)
		meta[field(i)] = string(chunk)
	}
	return meta
}

func field(i int) string {
	return Prefix + strconv.Itoa(i)
}
