package summary

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A statement is what an SQL text does with its parameters.
type statement struct {
	writes  bool
	columns []string // by parameter, from 0; "" where it is not a written column
}

var (
	sqlVerb      = regexp.MustCompile(`(?is)^\s*(?:with\b.*?\)\s*)?(insert|replace|update|merge|upsert)\b`)
	sqlInsert    = regexp.MustCompile(`(?is)\b(?:insert|replace|upsert)\b[^(]*?\(([^)]*)\)\s*(?:output\b.*?)?values\s*(.*)$`)
	sqlSet       = regexp.MustCompile(`(?is)\bset\b(.*?)(?:\bwhere\b|\breturning\b|$)`)
	sqlAssign    = regexp.MustCompile("(?is)([\\w.\"`\\[\\]]+)\\s*=\\s*(\\?|\\$[0-9]+|:\\w+|@\\w+)")
	sqlParameter = regexp.MustCompile(`\?|\$[0-9]+`)
)

// parseStatement reads an SQL text as far as its written columns. ok is false
// for a text that writes nothing.
func parseStatement(text string) (st statement, ok bool) {
	if !sqlVerb.MatchString(text) {
		return statement{}, false
	}
	st.writes = true
	n := 0
	put := func(param, column string) {
		index := n
		if strings.HasPrefix(param, "$") {
			k, _ := strconv.Atoi(param[1:])
			index = k - 1
		} else {
			n++
		}
		for index >= 0 && index < 256 && len(st.columns) <= index {
			st.columns = append(st.columns, "")
		}
		if index >= 0 && index < len(st.columns) {
			st.columns[index] = strings.ToLower(strings.Trim(strings.TrimSpace(column), "\"`[]"))
		}
	}
	if m := sqlInsert.FindStringSubmatch(text); m != nil {
		names := strings.Split(m[1], ",")
		rest, _, _ := strings.Cut(m[2], ")")
		for i, value := range strings.Split(strings.TrimLeft(rest, " (\n\t"), ",") {
			if p := sqlParameter.FindString(value); p != "" && i < len(names) {
				put(p, names[i])
			}
		}
		return st, true
	}
	if m := sqlSet.FindStringSubmatch(text); m != nil {
		for _, a := range sqlAssign.FindAllStringSubmatch(m[1], -1) {
			put(a[2], a[1])
		}
		return st, true
	}
	return st, true
}

// columnOf says which column a labelled argument of a statement is written
// to. stores is false when the argument is only looked for, or the text is
// known to write nothing.
func (f *Function) columnOf(u *Use, t target, l found) (column string, stores, known bool) {
	text := f.constantAt(u.row.Columns, t)
	if text == "" {
		return "", true, false
	}
	st, ok := parseStatement(text)
	if !ok {
		return "", false, true
	}
	index, ok := argumentIndex(l.holder)
	if !ok || index >= len(st.columns) {
		return "", len(st.columns) == 0, true
	}
	return st.columns[index], st.columns[index] != "", true
}

// argumentIndex is the position of a value in a variadic argument.
func argumentIndex(h holder) (int, bool) {
	if h.w == nil {
		return 0, false
	}
	s, ok := h.w.instr.(*ssa.Store)
	if !ok {
		return 0, false
	}
	ia, ok := s.Addr.(*ssa.IndexAddr)
	if !ok {
		return 0, false
	}
	n, ok := constInt(ia.Index)
	return int(n), ok
}
