// Package gophercloud holds just what model rows and tests name of github.com/gophercloud/gophercloud/v2.
package gophercloud

type AuthOptions struct {
	Password                    string `json:"password,omitempty"`
	TokenID                     string `json:"-"`
	ApplicationCredentialSecret string `json:"-"`
}

type ServiceClient struct {
}
