//go:build !linux && !darwin

package main

import "os"

// terminalWidth is not known here; COLUMNS says it.
func terminalWidth(*os.File) int { return 0 }
