// Package kms holds just what model rows and tests name of github.com/aws/aws-sdk-go/service/kms.
package kms

import (
	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/request"
)

type DecryptInput struct {
}

type DecryptOutput struct {
	Plaintext []byte `min:"1" type:"blob" sensitive:"true"`
}

type EncryptInput struct {
	Plaintext []byte `min:"1" type:"blob" required:"true" sensitive:"true"`
}

type EncryptOutput struct {
	CiphertextBlob []byte `min:"1" type:"blob"`
}

type GenerateDataKeyInput struct {
}

type GenerateDataKeyOutput struct {
	Plaintext []byte `min:"1" type:"blob" sensitive:"true"`
}

type KMS struct {
}

func (*KMS) Decrypt(input *DecryptInput) (_ *DecryptOutput, _ error) { return }

func (*KMS) DecryptWithContext(ctx aws.Context, input *DecryptInput, opts ...request.Option) (_ *DecryptOutput, _ error) {
	return
}

func (*KMS) Encrypt(input *EncryptInput) (_ *EncryptOutput, _ error) { return }

func (*KMS) EncryptWithContext(ctx aws.Context, input *EncryptInput, opts ...request.Option) (_ *EncryptOutput, _ error) {
	return
}

func (*KMS) GenerateDataKey(input *GenerateDataKeyInput) (_ *GenerateDataKeyOutput, _ error) { return }
