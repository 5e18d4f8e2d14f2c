package vocabulary

import (
	"slices"
	"strings"
	"unicode"
)

// maxIdentifier bounds what is taken for an identifier. Longer text is prose or data.
const maxIdentifier = 96

// Words splits an identifier into lower-case words. Boundaries are changes of case, digits and
// everything that is neither letter nor digit; an acronym is one word, with its plural s. Terms
// commonly written as one word or as two come out in one form: "apikey" as api, key; "signIn" as
// signin; "OAuth2", "sha256" and "k8s" whole. An identifier without letters or digits, or an
// overlong one, has no words. The words are shared: whoever gets them leaves them as they are.
func Words(identifier string) []string {
	if len(identifier) > maxIdentifier {
		return nil
	}
	return wordsSeen.get(identifier, func() []string { return slices.Clip(normalize(split(identifier))) })
}

// wordsSeen remembers how identifiers are split: many rules read the same names.
var wordsSeen memo[[]string]

// An atom is a run of letters or of digits. glued reports that it follows the one before it
// without a separator.
type atom struct {
	text  string
	glued bool
}

type class uint8

const (
	other class = iota
	lower
	upper
	digit
)

func classify(r rune) class {
	switch {
	case r == unicode.ReplacementChar:
		return other
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return upper
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return lower
	case unicode.IsDigit(r):
		return digit
	}
	return other
}

func split(identifier string) []atom {
	runes := []rune(identifier)
	atoms := make([]atom, 0, 6)
	glued := false
	for i := 0; i < len(runes); {
		if classify(runes[i]) == other {
			glued = false
			i++
			continue
		}
		end := atomEnd(runes, i)
		atoms = append(atoms, atom{strings.ToLower(string(runes[i:end])), glued})
		glued = true
		i = end
	}
	return atoms
}

// atomEnd returns where the atom that starts at i ends.
func atomEnd(runes []rune, i int) int {
	at := func(j int) class {
		if j < len(runes) {
			return classify(runes[j])
		}
		return other
	}
	run := func(j int, c class) int {
		for at(j) == c {
			j++
		}
		return j
	}
	first := at(i)
	if first != upper {
		return run(i, first)
	}
	end := run(i, upper)
	switch {
	case at(end) != lower: // an acronym at the end, before a digit or a separator
		return end
	case end-i == 1: // a capitalized word
		return run(end, lower)
	case runes[end] == 's' && at(end+1) != lower: // an acronym's plural: IDs, JWTsByUser
		return end + 1
	}
	return end - 1 // the last capital begins the next word
}

// normalize joins and parts atoms so that each term has one spelling.
func normalize(atoms []atom) []string {
	words := make([]string, 0, len(atoms)+1)
	for i := 0; i < len(atoms); {
		if text, n := join(atoms[i:]); n > 0 {
			words = append(words, text)
			i += n
			continue
		}
		if parts := fused[atoms[i].text]; parts != nil {
			words = append(words, parts...)
		} else {
			words = append(words, atoms[i].text)
		}
		i++
	}
	return words
}

// join returns the single word that the first two or three atoms make up and their number, or 0.
func join(atoms []atom) (string, int) {
	if len(atoms) >= 3 && atoms[1].glued && atoms[2].glued && (isNumber(atoms[1].text) || isNumber(atoms[2].text)) {
		if text := atoms[0].text + atoms[1].text + atoms[2].text; alphanumeric[text] {
			return text, 3
		}
	}
	if len(atoms) < 2 {
		return "", 0
	}
	first, second := atoms[0].text, atoms[1].text
	if closed[[2]string{first, second}] {
		return first + second, 2
	}
	if atoms[1].glued && (isNumber(first) || isNumber(second)) && alphanumeric[first+second] {
		return first + second, 2
	}
	return "", 0
}

// singular returns the singular of a plural that the tables know as a singular.
func singular(word string, known set) string {
	if known[word] {
		return word
	}
	for _, ending := range []struct{ plural, singular string }{{"ies", "y"}, {"es", ""}, {"s", ""}} {
		if stem, ok := strings.CutSuffix(word, ending.plural); ok && known[stem+ending.singular] {
			return stem + ending.singular
		}
	}
	return word
}

func isNumber(word string) bool {
	return word != "" && strings.Trim(word, "0123456789") == ""
}

func last(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
