package main

import "strings"

// didYouMean suggests the known word nearest to the given one: " (did you mean
// ...?)", or "" if none is near.
func didYouMean(word string, known []string) string {
	if near := nearest(word, known); near != "" {
		return " (did you mean " + near + "?)"
	}
	return ""
}

// nearest finds the known word that takes the fewest edits to reach, the first
// of several; "" if that is more than a third of the word, or than two, or if
// half of the word would change.
func nearest(word string, known []string) string {
	best, at := "", max(2, len(word)/3)+1
	for _, k := range known {
		if d := distance(strings.ToLower(word), k); d < at {
			best, at = k, d
		}
	}
	if 2*at >= len(word) {
		return ""
	}
	return best
}

// distance counts the bytes to insert, delete, replace or swap with their
// neighbour that make b of a.
func distance(a, b string) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d := min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, rows[i-2][j-2]+1)
			}
			rows[i][j] = d
		}
	}
	return rows[len(a)][len(b)]
}
