// Package ec2 holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/service/ec2.
package ec2

import (
	"github.com/aws/aws-sdk-go-v2/service/ec2/types"
)

type CreateTagsInput struct {
	Tags []types.Tag
}

type RunInstancesInput struct {
	UserData *string
}
