package seal

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

func TestBox(t *testing.T) {
	box, err := New(bytes.Repeat([]byte{1}, 32))
	if err != nil {
		t.Fatal(err)
	}
	sealed := box.Seal("i-1", "plain text")
	if strings.Contains(sealed, "plain text") || sealed == box.Seal("i-1", "plain text") {
		t.Errorf("sealed value %q shows something", sealed)
	}
	if plain, err := box.Open("i-1", sealed); err != nil || plain != "plain text" {
		t.Errorf("Open = %q, %v", plain, err)
	}
	if _, err := box.Open("i-2", sealed); !errors.Is(err, ErrOpen) {
		t.Errorf("opened for another instance: %v", err)
	}
	other, err := New(bytes.Repeat([]byte{2}, 32))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := other.Open("i-1", sealed); !errors.Is(err, ErrOpen) {
		t.Errorf("opened with another key: %v", err)
	}
}
