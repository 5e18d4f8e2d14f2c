package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
)

// command is the first one in README.md; the excerpt is of what it prints.
var command = []string{"go", "run", "./cmd/credvet", "-C", "testdata/novapassword", "./vulnerable/..."}

// shown are the rules whose first finding stands in the excerpt.
var shown = []string{"bodylimit", "plaintextsecret", "secretcompare"}

// excerpt runs the command in root and cuts its report for README.md.
func excerpt(root string) ([]byte, error) {
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOWORK=off")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	if err == nil {
		err = errors.New("nothing found")
	}
	// go run exits with 1 whatever the program's status was, and names that.
	if strings.TrimSpace(stderr.String()) != "exit status 1" {
		return nil, fmt.Errorf("%s: want findings, exit status 1; got %w: %s", strings.Join(command, " "), err, &stderr)
	}
	return fmt.Appendf(nil, "```text\n%s```\n", cut(stdout.String(), shown)), nil
}

// first matches the line that begins a finding, and the rule in it.
var first = regexp.MustCompile(`^\S.*:\d+:\d+: .*\(([a-z]+)\) \[(?:low|medium|high)\]\n$`)

// cut keeps of a report the first finding of each of these rules and the
// summary; a line of dots stands for what is left out.
func cut(report string, rules []string) string {
	rules = slices.Clone(rules)
	var b strings.Builder
	keep, dots := true, false
	for line := range strings.Lines(report) {
		switch m := first.FindStringSubmatch(line); {
		case m != nil:
			i := slices.Index(rules, m[1])
			if keep = i >= 0; keep {
				rules = slices.Delete(rules, i, i+1)
			}
		case !strings.HasPrefix(line, " "): // the summary
			keep = true
		}
		switch {
		case keep:
			b.WriteString(line)
		case !dots:
			b.WriteString("...\n")
		}
		dots = !keep
	}
	return b.String()
}
