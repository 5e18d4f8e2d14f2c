// Package types holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/service/sqs/types.
package types

type MessageAttributeValue struct {
	StringValue *string
}
