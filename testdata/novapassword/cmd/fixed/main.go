// Command fixed runs the metadata service without the defects of the two reviews.
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

	"github.com/credvet/credvet/testdata/novapassword/fixed/archive"
	"github.com/credvet/credvet/testdata/novapassword/fixed/instance"
	"github.com/credvet/credvet/testdata/novapassword/fixed/keyfile"
	"github.com/credvet/credvet/testdata/novapassword/fixed/seal"
	"github.com/credvet/credvet/testdata/novapassword/fixed/server"
	"github.com/credvet/credvet/testdata/novapassword/fixed/store"
)

type options struct {
	addr, db, journal, seed, key, proxySecret string
}

func main() {
	var opts options
	flag.StringVar(&opts.addr, "addr", ":8775", "`address` to listen on")
	flag.StringVar(&opts.db, "db", "metadata.db", "database `file`")
	flag.StringVar(&opts.journal, "journal", "", "journal `file` (default: the database file with .journal added)")
	flag.StringVar(&opts.seed, "seed", "", "instances to create, as `id=tenant,...`")
	flag.StringVar(&opts.key, "key", "", "`file` with the key that seals passwords, 64 hexadecimal digits")
	flag.StringVar(&opts.proxySecret, "proxy-secret", "", "`file` with the secret shared with the metadata proxy, 64 hexadecimal digits")
	flag.Parse()
	if opts.journal == "" {
		opts.journal = opts.db + ".journal"
	}

	if err := run(opts); err != nil {
		fmt.Fprintln(os.Stderr, "fixed:", err)
		os.Exit(1)
	}
}

func run(opts options) (err error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	box, secret, err := readKeys(opts)
	if err != nil {
		return err
	}
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
	return server.New(st, journal, box, secret).Serve(ctx, l)
}

// readKeys returns the box that seals passwords and the proxy's secret.
func readKeys(opts options) (*seal.Box, []byte, error) {
	key, err := keyfile.Read(opts.key)
	if err != nil {
		return nil, nil, fmt.Errorf("-key: %w", err)
	}
	box, err := seal.New(key)
	if err != nil {
		return nil, nil, fmt.Errorf("-key: %w", err)
	}
	secret, err := keyfile.Read(opts.proxySecret)
	if err != nil {
		return nil, nil, fmt.Errorf("-proxy-secret: %w", err)
	}
	return box, secret, nil
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
