// Package loops puts secrets together from the keys that exist.
package loops

import (
	"maps"
	"regexp"
	"slices"
	"sort"
	"strings"
)

const prefix = "password_"

func sorted(meta map[string]string) string {
	var password strings.Builder
	for _, key := range slices.Sorted(maps.Keys(meta)) { // want `the values of all keys that begin with "password_" are taken, whoever set the keys, and are handed to the callers; take a fixed set of keys`
		if strings.HasPrefix(key, prefix) {
			password.WriteString(meta[key])
		}
	}
	return password.String()
}

var fields = [...]string{"password_0", "password_1", "password_2", "password_3"}

func fixed(meta map[string]string) string {
	var password strings.Builder
	for _, key := range fields {
		password.WriteString(meta[key])
	}
	return password.String()
}

func ranged(annotations map[string]string) map[string]string {
	out := map[string]string{}
	for k, v := range annotations { // want `the values of all keys that begin with "token-" are taken`
		if strings.HasPrefix(k, "token-") {
			out[k] = v
		}
	}
	return out
}

func continued(metadata map[string]string) []string {
	var out []string
	for k, v := range metadata { // want `the values of all keys that begin with "secret/" are taken`
		if !strings.HasPrefix(k, "secret/") {
			continue
		}
		out = append(out, v)
	}
	return out
}

func cut(metadata map[string]string) map[string]string {
	credentials := map[string]string{}
	for k, v := range metadata { // want `the values of all keys that begin with "credential." are taken`
		if name, ok := strings.CutPrefix(k, "credential."); ok {
			credentials[name] = v
		}
	}
	return credentials
}

func compared(meta map[string]string) string {
	var out string
	for k, v := range meta { // want `the values of all keys that begin with "password_" are taken`
		if len(k) > len(prefix) && k[:len(prefix)] == prefix {
			out += v
		}
	}
	return out
}

var passwordKey = regexp.MustCompile(`^password_[0-9]+$`)

func matched(meta map[string]string) string {
	var out string
	for k, v := range meta { // want `the values of all keys with a prefix are taken`
		if passwordKey.MatchString(k) {
			out += v
		}
	}
	return out
}

func collectedFirst(systemMetadata map[string]string) string {
	var keys []string
	for k := range systemMetadata {
		if strings.HasPrefix(k, prefix) {
			keys = append(keys, k)
		}
	}
	sort.Strings(keys)
	var b strings.Builder
	for _, k := range keys { // want `the values of all keys that begin with "password_" are taken`
		b.WriteString(systemMetadata[k])
	}
	return b.String()
}

type instance struct {
	SystemMetadata map[string]string
	Password       string
}

// load leaves the secret in an object of the caller.
func (i *instance) load() {
	var joined string
	for k, v := range i.SystemMetadata { // want `the values of all keys that begin with "password_" are taken`
		if strings.HasPrefix(k, prefix) {
			joined += v
		}
	}
	i.Password = joined
}

func isPasswordField(name string) bool { return strings.HasPrefix(name, "password_") }

func predicate(meta map[string]string) string {
	var out string
	for k, v := range meta { // want `the values of all keys that begin with "password_" are taken`
		if isPasswordField(k) {
			out += v
		}
	}
	return out
}

// extractPassword says by its own name what it looks for.
func extractPassword(metadata map[string]string) string {
	var out string
	for k, v := range metadata { // want `the values of all keys that begin with "chunk_" are taken`
		if strings.HasPrefix(k, "chunk_") {
			out += v
		}
	}
	return out
}
