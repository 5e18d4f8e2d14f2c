// Package besidetests has test files, which do not take part.
package besidetests

import "os/exec"

func run(program string) error {
	return exec.Command(program).Run()
}

var first = "uptime"
