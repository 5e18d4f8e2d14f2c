// Package lambda holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/service/lambda.
package lambda

type CreateFunctionInput struct {
	Tags map[string]string
}
