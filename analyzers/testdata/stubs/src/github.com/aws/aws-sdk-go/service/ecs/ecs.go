// Package ecs holds just what model rows and tests name of github.com/aws/aws-sdk-go/service/ecs.
package ecs

type ContainerDefinition struct {
	Secrets []*Secret `locationName:"secrets" type:"list"`
}

type KeyValuePair struct {
	Value *string `locationName:"value" type:"string"`
}

type Secret struct {
}

type Tag struct {
	Value *string `locationName:"value" type:"string"`
}
