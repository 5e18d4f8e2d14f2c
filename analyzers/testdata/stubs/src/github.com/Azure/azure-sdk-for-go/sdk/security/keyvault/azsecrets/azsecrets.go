// Package azsecrets holds just what model rows and tests name of github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azsecrets.
package azsecrets

import (
	"context"
)

type Client struct {
}

func (*Client) GetSecret(ctx context.Context, name string, version string, options *GetSecretOptions) (_ GetSecretResponse, _ error) {
	return
}

func (*Client) SetSecret(ctx context.Context, name string, parameters SetSecretParameters, options *SetSecretOptions) (_ SetSecretResponse, _ error) {
	return
}

type GetSecretOptions struct {
}

type GetSecretResponse struct {
	Secret
}

type Secret struct {
	Value *string
}

type SetSecretOptions struct {
}

type SetSecretParameters struct {
}

type SetSecretResponse struct {
}
