package settings

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// maxErrors bounds what is told of one file.
const maxErrors = 20

// A checker holds the nodes of a file against the schema.
type checker struct {
	file string
	root *shape
	errs []error
}

func (c *checker) fail(at ast.Node, format string, args ...any) *Error {
	e := &Error{File: c.file, Line: at.GetToken().Position.Line, Message: fmt.Sprintf(format, args...)}
	if len(c.errs) < maxErrors {
		c.errs = append(c.errs, e)
	}
	return e
}

// node checks one node; key is what it stands at, for messages.
func (c *checker) node(n ast.Node, s *shape, key string) {
	s = c.resolve(s)
	switch n := n.(type) {
	case *ast.AnchorNode, *ast.AliasNode, *ast.TagNode, *ast.MergeKeyNode:
		c.fail(n, "%sa configuration has no anchors, aliases, tags and merge keys", behind(key))
	case *ast.MappingNode:
		if c.typed(n, s, key, "object") {
			c.mapping(n, s, key)
		}
	case *ast.SequenceNode:
		if c.typed(n, s, key, "array") {
			c.sequence(n, s, key)
		}
	default:
		text, kind := scalar(n)
		if c.typed(n, s, key, kind) {
			c.text(n, s, key, text)
		}
	}
}

// typed tells of a node of the wrong type.
func (c *checker) typed(n ast.Node, s *shape, key, is string) bool {
	if slices.Contains(s.Type, is) {
		return true
	}
	want := make([]string, len(s.Type))
	for i, t := range s.Type {
		want[i] = typeWords[t]
	}
	c.fail(n, "%swant %s, not %s", behind(key), strings.Join(want, " or "), typeWords[is])
	return false
}

// typeWords are the types of JSON as people call them.
var typeWords = map[string]string{
	"object": "keys with values", "array": "a list", "string": "a text", "integer": "a number", "number": "a number",
	"boolean": "true or false", "null": "nothing",
}

func behind(key string) string {
	if key == "" {
		return ""
	}
	return key + ": "
}

func (c *checker) mapping(n *ast.MappingNode, s *shape, key string) {
	seen := map[string]bool{}
	for _, v := range n.Values {
		name := keyOf(v)
		_, merge := v.Key.(*ast.MergeKeyNode)
		switch {
		case merge:
			c.fail(v.Key, "a configuration has no anchors, aliases, tags and merge keys")
			continue
		case seen[name]:
			c.fail(v.Key, "%skey %q stands there twice", behind(key), name)
			continue
		}
		seen[name] = true
		switch p := s.Properties[name]; {
		case p != nil:
			c.node(v.Value, p, name)
		case s.AdditionalProperties.shape != nil:
			c.node(v.Value, s.AdditionalProperties.shape, name)
		default:
			known := slices.Sorted(maps.Keys(s.Properties))
			c.unknown(v.Key, behind(key)+"unknown key", name, known)
		}
	}
	for _, name := range s.Required {
		if !seen[name] {
			c.fail(n, "%s%s is missing", behind(key), name)
		}
	}
}

// unknown tells of a word that is none of those that are known.
func (c *checker) unknown(at ast.Node, what, word string, known []string) {
	e := c.fail(at, "%s %q", what, word)
	e.Word, e.Known = word, known
}

func (c *checker) sequence(n *ast.SequenceNode, s *shape, key string) {
	if len(n.Values) == 0 && s.MinItems > 0 {
		c.fail(n, "%sthe list is empty", behind(key))
	}
	for _, v := range n.Values {
		c.node(v, s.Items, key)
	}
}

func (c *checker) text(n ast.Node, s *shape, key, text string) {
	switch {
	case len(s.Enum) > 0 && !slices.Contains(s.Enum, text):
		c.unknown(n, behind(key)+"unknown word", text, s.Enum)
	case s.MinLength > 0 && strings.TrimSpace(text) == "":
		c.fail(n, "%sthe text is empty", behind(key))
	}
}

// resolve follows a reference within the schema.
func (c *checker) resolve(s *shape) *shape {
	if name, ok := strings.CutPrefix(s.Ref, "#/$defs/"); ok {
		return c.root.Defs[name]
	}
	return s
}

// scalar gives the text and the JSON type of a node that holds no others.
func scalar(n ast.Node) (text, kind string) {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value, "string"
	case *ast.LiteralNode:
		return n.Value.Value, "string"
	case *ast.BoolNode:
		return strconv.FormatBool(n.Value), "boolean"
	case *ast.IntegerNode:
		return n.Token.Value, "integer"
	case *ast.FloatNode, *ast.InfinityNode, *ast.NanNode:
		return n.GetToken().Value, "number"
	}
	return "", "null"
}

// keyOf is the key of an entry of a mapping.
func keyOf(v *ast.MappingValueNode) string {
	if s, ok := v.Key.(*ast.StringNode); ok {
		return s.Value
	}
	return v.Key.String()
}
