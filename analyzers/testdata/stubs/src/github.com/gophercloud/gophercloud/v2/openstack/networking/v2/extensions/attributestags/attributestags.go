// Package attributestags holds just what model rows and tests name of github.com/gophercloud/gophercloud/v2/openstack/networking/v2/extensions/attributestags.
package attributestags

import (
	"context"
	gophercloud "github.com/gophercloud/gophercloud/v2"
)

type AddResult struct {
}

type ReplaceAllOpts struct {
	Tags []string `json:"tags" required:"true"`
}

func Add(ctx context.Context, client *gophercloud.ServiceClient, resourceType string, resourceID string, tag string) (_ AddResult) {
	return
}
