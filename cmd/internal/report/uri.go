package report

import (
	"net/url"
	"strings"
	"unicode"
)

// escapePath makes a path with slashes a relative URI reference. A colon is
// escaped as well: in the first segment it would end a scheme.
func escapePath(file string) string {
	segments := strings.Split(file, "/")
	for i, s := range segments {
		segments[i] = strings.ReplaceAll(url.PathEscape(s), ":", "%3A")
	}
	return strings.Join(segments, "/")
}

// cacheName is the name of a module, or a version, in the module cache, where
// capitals are spelt with an exclamation mark.
func cacheName(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsUpper(r) {
			b.WriteByte('!')
			r = unicode.ToLower(r)
		}
		b.WriteRune(r)
	}
	return b.String()
}
