// Package hotp holds just what model rows and tests name of github.com/pquerna/otp/hotp.
package hotp

type ValidateOpts struct {
}

func GenerateCode(secret string, counter uint64) (_ string, _ error) { return }

func Validate(passcode string, counter uint64, secret string) (_ bool) { return }

func ValidateCustom(passcode string, counter uint64, secret string, opts ValidateOpts) (_ bool, _ error) {
	return
}
