package route

import (
	"slices"

	"github.com/credvet/credvet/analyzers/internal/term"
)

// alternate gives what one of several handlers reaches, whichever was chosen
// when the service was set up: of a router that two of them reach, one through a
// guard, it is not known whether the guard stands before it.
func alternate(alts []term.Term, wraps []wrap, depth int) []reached {
	var out []reached
	for _, alt := range alts {
		found := unwrapped(alt, nil, depth+1)
		for _, r := range found {
			if i := onlyOne(out, r); i >= 0 && onlyOne(found, r) >= 0 {
				out[i].wraps = chosen(out[i].wraps, r.wraps)
				continue
			}
			out = append(out, r)
		}
	}
	for i := range out {
		out[i].wraps = slices.Concat(wraps, out[i].wraps)
	}
	return out
}

// onlyOne finds the only one of a list that is the same router as r; -1 if there
// is none, or are several.
func onlyOne(list []reached, r reached) int {
	at := -1
	for i, other := range list {
		if other.router.Op == r.router.Op && other.router.Identity() == r.router.Identity() {
			if at >= 0 {
				return -1
			}
			at = i
		}
	}
	return at
}

// chosen is what stands on one of two ways.
func chosen(a, b []wrap) []wrap {
	if len(a)+len(b) == 0 {
		return nil
	}
	x, y := joinWraps(a), joinWraps(b)
	one := x.or(y)
	for g := range one.prot {
		one.prot[g] = setting(one.prot[g], x.prot[g], y.prot[g])
	}
	return []wrap{one}
}

// setting makes of v that it is one of two verdicts, by a setting.
func setting(v, x, y term.Verdict) term.Verdict {
	if x.Status < y.Status {
		x, y = y, x
	}
	if x.Status == term.Guarded && y.Status == term.Unguarded {
		v.By = "a setting decides whether " + x.By + " does"
	}
	v.Optional = v.Status == term.Unsure && (y.Status == term.Unguarded || x.Optional || y.Optional)
	return v
}
