// Package client holds just what model rows and tests name of github.com/aws/aws-sdk-go/aws/client.
package client

type ConfigProvider interface {
}
