// Package s3 holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/service/s3.
package s3

type CopyObjectInput struct {
	Metadata map[string]string
}

type CreateMultipartUploadInput struct {
	Metadata map[string]string
}

type PutObjectInput struct {
	Metadata map[string]string
	Tagging  *string
}
