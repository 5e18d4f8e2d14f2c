// Package images holds just what model rows and tests name of github.com/gophercloud/gophercloud/v2/openstack/image/v2/images.
package images

type CreateOpts struct {
	Tags       []string          `json:"tags,omitempty"`
	Properties map[string]string `json:"-"`
}
