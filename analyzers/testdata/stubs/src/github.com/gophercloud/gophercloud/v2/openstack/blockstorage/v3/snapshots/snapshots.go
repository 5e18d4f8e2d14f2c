// Package snapshots holds just what model rows and tests name of github.com/gophercloud/gophercloud/v2/openstack/blockstorage/v3/snapshots.
package snapshots

type CreateOpts struct {
	Metadata map[string]string `json:"metadata,omitempty"`
}

type UpdateMetadataOpts struct {
	Metadata map[string]any `json:"metadata,omitempty"`
}
