// Package errors holds just what model rows and tests name of k8s.io/apimachinery/pkg/api/errors.
package errors

func IsNotFound(err error) (_ bool) { return }

func IsGone(err error) (_ bool) { return }

func IsAlreadyExists(err error) (_ bool) { return }

func IsConflict(err error) (_ bool) { return }

func IsForbidden(err error) (_ bool) { return }

func IsUnauthorized(err error) (_ bool) { return }

func IsRequestEntityTooLargeError(err error) (_ bool) { return }

func IsTimeout(err error) (_ bool) { return }

func IsServerTimeout(err error) (_ bool) { return }

func IsServiceUnavailable(err error) (_ bool) { return }

func IsInternalError(err error) (_ bool) { return }

func IsInvalid(err error) (_ bool) { return }

func IsBadRequest(err error) (_ bool) { return }
