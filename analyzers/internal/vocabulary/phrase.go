package vocabulary

// nounPhrase reduces the words of a value's name to the phrase that ends in its head: cut at the
// first preposition, and without what only tells form, number or version.
func nounPhrase(words []string) []string {
	for i, word := range words {
		if i > 0 && prepositions[word] {
			words = words[:i]
			break
		}
	}
	for len(words) > 1 && transparent(words) {
		words = words[:len(words)-1]
	}
	if len(words) == 1 && isNumber(words[0]) {
		return nil
	}
	return words
}

// transparent reports whether the last word says nothing about what the phrase names.
func transparent(words []string) bool {
	word := last(words)
	return isNumber(word) || len(word) == 1 || forms[word]
}

// qualifier returns the word before the head that tells which one is meant: the nearest that
// neither counts, nor names an algorithm, nor repeats the head.
func qualifier(phrase []string) string {
	head := last(phrase)
	for i := len(phrase) - 2; i >= 0; i-- {
		if word := phrase[i]; !isNumber(word) && !algorithms[word] && word != head {
			return word
		}
	}
	return ""
}
