// Package ssm holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/service/ssm.
package ssm

import (
	"context"
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/ssm/types"
)

type Client struct {
}

func (*Client) GetParameter(ctx context.Context, params *GetParameterInput, optFns ...func(*Options)) (_ *GetParameterOutput, _ error) {
	return
}

func (*Client) PutParameter(ctx context.Context, params *PutParameterInput, optFns ...func(*Options)) (_ *PutParameterOutput, _ error) {
	return
}

type GetParameterInput struct {
	WithDecryption *bool
}

type GetParameterOutput struct {
	Parameter *types.Parameter
}

type Options struct {
}

type PutParameterInput struct {
	Name  *string
	Value *string
	Type  types.ParameterType
}

type PutParameterOutput struct {
}

func NewFromConfig(cfg aws.Config, optFns ...func(*Options)) (_ *Client) { return }
