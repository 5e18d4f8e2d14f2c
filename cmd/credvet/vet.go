package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/report"
)

const vetUsage = `credvet vet finds the same through go vet, which analyses again only what has changed.

	credvet vet [flags] [packages]    vet packages (default ./...)

The configuration is read and handed to go vet, so that its cache knows of
changes. There is a text report only, and neither baseline nor base.

Flags come before packages:

`

// vetOptions are the flags of the subcommand vet, and its patterns.
type vetOptions struct {
	options
	tags string
}

func (o *vetOptions) flagSet() *flag.FlagSet {
	fs := o.options.some("rules", "skip", "confidence", "config", "C", "tests", "deps", "gosec", "exit-zero")
	fs.StringVar(&o.tags, "tags", "", "build with these `tags`")
	return fs
}

// goVet is the subcommand vet.
func (c *command) goVet(args []string) (int, error) {
	o := new(vetOptions)
	fs := o.flagSet()
	if err := o.read(fs, args); err != nil {
		return statusUsage, err
	}
	conf, err := o.configure()
	if err != nil {
		return statusUsage, err
	}
	named, err := c.named(o)
	if err != nil {
		return statusIncomplete, err
	}
	list, failed, err := c.throughVet(o, conf)
	if err != nil {
		return statusIncomplete, err
	}
	found := false
	for _, d := range list {
		if !named[d.pkg] && d.Category != analyzers.InternalRule || o.hides(d.Category) {
			continue
		}
		failed = failed || d.Category == analyzers.InternalRule
		found = true
		d.write(c.stdout)
	}
	switch {
	case failed:
		return statusIncomplete, nil
	case found && !o.exitZero:
		return statusFindings, nil
	}
	return statusClean, nil
}

// hides reports whether the flags leave a rule out.
func (o *options) hides(rule string) bool {
	return len(o.rules) > 0 && !slices.Contains(o.rules, rule) && rule != analyzers.InternalRule || slices.Contains(o.skip, rule)
}

// named gives the packages that the patterns name.
func (c *command) named(o *vetOptions) (map[string]bool, error) {
	args := append([]string{"list", "-e", "-f", "{{.ImportPath}}"}, o.goFlags()...)
	out, err := c.goCommand(o, append(append(args, "--"), o.atoms()...)...).Output()
	if err != nil {
		if exit, ok := errors.AsType[*exec.ExitError](err); ok {
			return nil, errors.New(strings.TrimSpace(report.Clean(strings.ReplaceAll(string(exit.Stderr), "\n", " "))))
		}
		return nil, err
	}
	set := map[string]bool{}
	for path := range strings.FieldsSeq(string(out)) {
		set[path] = true
	}
	if len(set) == 0 {
		return nil, fmt.Errorf("%s matched no packages", strings.Join(o.atoms(), " "))
	}
	return set, nil
}

func (o *vetOptions) atoms() []string {
	if len(o.patterns) == 0 {
		return []string{"./..."}
	}
	return o.patterns
}

func (o *vetOptions) goFlags() []string {
	if o.tags == "" {
		return nil
	}
	return []string{"-tags=" + o.tags}
}

func (c *command) goCommand(o *vetOptions, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(c.ctx, "go", args...)
	cmd.Dir, cmd.Env = o.dir, c.env
	return cmd
}

// maxFlag is the length up to which the configuration is handed over as the
// text of a flag: then the cache holds wherever the checkout is.
const maxFlag = 8 << 10

// vetFlags are the flags of the suite under go vet.
func (o *vetOptions) vetFlags(conf *configuration) []string {
	flags := []string{"-credvet.confidence=" + o.confidence.String()} // goes before the configuration's
	if o.tests {
		flags = append(flags, "-credvet.tests")
	}
	if o.gosec {
		flags = append(flags, "-credvet.gosec")
	}
	if len(o.deps) > 0 {
		flags = append(flags, "-credvet.deps="+o.deps.String())
	}
	switch {
	case conf.file == "":
	case len(conf.text) <= maxFlag && len(bytes.TrimSpace(conf.text)) > 0:
		flags = append(flags, "-credvet.configtext="+string(conf.text))
	default:
		flags = append(flags, "-credvet.config="+conf.file, "-credvet.confighash="+analyzers.Digest(conf.text))
	}
	return flags
}

