// Package types holds just what model rows and tests name of github.com/aws/aws-sdk-go-v2/service/sts/types.
package types

type Credentials struct {
	SecretAccessKey *string
	SessionToken    *string
}
