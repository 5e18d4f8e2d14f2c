// Package quiet goes through keys with a prefix for other ends.
package quiet

import (
	"os"
	"slices"
	"strings"
)

type user struct{ Properties map[string]string }

// masked overwrites what it finds.
func masked(u *user) *user {
	for k := range u.Properties {
		if strings.HasPrefix(k, "password_") {
			u.Properties[k] = "***"
		}
	}
	return u
}

func deleted(u *user) {
	for k := range u.Properties {
		if strings.HasPrefix(k, "secret_") {
			delete(u.Properties, k)
		}
	}
}

func skipped(u *user) map[string]string {
	out := map[string]string{}
	for k, v := range u.Properties {
		if strings.HasPrefix(k, "secret_") {
			continue
		}
		out[k] = v
	}
	return out
}

func configured(config map[string]string) map[string]string {
	limits := map[string]string{}
	for k, v := range config {
		if strings.HasPrefix(k, "secret.limits.") {
			limits[k] = v
		}
	}
	return limits
}

func environment() []string {
	var out []string
	for _, e := range os.Environ() {
		if strings.HasPrefix(e, "SECRET_") {
			out = append(out, e)
		}
	}
	return out
}

func labels(labels map[string]string) map[string]string {
	out := map[string]string{}
	for k, v := range labels {
		if strings.HasPrefix(k, "token.") {
			out[k] = v
		}
	}
	return out
}

// plain looks for nothing secret.
func plain(metadata map[string]string) map[string]string {
	out := map[string]string{}
	for k, v := range metadata {
		if strings.HasPrefix(k, "user.") {
			out[k] = v
		}
	}
	return out
}

var allowed = []string{"password_0", "password_1"}

func listed(metadata map[string]string) string {
	var out string
	for k, v := range metadata {
		if strings.HasPrefix(k, "password_") && slices.Contains(allowed, k) {
			out += v
		}
	}
	return out
}

func counted(metadata map[string]string) int {
	n := 0
	for k, v := range metadata {
		if strings.HasPrefix(k, "password_") && v != "" {
			n++
		}
	}
	return n
}

func rejected(metadata map[string]string) error {
	for k, v := range metadata {
		if strings.HasPrefix(k, "token_") && v == "" {
			return os.ErrInvalid
		}
	}
	return nil
}

func exact(metadata map[string]string) string { return metadata["password_0"] + metadata["password_1"] }
