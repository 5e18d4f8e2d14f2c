// Package types holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/service/dynamodb/types.
package types

type AttributeValue interface {
}
