// Command custom-gcl is golangci-lint with credvet as one of its linters.
package main

import (
	"fmt"
	"os"
	"runtime"

	"github.com/golangci/golangci-lint/v2/pkg/commands"
	"github.com/golangci/golangci-lint/v2/pkg/exitcodes"

	_ "github.com/credvet/credvet/cmd/gclplugin"
)

func main() {
	// With this version golangci-lint salts its cache with a hash of the
	// executable, so what an older plugin found is not served again.
	info := commands.BuildInfo{Version: "(devel)", GoVersion: runtime.Version()}
	if err := commands.Execute(info); err != nil {
		fmt.Fprintf(os.Stderr, "custom-gcl: %v\n", err)
		os.Exit(exitcodes.Failure)
	}
}
