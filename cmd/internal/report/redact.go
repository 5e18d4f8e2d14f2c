package report

import (
	"go/scanner"
	"go/token"
	"strings"
	"unicode"
)

// LooksSecret judges whether an identifier, or a literal used as a name, is
// likely to stand for a secret: what is assigned to it is masked in excerpts.
// It errs on the side of masking.
var LooksSecret = func(name string) bool {
	name = strings.ToLower(name)
	for _, word := range []string{"pass", "pwd", "secret", "token", "key", "credential", "auth", "otp", "seed", "salt", "signature", "hmac", "bearer", "cookie", "session"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}

// maskFrom is the length of a literal's content from which it is masked:
// shorter ones are separators and such.
const maskFrom = 4

// redact masks the contents of string and character literals that belong to a
// name that looks secret: the nearest name before the literal in its
// statement, or what it is compared with. The result is as long as src and has
// the same lines, so that positions hold.
func redact(src []byte, secret func(name string) bool) []byte {
	out := append([]byte(nil), src...)
	tokens := scan(src)
	name := "" // the nearest before
	for i, t := range tokens {
		switch t.tok {
		case token.IDENT:
			name = t.lit
		case token.SEMICOLON:
			name = ""
		case token.STRING, token.CHAR:
			if secret(name) || secret(comparedWith(tokens[i+1:])) {
				mask(out[t.offset : t.offset+t.size])
			} else if isName(t.lit) && namesNext(tokens[i+1:]) {
				name = t.lit
			}
		}
	}
	return out
}

// A lexeme is one token of a file.
type lexeme struct {
	offset, size int
	tok          token.Token
	lit          string
}

// scan splits a file into tokens; what is no Go comes out as something.
func scan(src []byte) []lexeme {
	fset := token.NewFileSet()
	file := fset.AddFile("", fset.Base(), len(src))
	var s scanner.Scanner
	s.Init(file, src, func(token.Position, string) {}, 0)
	var list []lexeme
	for {
		pos, tok, lit := s.Scan()
		if tok == token.EOF {
			return list
		}
		t := lexeme{offset: file.Offset(pos), size: len(lit), tok: tok, lit: lit}
		if tok == token.STRING && strings.HasPrefix(lit, "`") {
			t.size = rawSize(src[t.offset:]) // the scanner drops carriage returns
		}
		list = append(list, t)
	}
}

// rawSize is the length of the raw string literal that src begins with.
func rawSize(src []byte) int {
	for i := 1; i < len(src); i++ {
		if src[i] == '`' {
			return i + 1
		}
	}
	return len(src)
}

// comparedWith is the name that a literal followed by these tokens is compared
// with, or "".
func comparedWith(next []lexeme) string {
	if len(next) < 2 || next[0].tok != token.EQL && next[0].tok != token.NEQ {
		return ""
	}
	name := ""
	for _, t := range next[1:] { // x.y.z: the last word counts
		switch t.tok {
		case token.IDENT:
			name = t.lit
		case token.PERIOD:
		default:
			return name
		}
	}
	return name
}

// namesNext reports whether a literal followed by these tokens names a value:
// the key in a composite literal, an index, the first of several arguments.
func namesNext(next []lexeme) bool {
	if len(next) == 0 {
		return false
	}
	switch next[0].tok {
	case token.COLON, token.COMMA, token.RBRACK:
		return true
	}
	return false
}

// isName reports whether a literal's content can be the name of something.
func isName(lit string) bool {
	lit = strings.Trim(lit, "\"`'")
	return lit != "" && !strings.ContainsFunc(lit, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_-. ", r)
	})
}

// mask overwrites the content of a literal, quotes and line ends excepted.
func mask(lit []byte) {
	content := lit[1:]
	if n := len(content); n > 0 && content[n-1] == lit[0] {
		content = content[:n-1] // it may lack the closing quote
	}
	if len(content) < maskFrom {
		return
	}
	for i, c := range content {
		if c != '\n' && c != '\r' {
			content[i] = '*'
		}
	}
}
