package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
)

// The kinds of labels.
const (
	pair     = "pair"     // vulnerable has the defect, fixed mends it
	positive = "positive" // the defect stands at vulnerable
	negative = "negative" // looks like the defect and is none
)

// A label is a place that somebody has judged.
type label struct {
	Rule          string  `json:"rule"`
	Kind          string  `json:"kind"`
	Repo          string  `json:"repo"`
	Vulnerable    string  `json:"vulnerable"`
	Fixed         string  `json:"fixed"`
	ModuleDir     *string `json:"module_dir"`
	File          string  `json:"file"`
	Func          string  `json:"func"`
	Line          int     `json:"line"`
	Why           string  `json:"why"`
	InScope       *bool   `json:"in_scope"`
	Strength      string  `json:"strength"`
	Shape         string  `json:"shape"`
	Variant       string  `json:"variant"`
	AlsoRule      string  `json:"also_rule"`
	FixedNotClean bool    `json:"fixed_not_clean"`

	number int // its line in the file of labels
}

// readLabels reads a file of labels; an error names the line.
func readLabels(file string) ([]*label, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, usagef("-labels %s: %v", file, cause(err))
	}
	var labels []*label
	number := 0
	for line := range strings.Lines(string(text)) {
		number++
		if strings.TrimSpace(line) == "" {
			continue
		}
		l := &label{number: number}
		err := json.Unmarshal([]byte(line), l)
		if err == nil {
			err = l.check()
		}
		if err != nil {
			return nil, usagef("%s:%d: not a label: %v", file, number, err)
		}
		labels = append(labels, l)
	}
	if len(labels) == 0 {
		return nil, usagef("-labels %s: there are no labels in it", file)
	}
	return labels, nil
}

// cause is an error of the file system without the file's name.
func cause(err error) error {
	var pe *os.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

// Checkouts are found by these, so they must be no paths.
var (
	repoName   = regexp.MustCompile(`^[A-Za-z0-9_-][\w.-]*/[A-Za-z0-9_.-]+$`)
	commitName = regexp.MustCompile(`^[A-Za-z0-9][\w.+-]*$`)
)

// check rejects a label that cannot be scored, and cleans its paths.
func (l *label) check() error {
	switch {
	case l.Rule == "":
		return errors.New("it names no rule")
	case l.Kind != pair && l.Kind != positive && l.Kind != negative:
		return fmt.Errorf("kind %q is none of pair, positive and negative", l.Kind)
	case !repoName.MatchString(l.Repo):
		return fmt.Errorf("repo %q is not owner/name", l.Repo)
	case !commitName.MatchString(l.Vulnerable):
		return fmt.Errorf("vulnerable %q is no commit", l.Vulnerable)
	case l.Kind == pair && !commitName.MatchString(l.Fixed):
		return fmt.Errorf("fixed %q is no commit", l.Fixed)
	case !filepath.IsLocal(l.File):
		return fmt.Errorf("file %q is not in the repository", l.File)
	case l.Func == "" && l.Line <= 0:
		return errors.New("it has neither func nor line")
	case l.ModuleDir != nil && *l.ModuleDir != "" && !filepath.IsLocal(*l.ModuleDir):
		return fmt.Errorf("module_dir %q is not in the repository", *l.ModuleDir)
	}
	l.File = path.Clean(l.File)
	if l.ModuleDir != nil {
		*l.ModuleDir = path.Clean(*l.ModuleDir) // "" becomes "."
	}
	return nil
}

// rules are the rules that should speak there, or stay silent.
func (l *label) rules() []string {
	if l.AlsoRule == "" || l.AlsoRule == l.Rule {
		return []string{l.Rule}
	}
	return []string{l.Rule, l.AlsoRule}
}

// strong reports whether the label counts in full: what nobody has called out
// of scope or weak has to be found.
func (l *label) strong() bool { return (l.InScope == nil || *l.InScope) && l.Strength != "weak" }

// checkout is the name of the folder with a commit of the repository.
func (l *label) checkout(commit string) string {
	return strings.ReplaceAll(l.Repo, "/", "+") + "@" + commit[:min(12, len(commit))]
}
