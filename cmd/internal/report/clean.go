package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes text from the source harmless on a terminal: what moves the
// cursor, switches colours, reverses the reading direction or is invisible
// becomes a replacement character, one for one.
func Clean(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError || hostile(r) {
			r = unicode.ReplacementChar
		}
		b.WriteRune(r)
		s = s[size:]
	}
	return b.String()
}

// hostile reports whether a terminal does something else with r than to show
// it: control and format characters, line and paragraph separators.
func hostile(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}
