// Package blob holds just what model rows and tests name of github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/blob.
package blob

import (
	"context"
	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/internal/generated"
)

type Client struct {
}

func (*Client) SetMetadata(ctx context.Context, metadata map[string]*string, o *SetMetadataOptions) (_ SetMetadataResponse, _ error) {
	return
}

func (*Client) SetTags(ctx context.Context, tags map[string]string, options *SetTagsOptions) (_ SetTagsResponse, _ error) {
	return
}

type SetMetadataOptions struct {
}

type SetMetadataResponse = generated.BlobClientSetMetadataResponse

type SetTagsOptions struct {
}

type SetTagsResponse = generated.BlobClientSetTagsResponse
