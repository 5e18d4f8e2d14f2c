// Package secretsmanager holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/service/secretsmanager.
package secretsmanager

import (
	"context"
)

type Client struct {
}

func (*Client) CreateSecret(ctx context.Context, params *CreateSecretInput, optFns ...func(*Options)) (_ *CreateSecretOutput, _ error) {
	return
}

func (*Client) GetRandomPassword(ctx context.Context, params *GetRandomPasswordInput, optFns ...func(*Options)) (_ *GetRandomPasswordOutput, _ error) {
	return
}

func (*Client) GetSecretValue(ctx context.Context, params *GetSecretValueInput, optFns ...func(*Options)) (_ *GetSecretValueOutput, _ error) {
	return
}

func (*Client) PutSecretValue(ctx context.Context, params *PutSecretValueInput, optFns ...func(*Options)) (_ *PutSecretValueOutput, _ error) {
	return
}

func (*Client) UpdateSecret(ctx context.Context, params *UpdateSecretInput, optFns ...func(*Options)) (_ *UpdateSecretOutput, _ error) {
	return
}

type CreateSecretInput struct {
}

type CreateSecretOutput struct {
}

type GetRandomPasswordInput struct {
}

type GetRandomPasswordOutput struct {
	RandomPassword *string
}

type GetSecretValueInput struct {
}

type GetSecretValueOutput struct {
	SecretBinary []byte
	SecretString *string
}

type Options struct {
}

type PutSecretValueInput struct {
}

type PutSecretValueOutput struct {
}

type UpdateSecretInput struct {
}

type UpdateSecretOutput struct {
}
