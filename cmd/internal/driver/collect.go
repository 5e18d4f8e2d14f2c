package driver

import (
	"os"
	"runtime/debug"
)

// collectorPercent is GOGC for a run. Most of what a run allocates dies with
// the package that it is for; to collect half as often as by default saves a
// sixth of the processor time and costs a tenth more memory.
const collectorPercent = 200

// collectLess has the garbage collector run less often until the function
// that it gives is called. Who has set GOGC is obeyed.
func collectLess() (restore func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	before := debug.SetGCPercent(collectorPercent)
	return func() { debug.SetGCPercent(before) }
}
