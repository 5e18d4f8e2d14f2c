// Package containers holds just what model rows and tests name of github.com/gophercloud/gophercloud/v2/openstack/objectstorage/v1/containers.
package containers

type CreateOpts struct {
	Metadata map[string]string
}

type UpdateOpts struct {
	Metadata map[string]string
}
