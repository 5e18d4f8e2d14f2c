// Package blockblob holds just what model rows and tests name of github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/blockblob.
package blockblob

type UploadBufferOptions = uploadFromReaderOptions

type UploadOptions struct {
	Tags     map[string]string
	Metadata map[string]*string
}

type UploadStreamOptions struct {
	Metadata map[string]*string
}

type uploadFromReaderOptions struct {
	Metadata map[string]*string
}
