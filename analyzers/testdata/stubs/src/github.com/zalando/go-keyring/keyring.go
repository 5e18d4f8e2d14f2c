// Package keyring holds just what model rows and tests name of github.com/zalando/go-keyring.
package keyring

func Get(service string, user string) (_ string, _ error) { return }

func Set(service string, user string, password string) (_ error) { return }
