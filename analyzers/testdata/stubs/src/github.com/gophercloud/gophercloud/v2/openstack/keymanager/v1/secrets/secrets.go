// Package secrets holds just what model rows and tests name of github.com/gophercloud/gophercloud/v2/openstack/keymanager/v1/secrets.
package secrets

type CreateOpts struct {
	Payload string `json:"payload,omitempty"`
}
