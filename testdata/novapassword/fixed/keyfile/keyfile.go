// Package keyfile reads keys from files.
package keyfile

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"os"
)

// Size is the size of every key, in bytes.
const Size = 32

// Read returns the key in the file, which holds it as hexadecimal digits.
func Read(path string) ([]byte, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read key: %w", err)
	}
	text = bytes.TrimSpace(text)
	if len(text) != hex.EncodedLen(Size) {
		return nil, fmt.Errorf("key file %s: want %d hexadecimal digits", path, hex.EncodedLen(Size))
	}
	key := make([]byte, Size)
	if _, err := hex.Decode(key, text); err != nil {
		return nil, fmt.Errorf("key file %s: want hexadecimal digits only", path)
	}
	return key, nil
}
