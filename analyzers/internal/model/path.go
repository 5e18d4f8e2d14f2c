package model

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// A Path is a parsed access path of a row.
type Path struct {
	Root      string   // "recv", "arg", "args", "result"
	Index     int      // of arg, args, result
	Selectors []string // ".Field", "[*]", "{*}", "{#}", "{key}"
	Last      bool     // "last of args N"
}

var (
	pathForm     = regexp.MustCompile(`^(last of )?(recv|arg [0-9]+|args [0-9]+|result [0-9]+)((?:\.[A-Za-z_][A-Za-z0-9_]*|\[\*\]|\{[^{}]*\})*)$`)
	selectorForm = regexp.MustCompile(`\.[A-Za-z_][A-Za-z0-9_]*|\[\*\]|\{[^{}]*\}`)
)

// ParsePath parses an access path as Row documents it.
func ParsePath(s string) (Path, error) {
	m := pathForm.FindStringSubmatch(s)
	if m == nil {
		return Path{}, fmt.Errorf("%q is not an access path", s)
	}
	p := Path{Root: m[2], Last: m[1] != "", Selectors: selectorForm.FindAllString(m[3], -1)}
	if root, n, ok := strings.Cut(m[2], " "); ok {
		p.Root = root
		p.Index, _ = strconv.Atoi(n)
	}
	return p, nil
}

// IsPath reports whether a word of a row is an access path.
func IsPath(s string) bool {
	_, err := ParsePath(s)
	return err == nil
}
