// Package lambda holds just what model rows and tests name of github.com/aws/aws-sdk-go/service/lambda.
package lambda

type CreateFunctionInput struct {
	Tags map[string]*string `type:"map"`
}

type Environment struct {
	Variables map[string]*string `type:"map" sensitive:"true"`
}
