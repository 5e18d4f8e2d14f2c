// Package generated holds just what model rows and tests name of github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/internal/generated.
package generated

type BlobClientSetMetadataResponse struct {
}

type BlobClientSetTagsResponse struct {
}
