package routes

// notes are numbered as they come; each has one number.
type notes struct {
	numbers map[string]int
	list    []string
}

// number gives the number of a note, from 1.
func (n *notes) number(text string) int {
	if n.numbers == nil {
		n.numbers = map[string]int{}
	}
	if n.numbers[text] == 0 {
		n.list = append(n.list, text)
		n.numbers[text] = len(n.list)
	}
	return n.numbers[text]
}
