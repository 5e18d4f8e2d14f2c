package main

import (
	"regexp"
	"strings"
)

var (
	declared   = regexp.MustCompile(`^\(?(?:package )?(var|const|type) (\w+)\)?$`)
	aside      = regexp.MustCompile(`\s+\([^()]*\)$`)
	arguments  = regexp.MustCompile(`\[[^\[\]]*\]`)
	anonymous  = regexp.MustCompile(`(\$\d+|\.func\d+(\.\d+)*|-fm)+$`)
	receiverOf = strings.NewReplacer("(", "", ")", "", "*", "")
)

// normal brings the ways to name a function to one: Func or Type.Method,
// perhaps with the package's name before it. A literal goes by the function
// that it stands in; what is no function is "var x" or "type X".
func normal(name string) string {
	name = strings.TrimSpace(name)
	if d := declared.FindStringSubmatch(name); d != nil {
		return d[1] + " " + d[2]
	}
	name = strings.TrimPrefix(name, "func ")
	name = aside.ReplaceAllString(name, "")
	for arguments.MatchString(name) {
		name = arguments.ReplaceAllString(name, "")
	}
	name = receiverOf.Replace(name)
	name = name[strings.LastIndexByte(name, '/')+1:]
	return anonymous.ReplaceAllString(name, "")
}

// closure reports whether a label names a literal within the function.
func closure(name string) bool {
	name = strings.TrimSpace(name)
	return strings.HasSuffix(name, "(closure)") || anonymous.MatchString(name) && !strings.HasSuffix(name, "-fm")
}

// same reports whether a name in a finding means the function, and whether it
// says of which package.
func same(name, function, pkg string) (ok, qualified bool) {
	name = normal(name)
	return name == function || name == pkg+"."+function, name == pkg+"."+function
}
