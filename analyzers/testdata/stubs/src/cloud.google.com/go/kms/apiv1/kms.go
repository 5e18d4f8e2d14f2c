// Package kms holds just what model rows and tests name of cloud.google.com/go/kms/apiv1.
package kms

import (
	"cloud.google.com/go/kms/apiv1/kmspb"
	"context"
	gax "github.com/googleapis/gax-go/v2"
)

type KeyManagementClient struct {
}

func (*KeyManagementClient) Decrypt(ctx context.Context, req *kmspb.DecryptRequest, opts ...gax.CallOption) (_ *kmspb.DecryptResponse, _ error) {
	return
}

func (*KeyManagementClient) Encrypt(ctx context.Context, req *kmspb.EncryptRequest, opts ...gax.CallOption) (_ *kmspb.EncryptResponse, _ error) {
	return
}

func (*KeyManagementClient) RawEncrypt(ctx context.Context, req *kmspb.RawEncryptRequest, opts ...gax.CallOption) (_ *kmspb.RawEncryptResponse, _ error) {
	return
}
