// Package archive keeps a journal of what happened to the instances.
package archive

import (
	"encoding/json"
	"fmt"
	"os"
	"sync"
	"time"
)

// Journal is a file with one JSON document a line.
type Journal struct {
	mu   sync.Mutex
	file *os.File
}

type entry struct {
	Time     time.Time         `json:"time"`
	Instance string            `json:"instance"`
	Fields   map[string]string `json:"fields"`
}

// Open opens the journal for appending, creating it if need be.
func Open(path string) (*Journal, error) {
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open journal: %w", err)
	}
	return &Journal{file: file}, nil
}

// Keep appends an entry about the instance.
func (j *Journal) Keep(id string, fields map[string]string) error {
	line, err := json.Marshal(entry{Time: time.Now().UTC(), Instance: id, Fields: fields})
	if err != nil {
		return fmt.Errorf("encode journal entry: %w", err)
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	if _, err := j.file.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("write journal entry: %w", err)
	}
	return nil
}

// Close closes the file.
func (j *Journal) Close() error { return j.file.Close() }
