// Package crypt holds just what model rows and tests name of github.com/go-crypt/crypt.
package crypt

func CheckPassword(password string, encodedDigest string) (_ bool, _ error) { return }

func CheckPasswordWithPlainText(password string, encodedDigest string) (_ bool, _ error) { return }
