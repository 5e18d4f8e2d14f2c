// Package types holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/service/s3/types.
package types

type Tag struct {
	Value *string
}
