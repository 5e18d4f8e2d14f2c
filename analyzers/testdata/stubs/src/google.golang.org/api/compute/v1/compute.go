// Package compute holds just what model rows and tests name of google.golang.org/api/compute/v1.
package compute

type Instance struct {
	Labels map[string]string `json:"labels,omitempty"`
}

type MetadataItems struct {
	Value *string `json:"value,omitempty"`
}
