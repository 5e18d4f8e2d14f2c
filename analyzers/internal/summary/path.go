package summary

import "strings"

// An access path is a string of selectors: ".Field", "[*]" for elements,
// "{*}" for map values, "{#}" for map keys, "{key}" for the value at a
// constant key. Of what lies deeper than a path can say, ".…Name" keeps the
// last name: some part of that name, at any depth.

const (
	maxSelectors = 3 // of an access path
	deeper       = ".…"
)

// extend appends a selector, or, where there is no room, its name.
func extend(path, selector string) string {
	if selector == "" || countSelectors(path) < maxSelectors {
		return path + selector
	}
	name := strings.TrimPrefix(selectorName(selector), deeper[1:])
	if i := strings.Index(path, deeper); i >= 0 {
		if name == "" || name == "?" {
			return path
		}
		path = path[:i]
	}
	return path + deeper + name
}

// join appends all selectors of suffix.
func join(path, suffix string) string {
	for suffix != "" {
		var sel string
		sel, suffix = cutSelector(suffix)
		path = extend(path, sel)
	}
	return path
}

func countSelectors(path string) int {
	n := 0
	for path != "" {
		_, path = cutSelector(path)
		n++
	}
	return n
}

// cutSelector splits off the first selector.
func cutSelector(path string) (first, rest string) {
	if path == "" {
		return "", ""
	}
	switch path[0] {
	case '{':
		if i := strings.IndexByte(path, '}'); i >= 0 {
			return path[:i+1], path[i+1:]
		}
	case '[':
		if i := strings.IndexByte(path, ']'); i >= 0 {
			return path[:i+1], path[i+1:]
		}
	default:
		if i := strings.IndexAny(path[1:], ".[{"); i >= 0 {
			return path[:i+1], path[i+1:]
		}
	}
	return path, ""
}

func isSelectorStart(c byte) bool { return c == '.' || c == '[' || c == '{' }

// lastSelector is the last selector of a path.
func lastSelector(path string) string {
	last := ""
	for path != "" {
		last, path = cutSelector(path)
	}
	return last
}

// overlap compares two paths selector by selector; "{*}" meets every key but
// "{#}". It reports whether they can denote the same place or one a part of
// the other, and gives what remains of each behind the common part.
func overlap(a, b string) (restA, restB string, ok bool) {
	if a == b {
		return "", "", true
	}
	for a != "" && b != "" {
		sa, ra := cutSelector(a)
		sb, rb := cutSelector(b)
		if sa != sb && !meet(sa, sb) {
			return "", "", false
		}
		a, b = ra, rb
	}
	return a, b, true
}

func meet(a, b string) bool {
	if a[0] != '{' || b[0] != '{' || a == "{#}" || b == "{#}" {
		return false
	}
	return a == "{*}" || b == "{*}"
}

// keySelector is the selector of a constant map key; a key with a brace in it
// cannot be spelled and counts as any key.
func keySelector(key string) string {
	if strings.ContainsAny(key, "{}") || key == "" || len(key) > 64 || key == "*" || key == "#" {
		return "{*}"
	}
	return "{" + key + "}"
}

// selectorName is the word a selector contributes as evidence: the field's
// name or the constant key.
func selectorName(sel string) string {
	switch {
	case sel == "" || sel == "[*]" || sel == "{*}" || sel == "{#}":
		return ""
	case sel[0] == '.':
		return strings.TrimPrefix(sel[1:], deeper[1:])
	}
	return strings.Trim(sel, "{}")
}
