// Package types holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/service/lambda/types.
package types

type Environment struct {
	Variables map[string]string
}
