// Command vulnerable runs the metadata service with the defects of the two
// reviews. It is made to be attacked: never run it where others can reach it.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"os"
	"os/signal"
	"syscall"

	"github.com/credvet/credvet/testdata/novapassword/vulnerable/archive"
	"github.com/credvet/credvet/testdata/novapassword/vulnerable/instance"
	"github.com/credvet/credvet/testdata/novapassword/vulnerable/server"
	"github.com/credvet/credvet/testdata/novapassword/vulnerable/store"
)

type options struct {
	addr, db, journal, seed string
}

func main() {
	var opts options
	flag.StringVar(&opts.addr, "addr", ":8775", "`address` to listen on")
	flag.StringVar(&opts.db, "db", "metadata.db", "database `file`")
	flag.StringVar(&opts.journal, "journal", "", "journal `file` (default: the database file with .journal added)")
	flag.StringVar(&opts.seed, "seed", "", "instances to create, as `id=tenant,...`")
	flag.Parse()
	if opts.journal == "" {
		opts.journal = opts.db + ".journal"
	}

	if err := run(opts); err != nil {
		fmt.Fprintln(os.Stderr, "vulnerable:", err)
		os.Exit(1)
	}
}

func run(opts options) (err error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	st, err := store.Open(opts.db)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()

	journal, err := archive.Open(opts.journal)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, journal.Close()) }()

	if err := seed(st, opts.seed); err != nil {
		return err
	}
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", opts.addr)
	if err != nil {
		return err
	}
	fmt.Println("listening on", l.Addr())
	return server.New(st, journal).Serve(ctx, l)
}

func seed(st *store.Store, list string) error {
	instances, err := instance.ParseList(list)
	if err != nil {
		return err
	}
	for _, inst := range instances {
		if err := st.Create(inst); err != nil {
			return err
		}
	}
	return nil
}
