package gate

import (
	"path/filepath"

	"github.com/credvet/credvet/cmd/internal/driver"
)

// Count gives the findings that count for a change: those that it touches, and
// those that were not there before. (A guard that is taken away leaves no line
// that a path could lead over.) before are the findings of the base, whose
// checkout has its root at baseTop.
func (c *Change) Count(now, before []driver.Finding, baseTop string) []driver.Finding {
	old := map[string]int{} // what it is about -> how many there are in the base that are reported
	for i := range before {
		if f := &before[i]; f.Suppressed == nil {
			old[identity(f, relativeTo(baseTop, f.Abs))]++
		}
	}
	kept := make([]bool, len(now))
	for i := range now {
		kept[i] = c.Touches(&now[i])
		if kept[i] && now[i].Suppressed == nil {
			old[c.identity(&now[i])]-- // if it was there, it is the same
		}
	}
	for i := range now {
		f := &now[i]
		if kept[i] || f.Suppressed != nil {
			continue
		}
		key := c.identity(f)
		if old[key] > 0 {
			old[key]--
		} else {
			kept[i] = true
		}
	}
	var out []driver.Finding
	for i := range now {
		if kept[i] {
			out = append(out, now[i])
		}
	}
	return out
}

// identity tells what a finding is about, as the base would call it.
func (c *Change) identity(f *driver.Finding) string {
	file, ok := c.Before(f.Position)
	if !ok {
		file = f.File
	}
	return identity(f, file)
}

func identity(f *driver.Finding, file string) string { return file + "\x00" + f.About() }

// relativeTo names a file relative to the root of a checkout.
func relativeTo(top, file string) string {
	rel, err := filepath.Rel(resolved(top), filepath.Join(resolved(filepath.Dir(file)), filepath.Base(file)))
	if err != nil || !filepath.IsLocal(rel) {
		return filepath.ToSlash(file)
	}
	return filepath.ToSlash(rel)
}
