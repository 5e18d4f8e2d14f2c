package secretcompare

import (
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/summary"
)

// keyed reports whether what a caller sends is compared with the fast hash of a
// secret that the service has together with something else: a MAC made by
// hand, as payment and chat services ask for.
func keyed(p, s *summary.CompareSide) bool {
	if p.Facets()&summary.Request == 0 && !p.Message || hashed(p) || strings.HasPrefix(p.Key, "If-") {
		return false // an If-None-Match asks what has changed
	}
	key := func(e summary.End) bool {
		return e.State == summary.FastHashed && e.Facets&summary.Secret != 0 && e.Facets&(summary.Request|summary.Random) == 0
	}
	message := func(e summary.End) bool { return e.State == summary.FastHashed && !key(e) }
	return slices.ContainsFunc(s.Ends, key) && slices.ContainsFunc(s.Ends, message)
}

// hashed reports whether anything that the side holds has been hashed.
func hashed(s *summary.CompareSide) bool {
	return slices.ContainsFunc(s.Ends, func(e summary.End) bool { return e.State >= summary.FastHashed })
}
