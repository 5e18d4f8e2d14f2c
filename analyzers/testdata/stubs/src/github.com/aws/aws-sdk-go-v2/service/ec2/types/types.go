// Package types holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/service/ec2/types.
package types

type RequestLaunchTemplateData struct {
	UserData *string
}

type Tag struct {
	Key   *string
	Value *string
}
