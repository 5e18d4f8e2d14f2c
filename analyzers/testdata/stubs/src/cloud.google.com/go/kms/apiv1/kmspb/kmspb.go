// Package kmspb holds just what model rows and tests name of cloud.google.com/go/kms/apiv1/kmspb.
package kmspb

type DecryptRequest struct {
}

type DecryptResponse struct {
	Plaintext []byte
}

type EncryptRequest struct {
	Plaintext []byte
}

type EncryptResponse struct {
	Ciphertext []byte
}

type RawEncryptRequest struct {
	Plaintext []byte
}

type RawEncryptResponse struct {
	Ciphertext []byte
}
