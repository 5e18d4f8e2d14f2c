// Package computepb holds just what model rows and tests name of cloud.google.com/go/compute/apiv1/computepb.
package computepb

type Instance struct {
	Labels map[string]string
}

type Items struct {
	Value *string
}
