//go:build !unix

package main

// peakMB is not known here.
func peakMB() int { return 0 }
