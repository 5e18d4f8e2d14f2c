//go:build unix

package main

import (
	"runtime"
	"syscall"
)

// peakMB is the most memory that this process has had, without the go
// command's; 0 if that is not known.
func peakMB() int {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	unit := int64(1 << 10) // kilobytes to megabytes
	if runtime.GOOS == "darwin" || runtime.GOOS == "ios" {
		unit = 1 << 20
	}
	return int(int64(u.Maxrss) / unit)
}
