// Package runpb holds just what model rows and tests name of cloud.google.com/go/run/apiv2/runpb.
package runpb

type EnvVarSource struct {
}

type EnvVar_Value struct {
	Value string
}

type EnvVar_ValueSource struct {
	ValueSource *EnvVarSource
}

type Service struct {
	Labels      map[string]string
	Annotations map[string]string
}
