// Package volumes holds just what model rows and tests name of github.com/gophercloud/gophercloud/v2/openstack/blockstorage/v3/volumes.
package volumes

type CreateOpts struct {
	Metadata map[string]string `json:"metadata,omitempty"`
}

type UpdateOpts struct {
	Metadata map[string]string `json:"metadata,omitempty"`
}

type Volume struct {
	Metadata map[string]string `json:"metadata"`
}
