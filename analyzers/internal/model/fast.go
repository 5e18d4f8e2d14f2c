package model

import (
	"reflect"
	"strings"
	"sync"
)

// The YAML library takes a quarter of a millisecond a row: as long as the
// analysis of a small package takes for the rows of what it calls. Nearly all
// documents keep to a plain style, one line a key and one line a row:
//
//	package: io
//	checked: Go 1.26
//	rows:
//	  - {func: ReadAll, kind: read, from: [arg 0]}
//
// parsePlain reads just that style and gives up at anything else, errors
// included; the library then reads the document. A test holds both to the
// same result.
func (d *document) parsePlain() (*Package, bool) {
	p := &Package{file: d.file, line: d.line}
	inRows, number := false, d.line-1
	for line := range strings.Lines(string(d.text)) {
		number++
		line = strings.TrimRight(line, "\n")
		if t := strings.TrimSpace(line); t == "" || t[0] == '#' {
			continue
		}
		if !inRows && line == "rows:" {
			inRows = true
			continue
		}
		if !inRows {
			if !p.setHead(line) {
				return nil, false
			}
			continue
		}
		text, ok := strings.CutPrefix(line, "  - ")
		if !ok {
			return nil, false
		}
		r := &Row{pkg: p, line: number}
		f := flow{text: text}
		if !f.mapping(func(key string) bool { return f.field(r, key) }) || f.text != "" {
			return nil, false
		}
		p.Rows = append(p.Rows, r)
	}
	return p, true
}

// setHead sets one of the document's own keys.
func (p *Package) setHead(line string) bool {
	key, text, _ := strings.Cut(line, ": ")
	if strings.HasPrefix(text, `"`) {
		f := flow{text: text}
		if text, _ = f.scalar(); f.text != "" {
			return false
		}
	} else if !isPlain(strings.ReplaceAll(text, ",", " and")) || typed(text) { // no flow style here: a comma is text
		return false
	}
	heads := map[string]*string{"package": &p.Path, "majors": &p.Majors, "checked": &p.Checked, "default": &p.Default, "reason": &p.Reason}
	to := heads[key]
	if to == nil || *to != "" || text == "" {
		return false
	}
	*to = text
	return true
}

// rowFields are the indexes of Row's fields by their YAML names.
var rowFields = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	t := reflect.TypeFor[Row]()
	for i := range t.NumField() {
		if name, _, _ := strings.Cut(t.Field(i).Tag.Get("yaml"), ","); name != "" {
			m[name] = i
		}
	}
	return m
})

// A flow reads flow style from the front of its text.
type flow struct{ text string }

func (f *flow) take(prefix string) bool {
	rest, ok := strings.CutPrefix(f.text, prefix)
	if ok {
		f.text = rest
	}
	return ok
}

// mapping reads {key: value, ...}; value reads what stands behind a key.
func (f *flow) mapping(value func(key string) bool) bool {
	if !f.take("{") {
		return false
	}
	for {
		key, plain := f.key()
		if key == "" || plain && typed(key) || !value(key) {
			return false
		}
		if f.take("}") {
			return true
		}
		if !f.take(", ") {
			return false
		}
	}
}

// key reads a key and the colon behind it.
func (f *flow) key() (key string, plain bool) {
	if strings.HasPrefix(f.text, `"`) {
		key, _ = f.scalar()
		if !f.take(": ") {
			return "", false
		}
		return key, false
	}
	key, rest, ok := strings.Cut(f.text, ": ")
	if !ok || strings.ContainsAny(key, special) {
		return "", false
	}
	f.text = rest
	return key, true
}

// special are the characters that mean something inside flow style.
const special = "{}[],\"#&*!|>%@`\\:?\t"

// isPlain reports whether text is a plain scalar beyond doubt.
func isPlain(text string) bool {
	return text != "" && text[0] != '\'' && !strings.ContainsAny(text, special) && text == strings.TrimSpace(text)
}

// typed reports whether a plain scalar is not a string.
func typed(s string) bool {
	switch strings.ToLower(s) {
	case "true", "false", "null", "~", "yes", "no", "on", "off", ".nan", ".inf", "-.inf":
		return true
	}
	return s != "" && (s[0] >= '0' && s[0] <= '9' || s[0] == '-' || s[0] == '+' || s[0] == '.')
}

// scalar reads a quoted or plain scalar; "" if it is none that is known here.
func (f *flow) scalar() (text string, plain bool) {
	if f.take(`"`) {
		end := strings.IndexByte(f.text, '"')
		if end < 0 || strings.Contains(f.text[:end], `\`) {
			return "", false
		}
		text, f.text = f.text[:end], f.text[end+1:]
		return text, false
	}
	end := strings.IndexAny(f.text, ",}]")
	if end < 0 {
		end = len(f.text)
	}
	text = f.text[:end]
	if !isPlain(text) {
		return "", false
	}
	f.text = f.text[end:]
	return text, true
}

// list reads [value, ...] or nothing else.
func (f *flow) list() (list []string, ok bool) {
	if !f.take("[") {
		return nil, false
	}
	for {
		s, plain := f.scalar()
		if s == "" || plain && typed(s) {
			return nil, false
		}
		list = append(list, s)
		if f.take("]") {
			return list, true
		}
		if !f.take(", ") {
			return nil, false
		}
	}
}

// field reads the value of a row's field.
func (f *flow) field(r *Row, key string) bool {
	index, ok := rowFields()[key]
	if !ok {
		return false
	}
	v := reflect.ValueOf(r).Elem().Field(index)
	if !v.IsZero() {
		return false
	}
	switch v.Kind() {
	case reflect.String:
		s, plain := f.scalar()
		if s == "" || plain && typed(s) {
			return false
		}
		v.SetString(s)
	case reflect.Bool:
		if s, plain := f.scalar(); s != "true" || !plain {
			return false
		}
		v.SetBool(true)
	case reflect.Slice:
		list, ok := f.list()
		if !ok {
			return false
		}
		v.Set(reflect.ValueOf(list))
	case reflect.Map:
		m := map[string][]string{}
		if !f.mapping(func(key string) bool {
			list, ok := f.list()
			m[key] = list
			return ok
		}) {
			return false
		}
		v.Set(reflect.ValueOf(m))
	}
	return true
}
