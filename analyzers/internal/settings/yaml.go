package settings

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// The bounds of a configuration: a hand-written one comes nowhere near.
const (
	maxSize  = 128 << 10
	maxLine  = 4 << 10
	maxDepth = 32
)

// parse reads the one document of a file; its body is nil if it is empty.
func parse(name string, text []byte) (body ast.Node, err error) {
	defer func() {
		if v := recover(); v != nil {
			body, err = nil, &Error{File: name, Line: 1, Message: fmt.Sprintf("is not YAML that can be read: %v", v)}
		}
	}()
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	if line, problem := unreadable(text); problem != "" {
		return nil, &Error{File: name, Line: line, Message: problem}
	}
	tree, err := parser.ParseBytes(text, 0)
	if err != nil {
		e := &Error{File: name, Line: 1, Message: err.Error()}
		if y, ok := errors.AsType[yaml.Error](err); ok {
			e.Message = y.GetMessage()
			if t := y.GetToken(); t != nil {
				e.Line = t.Position.Line
			}
		}
		return nil, e
	}
	for _, d := range tree.Docs {
		if d.Body == nil || d.Body.Type() == ast.CommentType {
			continue
		}
		if body != nil {
			return nil, &Error{File: name, Line: d.Body.GetToken().Position.Line, Message: "a second document: a configuration is one"}
		}
		body = d.Body
	}
	return body, nil
}

// unreadable says what keeps a text from being parsed at all.
func unreadable(text []byte) (line int, problem string) {
	switch {
	case len(text) > maxSize:
		return 1, fmt.Sprintf("is larger than %d KiB", maxSize>>10)
	case !utf8.Valid(text):
		return 1, "is not UTF-8"
	}
	if i := bytes.IndexByte(text, 0); i >= 0 {
		return 1 + bytes.Count(text[:i], []byte("\n")), "has a NUL byte"
	}
	// A parser that descends into each bracket and dash could run out of stack.
	depth, number := 0, 0
	for l := range strings.Lines(string(text)) {
		number++
		if len(l) > maxLine {
			return number, fmt.Sprintf("is longer than %d KiB in this line", maxLine>>10)
		}
		entries := len(l) - len(strings.TrimLeft(l, " -?!&"))
		depth += strings.Count(l, "[") + strings.Count(l, "{") - strings.Count(l, "]") - strings.Count(l, "}")
		if depth > maxDepth || strings.Count(l[:entries], "- ")+strings.Count(l[:entries], "? ") > maxDepth ||
			strings.Count(l, "[[")+strings.Count(l, "{{") > maxDepth {
			return number, "is nested too deeply"
		}
	}
	return 0, ""
}
