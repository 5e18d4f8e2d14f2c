// Package attributevalue holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/feature/dynamodb/attributevalue.
package attributevalue

import (
	"github.com/aws/aws-sdk-go-v2/service/dynamodb/types"
)

func Marshal(in interface{}) (_ types.AttributeValue, _ error) { return }

func MarshalMap(in interface{}) (_ map[string]types.AttributeValue, _ error) { return }

func Unmarshal(av types.AttributeValue, out interface{}) (_ error) { return }

func UnmarshalListOfMaps(l []map[string]types.AttributeValue, out interface{}) (_ error) { return }

func UnmarshalMap(m map[string]types.AttributeValue, out interface{}) (_ error) { return }
