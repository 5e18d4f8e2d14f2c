// Package types holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/service/ssm/types.
package types

const ParameterTypeSecureString ParameterType = "SecureString"

const ParameterTypeString ParameterType = "String"

type Parameter struct {
	Value *string
}

type ParameterType string

type Tag struct {
	Key   *string
	Value *string
}
