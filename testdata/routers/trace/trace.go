// Package trace keeps what a request passed, in order: the middleware and,
// last, the handler, each by the name of its function.
package trace

var passed []string

// Pass notes that a request has come by.
func Pass(name string) { passed = append(passed, name) }

// Take gives what was passed since the last time.
func Take() []string {
	p := passed
	passed = nil
	return p
}
