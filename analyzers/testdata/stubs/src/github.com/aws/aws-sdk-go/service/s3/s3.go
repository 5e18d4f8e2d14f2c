// Package s3 holds just what model rows and tests name of github.com/aws/aws-sdk-go/service/s3.
package s3

type CopyObjectInput struct {
	Metadata map[string]*string `location:"headers" locationName:"x-amz-meta-" type:"map"`
}

type PutObjectInput struct {
	Metadata map[string]*string `location:"headers" locationName:"x-amz-meta-" type:"map"`
	Tagging  *string            `location:"header" locationName:"x-amz-tagging" type:"string"`
}

type Tag struct {
	Value *string `type:"string" required:"true"`
}
