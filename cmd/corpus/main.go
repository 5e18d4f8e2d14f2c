// Command corpus measures credvet on places that people have judged: it runs
// the suite over checkouts of real repositories and scores what it says
// against labels. See docs/corpus.md.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
)

// The exit statuses. A place that is missed is a result, not a failure.
const (
	statusScored   = 0
	statusUsage    = 2
	statusInternal = 3 // credvet itself failed somewhere, or the run was given up
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	var status int
	if len(os.Args) == 2 && os.Args[1] == childArg {
		status = child(ctx, os.Stdin, os.Stdout, os.Stderr)
	} else {
		status = run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	}
	stop()
	os.Exit(status)
}

// run is the whole command: it returns the exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	status, err := measure(ctx, args, stdout, stderr)
	var wrong usageError
	switch {
	case errors.Is(err, flag.ErrHelp):
		return statusScored
	case errors.As(err, &wrong):
		fmt.Fprintf(stderr, "corpus: %v\n", err)
		return statusUsage
	case err != nil:
		fmt.Fprintf(stderr, "corpus: %v\n", err)
		return statusInternal
	}
	return status
}

// measure does what the arguments ask for.
func measure(ctx context.Context, args []string, stdout, stderr io.Writer) (int, error) {
	o, err := parseOptions(args, stdout)
	if err != nil {
		return statusUsage, err
	}
	labels, err := readLabels(o.labels)
	if err != nil {
		return statusUsage, err
	}
	labels = o.choose(labels)
	st, err := openState(o.state)
	if err != nil {
		return statusUsage, err
	}
	runs := &runner{options: o, state: st, progress: newProgress(stderr)}
	outcomes, err := runs.all(ctx, targetsOf(labels, o))
	if err := errors.Join(err, st.close()); err != nil {
		return statusInternal, err
	}
	r := newReport(o, newScorer(o, outcomes).all(labels), outcomes)
	if err := r.write(stdout); err != nil {
		return statusInternal, fmt.Errorf("the report could not be written: %w", err)
	}
	if len(r.InternalErrors) > 0 {
		return statusInternal, nil
	}
	return statusScored, nil
}
