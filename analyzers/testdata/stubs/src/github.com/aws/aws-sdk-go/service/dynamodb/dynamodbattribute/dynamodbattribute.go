// Package dynamodbattribute holds just what model rows and tests name of github.com/aws/aws-sdk-go/service/dynamodb/dynamodbattribute.
package dynamodbattribute

import (
	"github.com/aws/aws-sdk-go/service/dynamodb"
)

func Marshal(in interface{}) (_ *dynamodb.AttributeValue, _ error) { return }

func MarshalMap(in interface{}) (_ map[string]*dynamodb.AttributeValue, _ error) { return }

func Unmarshal(av *dynamodb.AttributeValue, out interface{}) (_ error) { return }

func UnmarshalMap(m map[string]*dynamodb.AttributeValue, out interface{}) (_ error) { return }
