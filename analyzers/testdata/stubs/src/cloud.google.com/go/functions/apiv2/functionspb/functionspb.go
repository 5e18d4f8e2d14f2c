// Package functionspb holds just what model rows and tests name of cloud.google.com/go/functions/apiv2/functionspb.
package functionspb

type Function struct {
	Labels map[string]string
}

type SecretEnvVar struct {
}

type ServiceConfig struct {
	EnvironmentVariables       map[string]string
	SecretEnvironmentVariables []*SecretEnvVar
}
