// Package kms holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/service/kms.
package kms

import (
	"context"
)

type Client struct {
}

func (*Client) Decrypt(ctx context.Context, params *DecryptInput, optFns ...func(*Options)) (_ *DecryptOutput, _ error) {
	return
}

func (*Client) Encrypt(ctx context.Context, params *EncryptInput, optFns ...func(*Options)) (_ *EncryptOutput, _ error) {
	return
}

func (*Client) GenerateDataKey(ctx context.Context, params *GenerateDataKeyInput, optFns ...func(*Options)) (_ *GenerateDataKeyOutput, _ error) {
	return
}

type DecryptInput struct {
}

type DecryptOutput struct {
	Plaintext []byte
}

type EncryptInput struct {
	Plaintext []byte
}

type EncryptOutput struct {
	CiphertextBlob []byte
}

type GenerateDataKeyInput struct {
}

type GenerateDataKeyOutput struct {
	Plaintext []byte
}

type Options struct {
}
