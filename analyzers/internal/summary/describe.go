package summary

import (
	"fmt"
	"strconv"
)

// describeControl prints the control half of a summary for tests.
func (s *Summary) describeControl() []string {
	var parts []string
	for _, a := range s.Answers {
		status := strconv.Itoa(a.Status)
		switch {
		case a.StatusFrom > 0:
			status = fmt.Sprintf("in%d", a.StatusFrom-1)
			if a.StatusField != "" {
				status += "." + a.StatusField
			}
		case a.Kind == BodyOnly:
			status = "body"
		case a.Kind == Delegated:
			status = "delegated"
		case a.Status == StatusUnknown:
			status = "unknown"
		case a.Status == StatusError:
			status = "error"
		}
		p := fmt.Sprintf("answers %s with %s", a.Writer, status)
		if a.Always {
			p += " always"
		}
		parts = append(parts, p)
	}
	for _, t := range s.Answered {
		word := "then"
		if t.Exact {
			word = "exactly then"
		}
		parts = append(parts, fmt.Sprintf("%s %s", word, t))
	}
	for _, m := range s.Mirrors {
		parts = append(parts, fmt.Sprintf("%s if %s", m.Result, m.Input))
	}
	for _, t := range s.Requires {
		parts = append(parts, fmt.Sprintf("requires %s", t))
	}
	for _, e := range s.Effects {
		p := fmt.Sprintf("effect %s", e.Kind)
		if e.Kind != Memory {
			p += " " + e.What
		}
		if e.Named {
			p += " by name"
		}
		parts = append(parts, p)
	}
	for _, c := range s.ErrorClasses {
		word := "tells"
		if c.Says > 0 {
			word = "says"
		}
		parts = append(parts, fmt.Sprintf("%s %s of in%d", word, c.Class, c.Input))
	}
	if s.Made.Makes {
		parts = append(parts, fmt.Sprintf("makes %d", s.Made.Status))
	}
	return parts
}

// String spells "in0 nil", "out1 not true".
func (t Told) String() string {
	if t.Holds {
		return fmt.Sprintf("%s %s", t.Ref, t.Is)
	}
	return fmt.Sprintf("%s not %s", t.Ref, t.Is)
}

// controlEmpty reports whether the control half says nothing.
func (s *Summary) controlEmpty() bool {
	return len(s.Answers) == 0 && len(s.Mirrors) == 0 && len(s.Requires) == 0 && len(s.Effects) == 0 && len(s.ErrorClasses) == 0 && !s.Made.Makes
}
