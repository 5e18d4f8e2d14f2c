// Package totp holds just what model rows and tests name of github.com/pquerna/otp/totp.
package totp

import (
	"time"
)

type ValidateOpts struct {
}

func GenerateCode(secret string, t time.Time) (_ string, _ error) { return }

func GenerateCodeCustom(secret string, t time.Time, opts ValidateOpts) (_ string, _ error) { return }

func Validate(passcode string, secret string) (_ bool) { return }

func ValidateCustom(passcode string, secret string, t time.Time, opts ValidateOpts) (_ bool, _ error) {
	return
}
