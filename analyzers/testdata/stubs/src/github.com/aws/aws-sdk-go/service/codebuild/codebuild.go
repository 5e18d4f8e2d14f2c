// Package codebuild holds just what model rows and tests name of github.com/aws/aws-sdk-go/service/codebuild.
package codebuild

type EnvironmentVariable struct {
	Type  *string `locationName:"type" type:"string" enum:"EnvironmentVariableType"`
	Value *string `locationName:"value" type:"string" required:"true"`
}
