// Package sfn holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/service/sfn.
package sfn

type StartExecutionInput struct {
	Input *string
}
