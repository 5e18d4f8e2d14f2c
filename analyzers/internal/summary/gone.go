package summary

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// The label of a whole object says where the object came in. What has been
// replaced in it since then goes with the label: the password that a function
// hashes before it stores the object is not what it was given.

// parts are access paths below an object, sorted, each with a newline behind
// it; a string, so that labels can be compared.
type parts string

// maxParts bounds the parts that go with a label.
const maxParts = 8

func partsOf(paths []string) parts {
	slices.Sort(paths)
	paths = capped(slices.Compact(paths), maxParts)
	if len(paths) == 0 {
		return ""
	}
	return parts(strings.Join(paths, "\n") + "\n")
}

func (p parts) paths() []string {
	if p == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(string(p), "\n"), "\n")
}

// cover reports whether a path is one of the parts, or leads into one.
func (p parts) cover(path string) bool {
	return p != "" && path != "" && slices.ContainsFunc(p.paths(), func(part string) bool { return part == path || isPrefix(part, path) })
}

// below gives the parts that stand below a path, as they are seen from there.
func (p parts) below(path string) parts {
	if path == "" || p == "" {
		return p
	}
	var list []string
	for _, part := range p.paths() {
		if rest, behind, ok := overlap(part, path); ok && behind == "" && rest != "" {
			list = append(list, rest)
		}
	}
	return partsOf(list)
}

// under gives the parts as they are seen from an object that these stand in at a
// path.
func (p parts) under(path string) parts {
	if path == "" || p == "" {
		return p
	}
	list := p.paths()
	for i := range list {
		list[i] = join(path, list[i])
	}
	return partsOf(list)
}

func (p parts) and(q parts) parts {
	switch {
	case p == "" || p == q:
		return q
	case q == "":
		return p
	}
	return partsOf(append(p.paths(), q.paths()...))
}

// goneBelow gives the secrets below a place of an input that no longer are
// what came in when control reaches an instruction.
func (f *Function) goneBelow(p place, at ssa.Instruction) parts {
	var list []string
	for _, w := range f.byRoot[p.root] {
		rest, behind, ok := overlap(w.place.path, p.path)
		if !ok || behind != "" || !f.replaces(w, rest) {
			continue
		}
		if !f.cfg.flowsFromEntry(at, w.place, f.kills(w.place)) {
			list = append(list, rest)
		}
	}
	return partsOf(list)
}

// replaces reports whether a write replaces a secret, which is a part of the
// object that is looked at.
func (f *Function) replaces(w *write, part string) bool {
	return part != "" && w.strong && w.edge == nil && (protects(w.labels) || selectorFacets(part)&Secret != 0)
}
