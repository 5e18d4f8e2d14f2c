package summary

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// A statement is what an SQL text does with its parameters.
type statement struct {
	writes  bool
	columns []string // by parameter, from 0; "" where it is not a written column
	all     bool     // columns names all that are written
}

var (
	sqlVerb      = regexp.MustCompile(`(?is)^\s*(?:with\b.*?\)\s*)?(insert|replace|update|merge|upsert)\b`)
	sqlInsert    = regexp.MustCompile(`(?is)\b(?:insert|replace|upsert)\b[^(]*?\(([^)]*)\)\s*(?:output\b.*?)?values\s*(.*)$`)
	sqlSet       = regexp.MustCompile(`(?is)\bset\b(.*?)(?:\bwhere\b|\breturning\b|$)`)
	sqlAssign    = regexp.MustCompile("(?is)([\\w.\"`\\[\\]]+)\\s*=\\s*(\\?|\\$[0-9]+|:\\w+|@\\w+)")
	sqlParameter = regexp.MustCompile(`\?|\$[0-9]+`)
)

// sqlSetup matches statements that set a database up, or only read: what a
// service does once, perhaps when it is first asked.
var sqlSetup = regexp.MustCompile(`(?i)^\s*(?:pragma\s|vacuum\b|analyze\b|reindex\b|explain\s|set\s+\w|select\s|alter\s+(?:table|database|type)\s|` +
	`create\s+(?:or\s+replace\s+)?(?:temp(?:orary)?\s+)?(?:unique\s+)?(?:table|index|view|trigger|type|extension|schema|database|function|sequence)\s)`)

// sqlComments matches what stands before a statement: sqlc names its queries so.
var sqlComments = regexp.MustCompile(`(?s)^(?:\s*(?:--[^\n]*(?:\n|$)|/\*.*?\*/))+`)

// uncommented is an SQL text without the comments that it begins with.
func uncommented(text string) string { return text[len(sqlComments.FindString(text)):] }

// setsUp reports whether a call's SQL text sets the database up, or reads.
func setsUp(c *ssa.CallCommon) bool {
	for _, a := range c.Args {
		if text := constantText(a); text != "" {
			return sqlSetup.MatchString(uncommented(text))
		}
	}
	return false
}

// parseStatement reads an SQL text as far as its written columns. ok is false
// for a text that writes nothing.
func parseStatement(text string) (st statement, ok bool) {
	text = uncommented(text)
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
		st.all = true
		for i, value := range sqlValues(m[2]) {
			for _, p := range sqlParameter.FindAllString(value, -1) {
				switch {
				case i >= len(names) || sqlProtects.MatchString(value):
					put(p, "") // the database hashes or seals it
				default:
					put(p, names[i])
				}
			}
		}
		return st, true
	}
	if m := sqlSet.FindStringSubmatch(text); m != nil {
		st.all = true
		for _, a := range sqlAssign.FindAllStringSubmatch(m[1], -1) {
			put(a[2], a[1])
		}
		return st, true
	}
	return st, true
}

// sqlProtects matches the functions by which databases hash and encrypt.
var sqlProtects = regexp.MustCompile(`(?i)\b(crypt|digest|hmac|encrypt|pgp_sym_encrypt\w*|pgp_pub_encrypt\w*|aes_encrypt|sha[0-9]*|password)\s*\(`)

// sqlValues splits the first parenthesis of a VALUES clause at its commas.
func sqlValues(clause string) []string {
	var out []string
	depth, start := 0, 0
	for i, c := range clause {
		switch {
		case c == '(':
			if depth++; depth == 1 {
				start = i + 1
			}
		case c == ')':
			if depth--; depth == 0 {
				return append(out, clause[start:i])
			}
		case c == ',' && depth == 1:
			out = append(out, clause[start:i])
			start = i + 1
		}
	}
	return out
}

// statement decides what a use in an SQL statement means: the column that the
// value is written to; false when it is only looked for. A text that came in
// as an input is for the caller to judge; one that nobody knows makes the use
// a guess.
func (f *Function) statement(u *Use, t target, l found, at ssa.Instruction) bool {
	index, known := argumentIndex(l.holder)
	if u.row != nil {
		u.Unread = slices.Contains(u.row.Hooks, "Value") // a statement, not a key
		if strings.HasSuffix(u.row.Columns, "{#}") {
			return u.underKey(l)
		}
		if u.leads(u.columns(t)) {
			if index--; known && index < 0 {
				return false // the text itself
			}
		}
	}
	text, input, ok := f.statementText(u, t, at)
	u.Unread = u.Unread && ok && text == ""
	switch {
	case !ok:
		return true
	case input != nil:
		u.Text = input
		return true
	case text == "":
		u.Text = nil
		u.Facets |= Named
		return true
	}
	u.Text = nil
	if !strings.ContainsAny(text, " \t\n") { // a key, not a statement
		u.Column = text
		return true
	}
	st, writes := parseStatement(text)
	if !writes {
		return false
	}
	if len(st.columns) == 0 {
		return !st.all
	}
	if !known {
		u.Facets |= Named
		return true
	}
	if index >= len(st.columns) || st.columns[index] == "" {
		return false
	}
	u.Column = st.columns[index]
	return true
}

// statementText gives the SQL text of a use: as a constant, or as the input of
// this function that it comes from. ok is false where the use has no text.
func (f *Function) statementText(u *Use, t target, at ssa.Instruction) (text string, input *Ref, ok bool) {
	var from operand
	path := ""
	switch {
	case u.row != nil && u.row.Columns != "":
		var index int
		index, path = u.columns(t)
		if index >= len(t.operands) {
			return "", nil, true
		}
		from = t.operands[index]
		if u.leads(index, path) {
			list := variadic(from.v)
			if len(list) == 0 {
				return "", nil, true
			}
			from = operand{v: list[0]}
		}
		if path != "" {
			if c := f.constantAt(u.row.Columns, t); c != "" {
				return c, nil, true
			}
		}
	case u.row == nil && u.Text != nil:
		if u.Text.Index >= len(t.operands) {
			return "", nil, true
		}
		from, path = t.operands[u.Text.Index], u.Text.Path
	default:
		return "", nil, false
	}
	if from.v != nil && path == "" {
		if c := cmp.Or(constantText(from.v), f.pkg.preparedText(from.v)); c != "" {
			return c, nil, true
		}
	}
	for _, l := range f.operandContent(from, path, at, false) {
		if i, p, isInput := l.label.Input(); isInput && l.label.State == Plain {
			return "", &Ref{In, i, p}, true
		}
	}
	return "", nil, true
}

// columns is where the row of a use says that the text stands: an operand, and
// the path below it.
func (u *Use) columns(t target) (index int, path string) {
	p, err := model.ParsePath(u.row.Columns)
	if err != nil {
		return len(t.operands), "" // the row has none
	}
	if p.Root == "arg" && t.shift() {
		p.Index++
	}
	return p.Index, strings.Join(p.Selectors, "")
}

// leads reports whether the text is the first of the arguments that it is
// about: Exec(sqlOrArgs ...any).
func (u *Use) leads(index int, path string) bool {
	return path == "" && index == u.From.Index && strings.HasPrefix(u.From.Path, "[*]")
}

// underKey is the answer of statement where a map's keys name the columns.
func (u *Use) underKey(l found) bool {
	u.Text = nil
	if w := l.holder.w; w != nil {
		u.Column = selectorName(lastSelector(w.place.path))
	}
	u.Unread = u.Unread && u.Column == ""
	return true
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
