// Package term holds just what model rows and tests name of golang.org/x/term.
package term

func ReadPassword(fd int) (_ []byte, _ error) { return }
