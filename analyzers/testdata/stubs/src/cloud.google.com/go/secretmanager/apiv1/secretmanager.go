// Package secretmanager holds just what model rows and tests name of cloud.google.com/go/secretmanager/apiv1.
package secretmanager

import (
	"cloud.google.com/go/secretmanager/apiv1/secretmanagerpb"
	"context"
	gax "github.com/googleapis/gax-go/v2"
)

type Client struct {
}

func (*Client) AccessSecretVersion(ctx context.Context, req *secretmanagerpb.AccessSecretVersionRequest, opts ...gax.CallOption) (_ *secretmanagerpb.AccessSecretVersionResponse, _ error) {
	return
}

func (*Client) AddSecretVersion(ctx context.Context, req *secretmanagerpb.AddSecretVersionRequest, opts ...gax.CallOption) (_ *secretmanagerpb.SecretVersion, _ error) {
	return
}

func (*Client) CreateSecret(ctx context.Context, req *secretmanagerpb.CreateSecretRequest, opts ...gax.CallOption) (_ *secretmanagerpb.Secret, _ error) {
	return
}
