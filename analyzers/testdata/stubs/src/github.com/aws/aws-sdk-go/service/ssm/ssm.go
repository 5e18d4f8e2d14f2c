// Package ssm holds just what model rows and tests name of github.com/aws/aws-sdk-go/service/ssm.
package ssm

import (
	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/client"
	"github.com/aws/aws-sdk-go/aws/request"
)

type GetParameterInput struct {
	WithDecryption *bool `type:"boolean"`
}

type GetParameterOutput struct {
	Parameter *Parameter `type:"structure"`
}

type Parameter struct {
	Value *string `type:"string" sensitive:"true"`
}

type PutParameterInput struct {
	Name  *string `min:"1" type:"string" required:"true"`
	Type  *string `type:"string" enum:"ParameterType"`
	Value *string `type:"string" required:"true" sensitive:"true"`
}

type PutParameterOutput struct {
}

type SSM struct {
}

func (*SSM) GetParameter(input *GetParameterInput) (_ *GetParameterOutput, _ error) { return }

func (*SSM) PutParameter(input *PutParameterInput) (_ *PutParameterOutput, _ error) { return }

func (*SSM) PutParameterWithContext(ctx aws.Context, input *PutParameterInput, opts ...request.Option) (_ *PutParameterOutput, _ error) {
	return
}

type Tag struct {
	Value *string `type:"string" required:"true"`
}

func New(p client.ConfigProvider, cfgs ...*aws.Config) (_ *SSM) { return }
