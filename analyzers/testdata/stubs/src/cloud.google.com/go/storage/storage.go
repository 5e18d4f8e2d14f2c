// Package storage holds just what model rows and tests name of cloud.google.com/go/storage.
package storage

type BucketAttrs struct {
	Labels map[string]string
}

type ObjectAttrs struct {
	Metadata map[string]string
}

type ObjectAttrsToUpdate struct {
	Metadata map[string]string
}

type Reader struct {
}

func (*Reader) Read(p []byte) (_ int, _ error) { return }
