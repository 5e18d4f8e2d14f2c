// Package types holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/service/ecs/types.
package types

type ContainerDefinition struct {
	Secrets []Secret
}

type KeyValuePair struct {
	Name  *string
	Value *string
}

type Secret struct {
}

type Tag struct {
	Value *string
}
