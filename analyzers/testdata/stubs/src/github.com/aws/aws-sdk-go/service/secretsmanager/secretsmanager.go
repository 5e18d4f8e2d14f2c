// Package secretsmanager holds just what model rows and tests name of github.com/aws/aws-sdk-go/service/secretsmanager.
package secretsmanager

import (
	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/request"
)

type CreateSecretInput struct {
}

type CreateSecretOutput struct {
}

type GetRandomPasswordInput struct {
}

type GetRandomPasswordOutput struct {
	RandomPassword *string `type:"string" sensitive:"true"`
}

type GetSecretValueInput struct {
}

type GetSecretValueOutput struct {
	SecretBinary []byte  `min:"1" type:"blob" sensitive:"true"`
	SecretString *string `min:"1" type:"string" sensitive:"true"`
}

type PutSecretValueInput struct {
}

type PutSecretValueOutput struct {
}

type SecretsManager struct {
}

func (*SecretsManager) CreateSecret(input *CreateSecretInput) (_ *CreateSecretOutput, _ error) {
	return
}

func (*SecretsManager) GetRandomPassword(input *GetRandomPasswordInput) (_ *GetRandomPasswordOutput, _ error) {
	return
}

func (*SecretsManager) GetSecretValue(input *GetSecretValueInput) (_ *GetSecretValueOutput, _ error) {
	return
}

func (*SecretsManager) GetSecretValueWithContext(ctx aws.Context, input *GetSecretValueInput, opts ...request.Option) (_ *GetSecretValueOutput, _ error) {
	return
}

func (*SecretsManager) PutSecretValue(input *PutSecretValueInput) (_ *PutSecretValueOutput, _ error) {
	return
}

func (*SecretsManager) UpdateSecret(input *UpdateSecretInput) (_ *UpdateSecretOutput, _ error) {
	return
}

type UpdateSecretInput struct {
}

type UpdateSecretOutput struct {
}
