// Package dynamodb holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/service/dynamodb.
package dynamodb

import (
	"github.com/aws/aws-sdk-go-v2/service/dynamodb/types"
)

type PutItemInput struct {
	Item map[string]types.AttributeValue
}

type UpdateItemInput struct {
	ExpressionAttributeValues map[string]types.AttributeValue
}
