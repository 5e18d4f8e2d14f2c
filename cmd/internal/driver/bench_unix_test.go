//go:build unix

package driver_test

import "syscall"

// cpuSeconds is the processor time that this process and the go commands that
// it started have used; unlike wall time it hardly depends on what else runs.
func cpuSeconds() float64 {
	total := 0.0
	for _, who := range []int{syscall.RUSAGE_SELF, syscall.RUSAGE_CHILDREN} {
		var u syscall.Rusage
		if syscall.Getrusage(who, &u) == nil {
			total += float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
		}
	}
	return total
}
