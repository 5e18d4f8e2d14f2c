// Package stripe holds just what model rows and tests name of github.com/stripe/stripe-go/v82.
package stripe

type Event struct {
}