// throughVet runs go vet on the whole module, always: what it caches for a
// package differs with the packages that are named. It gives the diagnostics
// in order, and whether something could not be analysed.
func (c *command) throughVet(o *vetOptions, conf *configuration) (list []diagnostic, failed bool, err error) {
	self, err := os.Executable()
	if err != nil {
		return nil, false, err
	}
	args := append([]string{"vet", "-vettool=" + self, "-json"}, o.goFlags()...)
	args = append(append(args, o.vetFlags(conf)...), "--", "./...")
	cmd := c.goCommand(o, append(args, o.patterns...)...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err = cmd.Run()
	if c.ctx.Err() != nil {
		return nil, false, errors.New("interrupted")
	}
	if _, exit := errors.AsType[*exec.ExitError](err); err != nil && !exit {
		return nil, false, err
	}
	for line := range strings.Lines(stderr.String()) {
		fmt.Fprintf(c.stderr, "%s\n", report.Clean(strings.TrimRight(line, "\r\n")))
	}
	list, told, parseErr := diagnostics(&stdout, o.dir)
	if parseErr != nil {
		return nil, false, fmt.Errorf("go vet did not write JSON: %w", parseErr)
	}
	for _, msg := range told {
		fmt.Fprintf(c.stderr, "credvet: %s\n", report.Clean(msg))
	}
	return list, err != nil || len(told) > 0, nil
}

// A diagnostic as go vet writes it.
type diagnostic struct {
	Category, Posn, Message string
	Related                 []struct{ Posn, Message string }
	pkg                     string
}

// diagnostics reads the documents that go vet wrote, one for each package, and
// the errors of analyzers among them.
func diagnostics(r io.Reader, dir string) (list []diagnostic, failures []string, err error) {
	base, err := filepath.Abs(dir)
	if err != nil {
		return nil, nil, err
	}
	for d := json.NewDecoder(r); ; {
		var doc map[string]map[string]json.RawMessage
		if err := d.Decode(&doc); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, nil, err
		}
		for id, byAnalyzer := range doc {
			for name, text := range byAnalyzer {
				var found []diagnostic
				if json.Unmarshal(text, &found) != nil {
					failures = append(failures, fmt.Sprintf("%s: %s: %s", id, name, text))
					continue
				}
				for i := range found {
					found[i].pkg, _, _ = strings.Cut(id, " ")
					found[i].relative(base)
				}
				list = append(list, found...)
			}
		}
	}
	slices.Sort(failures)
	slices.SortFunc(list, func(a, b diagnostic) int {
		return cmp.Or(comparePosn(a.Posn, b.Posn), cmp.Compare(a.Message, b.Message), cmp.Compare(a.pkg, b.pkg))
	})
	// p and its variant for tests have files in common.
	return slices.CompactFunc(list, func(a, b diagnostic) bool { return a.Posn == b.Posn && a.Message == b.Message }), failures, nil
}

// relative makes the positions relative to a directory.
func (d *diagnostic) relative(base string) {
	short := func(posn string) string {
		if rel, err := filepath.Rel(base, posn); err == nil && filepath.IsLocal(rel) {
			return filepath.ToSlash(rel)
		}
		return posn
	}
	d.Posn = short(d.Posn)
	for i := range d.Related {
		d.Related[i].Posn = short(d.Related[i].Posn)
	}
}

// write writes the diagnostic as go vet does.
func (d *diagnostic) write(w io.Writer) {
	fmt.Fprintf(w, "%s: %s\n", report.Clean(d.Posn), report.Clean(d.Message))
	for _, r := range d.Related {
		fmt.Fprintf(w, "\t%s: %s\n", report.Clean(r.Posn), report.Clean(r.Message))
	}
}

// comparePosn orders "file:line:column" by file, then by the numbers.
func comparePosn(a, b string) int {
	fileA, numbersA := splitPosn(a)
	fileB, numbersB := splitPosn(b)
	return cmp.Or(cmp.Compare(fileA, fileB), slices.Compare(numbersA, numbersB))
}

// splitPosn takes the line and the column off a position.
func splitPosn(posn string) (file string, numbers []int) {
	for range 2 {
		i := strings.LastIndexByte(posn, ':')
		n, err := strconv.Atoi(posn[i+1:])
		if i <= 0 || err != nil {
			break
		}
		posn, numbers = posn[:i], append([]int{n}, numbers...)
	}
	return posn, numbers
}

// vetHelp prints the usage text of the subcommand.
func (c *command) vetHelp() {
	io.WriteString(c.stdout, vetUsage) // nobody is left to tell of a failure
	fs := new(vetOptions).flagSet()
	fs.SetOutput(c.stdout)
	fs.PrintDefaults()
}
