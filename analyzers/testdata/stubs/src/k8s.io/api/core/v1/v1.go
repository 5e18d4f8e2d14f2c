// Package v1 holds just what model rows and tests name of k8s.io/api/core/v1.
package v1

import (
	"k8s.io/apimachinery/pkg/apis/meta/v1"
)

type ConfigMap struct {
	v1.ObjectMeta
	Data       map[string]string
	BinaryData map[string][]byte
}

type Container struct {
	Name    string
	Image   string
	Command []string
	Args    []string
	Env     []EnvVar
}

type EnvVar struct {
	Name      string
	Value     string
	ValueFrom *EnvVarSource
}

type EnvVarSource struct {
}

type Event struct {
	Message string
}

type Pod struct {
	v1.ObjectMeta
	Spec PodSpec
}

type PodCondition struct {
	Message string
}

type PodSpec struct {
	Containers []Container
}

type Secret struct {
	v1.TypeMeta `json:""`
	v1.ObjectMeta
	Data       map[string][]byte
	StringData map[string]string
	Type       SecretType
}

type SecretKeySelector struct {
	Key string
}

type SecretType string
