// Package dynamodb holds just what model rows and tests name of github.com/aws/aws-sdk-go/service/dynamodb.
package dynamodb

type AttributeValue struct {
}

type PutItemInput struct {
	Item map[string]*AttributeValue `type:"map" required:"true"`
}

type UpdateItemInput struct {
	ExpressionAttributeValues map[string]*AttributeValue `type:"map"`
}
