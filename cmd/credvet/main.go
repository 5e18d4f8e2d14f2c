// Command credvet vets Go services that handle credentials.
//
// Run "credvet -h" for its flags, "credvet rules" for what it looks for and
// "credvet explain RULE" for one rule. It also works as
//
//	go vet -vettool=$(command -v credvet) ./...
package main

import (
	"context"
	"os"
	"os/signal"
)

func main() {
	if unitMode(os.Args[1:]) {
		unitMain()
		return
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Environ())
	stop()
	os.Exit(status)
}
