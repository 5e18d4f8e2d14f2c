// Package ec2 holds just what model rows and tests name of github.com/aws/aws-sdk-go/service/ec2.
package ec2

type RequestLaunchTemplateData struct {
	UserData *string `type:"string" sensitive:"true"`
}

type RunInstancesInput struct {
	UserData *string `type:"string" sensitive:"true"`
}

type Tag struct {
	Key   *string `locationName:"key" type:"string"`
	Value *string `locationName:"value" type:"string"`
}
