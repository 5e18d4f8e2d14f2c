// Package validator holds just what model rows and tests name of github.com/go-playground/validator/v10.
package validator

type ValidationErrors []struct{}

func (ValidationErrors) Error() (_ string) { return }
