// Package types holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/service/cloudformation/types.
package types

type Parameter struct {
	ParameterValue *string
}

type Tag struct {
	Value *string
}
