package main

import (
	"cmp"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// A target is one module of one checkout: what is loaded once.
type target struct {
	Checkout  string `json:"checkout"`
	ModuleDir string `json:"module_dir"`
}

// noModule is the ModuleDir of a commit that is older than Go modules.
const noModule = ""

// target gives what has to be loaded for the label at a commit.
func (l *label) target(commit string) target {
	t := target{Checkout: l.checkout(commit), ModuleDir: noModule}
	if l.ModuleDir != nil {
		t.ModuleDir = *l.ModuleDir
	}
	return t
}

// A job is a target with what to load of it.
type job struct {
	target
	patterns []string
}

// targetsOf lists what has to be loaded for the labels, sorted.
func targetsOf(labels []*label, o *options) []job {
	files := map[target][]string{}
	for _, l := range labels {
		at := l.target(l.Vulnerable)
		files[at] = append(files[at], l.File)
		if l.Kind == pair {
			at := l.target(l.Fixed)
			files[at] = append(files[at], l.File)
		}
	}
	var jobs []job
	for t := range files {
		j := job{target: t, patterns: []string{"./..."}}
		if o.narrow {
			j.patterns = narrowed(o.checkouts, t, files[t])
		}
		jobs = append(jobs, j)
	}
	slices.SortFunc(jobs, func(a, b job) int { return a.compare(b.target) })
	return jobs
}

func (t target) compare(u target) int {
	return cmp.Or(cmp.Compare(t.Checkout, u.Checkout), cmp.Compare(t.ModuleDir, u.ModuleDir))
}

// String names the target in reports.
func (t target) String() string {
	if t.ModuleDir == noModule || t.ModuleDir == "." {
		return t.Checkout
	}
	return t.Checkout + "/" + t.ModuleDir
}

// narrowed gives the packages of the files, as patterns; all of the module if
// there is none of them at this commit.
func narrowed(checkouts string, t target, files []string) []string {
	dirs := map[string]bool{}
	for _, file := range files {
		rel, err := filepath.Rel(filepath.FromSlash(t.ModuleDir), filepath.FromSlash(path.Dir(file)))
		if t.ModuleDir == noModule || err != nil || !filepath.IsLocal(rel) {
			continue
		}
		found, err := filepath.Glob(filepath.Join(escaped(filepath.Join(checkouts, t.Checkout, t.ModuleDir, rel)), "*.go"))
		if err == nil && len(found) > 0 {
			dirs["./"+filepath.ToSlash(rel)] = true
		}
	}
	if len(dirs) == 0 {
		return []string{"./..."}
	}
	return slices.Sorted(maps.Keys(dirs))
}

// escaped makes a path a pattern that matches it alone.
func escaped(dir string) string {
	if os.PathSeparator == '\\' {
		return dir // a backslash separates there and escapes nothing
	}
	return strings.NewReplacer(`\`, `\\`, "[", `\[`, "*", `\*`, "?", `\?`).Replace(dir)
}
