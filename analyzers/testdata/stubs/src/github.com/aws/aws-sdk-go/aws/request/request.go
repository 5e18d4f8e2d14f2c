// Package request holds just what model rows and tests name of github.com/aws/aws-sdk-go/aws/request.
package request

type Option func(*Request)

type Request struct {
}
