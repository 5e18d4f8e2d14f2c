// Package secretmanagerpb holds just what model rows and tests name of cloud.google.com/go/secretmanager/apiv1/secretmanagerpb.
package secretmanagerpb

type AccessSecretVersionRequest struct {
}

type AccessSecretVersionResponse struct {
	Payload *SecretPayload
}

type AddSecretVersionRequest struct {
}

type CreateSecretRequest struct {
}

type Secret struct {
	Labels      map[string]string
	Annotations map[string]string
}

type SecretPayload struct {
	Data []byte
}

type SecretVersion struct {
}
