// Package stacks holds just what model rows and tests name of github.com/gophercloud/gophercloud/v2/openstack/orchestration/v1/stacks.
package stacks

type CreateOpts struct {
	Parameters map[string]any `json:"parameters,omitempty"`
	Tags       []string       `json:"-"`
}
