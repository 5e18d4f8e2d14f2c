package password

import (
	"maps"
	"slices"
	"strings"
)

// Extract joins the metadata fields that hold the password.
// It returns the empty string if there are none.
func Extract(meta map[string]string) string {
	var password strings.Builder
	for _, key := range slices.Sorted(maps.Keys(meta)) { // expect: prefixenum (R2.2)
		if strings.HasPrefix(key, Prefix) {
			password.WriteString(meta[key])
		}
	}
	return password.String()
}
