// Package aws holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/aws.
package aws

type Config struct {
}

type Credentials struct {
	SecretAccessKey string
	SessionToken    string
}

func String(v string) (_ *string) { return }

func StringMap(vs map[string]string) (_ map[string]*string) { return }

func StringSlice(vs []string) (_ []*string) { return }

func ToString(p *string) (_ string) { return }

func ToStringMap(vs map[string]*string) (_ map[string]string) { return }

func ToStringSlice(vs []*string) (_ []string) { return }
