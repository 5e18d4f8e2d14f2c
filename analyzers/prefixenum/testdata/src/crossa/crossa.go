// Package crossa finds secrets for others: the findings stand here.
package crossa

import "strings"

func Extract(meta map[string]string) string {
	var out string
	for k, v := range meta { // want `the values of all keys that begin with "password_" are taken`
		if strings.HasPrefix(k, "password_") {
			out += v
		}
	}
	return out
}
