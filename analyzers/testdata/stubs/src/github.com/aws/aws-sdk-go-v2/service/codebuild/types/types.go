// Package types holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/service/codebuild/types.
package types

const EnvironmentVariableTypePlaintext EnvironmentVariableType = "PLAINTEXT"

type EnvironmentVariable struct {
	Name  *string
	Value *string
	Type  EnvironmentVariableType
}

type EnvironmentVariableType string
