// Package azkeys holds just what model rows and tests name of github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azkeys.
package azkeys

import (
	"context"
)

type Client struct {
}

func (*Client) Decrypt(ctx context.Context, name string, version string, parameters KeyOperationParameters, options *DecryptOptions) (_ DecryptResponse, _ error) {
	return
}

func (*Client) Encrypt(ctx context.Context, name string, version string, parameters KeyOperationParameters, options *EncryptOptions) (_ EncryptResponse, _ error) {
	return
}

func (*Client) UnwrapKey(ctx context.Context, name string, version string, parameters KeyOperationParameters, options *UnwrapKeyOptions) (_ UnwrapKeyResponse, _ error) {
	return
}

func (*Client) WrapKey(ctx context.Context, name string, version string, parameters KeyOperationParameters, options *WrapKeyOptions) (_ WrapKeyResponse, _ error) {
	return
}

type DecryptOptions struct {
}

type DecryptResponse struct {
	KeyOperationResult
}

type EncryptOptions struct {
}

type EncryptResponse struct {
	KeyOperationResult
}

type KeyOperationParameters struct {
	Value []byte
}

type KeyOperationResult struct {
	Result []byte
}

type UnwrapKeyOptions struct {
}

type UnwrapKeyResponse struct {
	KeyOperationResult
}

type WrapKeyOptions struct {
}

type WrapKeyResponse struct {
	KeyOperationResult
}
