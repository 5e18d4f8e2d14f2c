package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
)

// childArg makes the command analyse one target, which it reads from standard
// input, and write the outcome: each has a process of its own, so that one
// cannot take the others with it, and can be given up.
const childArg = "-child"

// An order is what a child is told.
type order struct {
	Checkout  string   `json:"checkout"` // the folder
	ModuleDir string   `json:"module_dir"`
	Patterns  []string `json:"patterns"`
}

// child is the whole of a child's life: it returns the exit status.
func child(ctx context.Context, stdin io.Reader, stdout, stderr io.Writer) int {
	var o order
	err := json.NewDecoder(stdin).Decode(&o)
	if err == nil {
		var out *outcome
		if out, err = o.analyse(ctx); err == nil {
			err = json.NewEncoder(stdout).Encode(out)
		}
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// analyse runs the suite.
func (o *order) analyse(ctx context.Context) (*outcome, error) {
	begin := time.Now()
	res, err := driver.Run(ctx, driver.Config{
		Dir: filepath.Join(o.Checkout, filepath.FromSlash(o.ModuleDir)), Patterns: o.Patterns, Env: o.env(),
	})
	if err != nil {
		return nil, err
	}
	out := o.outcome(res)
	out.Seconds = math.Round(time.Since(begin).Seconds()*10) / 10
	out.PeakMB = peakMB()
	return out, nil
}

// env keeps what is around the checkout from changing how it loads, and the
// load from changing the checkout: a workspace counts only if it is the
// checkout's own, no version control is asked about a copy, and go.mod and
// go.sum stay as they are.
func (o *order) env() []string {
	flags := slices.DeleteFunc(strings.Fields(os.Getenv("GOFLAGS")), func(f string) bool { return strings.TrimLeft(f, "-") == "mod=mod" })
	around := slices.DeleteFunc(os.Environ(), func(kv string) bool { return strings.HasPrefix(kv, "GOWORK=") })
	env := append(around, "GOFLAGS="+strings.Join(append(flags, "-buildvcs=false"), " "))
	for dir := path.Clean(o.ModuleDir); ; dir = path.Dir(dir) {
		if _, err := os.Stat(filepath.Join(o.Checkout, filepath.FromSlash(dir), "go.work")); err == nil {
			return env
		}
		if dir == "." {
			return append(env, "GOWORK=off")
		}
	}
}

// outcome keeps what scoring needs of a result.
func (o *order) outcome(res *driver.Result) *outcome {
	out := &outcome{Status: analysed, Packages: res.Stats.Packages, NotAnalysed: res.Stats.NotAnalysed, Files: map[string][]string{}}
	for _, file := range res.Files {
		dir := path.Join(o.ModuleDir, path.Dir(file))
		out.Files[dir] = append(out.Files[dir], path.Base(file))
	}
	for _, f := range res.Findings {
		if f.Suppressed == nil && f.Rule != analyzers.DirectiveRule {
			out.Findings = append(out.Findings, o.finding(&f))
		}
	}
	for _, e := range res.Errors {
		p := problem{Kind: e.Kind, Package: e.Package, Message: o.local(e.Message)}
		if e.File != "" {
			p.spot = o.spot(e.Position)
		}
		out.Problems = append(out.Problems, p)
	}
	if len(res.Files) == 0 {
		out.Status, out.Reason = notLoadable, "nothing of it could be analysed"
		if len(out.Problems) > 0 {
			out.Reason = out.Problems[0].String()
		}
	}
	return out
}

func (o *order) finding(f *driver.Finding) finding {
	out := finding{Rule: f.Rule, Confidence: f.Confidence.String(), Message: f.Message, spot: o.spot(f.Position), Function: f.Function}
	if s := f.Subject; s != nil {
		out.Subject = &subject{Pattern: s.Pattern, Handler: s.Handler, Registration: o.spot(s.Registration)}
	}
	for _, s := range f.Path {
		out.Steps = append(out.Steps, o.spot(s.Position))
	}
	return out
}

// spot makes a position of the module one of the checkout.
func (o *order) spot(p driver.Position) spot {
	return spot{path.Join(o.ModuleDir, p.File), p.Line}
}

// local takes the checkout's folder out of a message: where it is says
// nothing, and differs from machine to machine.
func (o *order) local(msg string) string {
	return strings.ReplaceAll(msg, o.Checkout+string(filepath.Separator), "")
}

// String gives the problem as one line.
func (p *problem) String() string {
	switch {
	case p.File != "" && p.Line > 0:
		return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
	case p.File != "":
		return p.File + ": " + p.Message
	case p.Package != "":
		return p.Package + ": " + p.Message
	}
	return p.Message
}

// grace is how long a child has to end after it was asked to.
const grace = 10 * time.Second

// spawn analyses a target in a process of its own. An error means that ctx
// ended.
func spawn(ctx context.Context, program string, o order, timeout time.Duration) (*outcome, error) {
	limited, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	text, err := json.Marshal(o)
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(limited, program, childArg)
	cmd.Stdin = bytes.NewReader(text)
	var stdout bytes.Buffer
	stderr := &opening{}
	cmd.Stdout, cmd.Stderr = &stdout, stderr
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) } // it ends the go command, too
	cmd.WaitDelay = grace
	begin := time.Now()
	err = cmd.Run()
	out := new(outcome)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case limited.Err() != nil && err != nil:
		out = &outcome{Status: timedOut, Reason: fmt.Sprintf("not analysed within %s", timeout)}
	case err != nil:
		out = &outcome{Status: failed, Reason: "credvet failed: " + stderr.reason(err)}
	default:
		if err := json.Unmarshal(stdout.Bytes(), out); err != nil {
			out = &outcome{Status: failed, Reason: "credvet failed: its answer cannot be read: " + err.Error()}
		}
	}
	if out.Seconds == 0 {
		out.Seconds = math.Round(time.Since(begin).Seconds()*10) / 10
	}
	return out, nil
}

// An opening keeps the beginning of what a process says: a crash begins with its
// cause, and may have megabytes of stacks behind it.
type opening struct{ head []byte }

func (t *opening) Write(b []byte) (int, error) {
	if room := 4096 - len(t.head); room > 0 {
		t.head = append(t.head, b[:min(room, len(b))]...)
	}
	return len(b), nil
}

// reason is the first line that was said, or how the process ended.
func (t *opening) reason(err error) string {
	line, _, _ := strings.Cut(strings.TrimSpace(string(t.head)), "\n")
	var exit *exec.ExitError
	if line != "" && errors.As(err, &exit) {
		return line
	}
	return err.Error()
}
