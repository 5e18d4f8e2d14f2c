package attack

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"maps"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	fixedarchive "github.com/credvet/credvet/testdata/novapassword/fixed/archive"
	fixedinstance "github.com/credvet/credvet/testdata/novapassword/fixed/instance"
	fixedreqctx "github.com/credvet/credvet/testdata/novapassword/fixed/reqctx"
	"github.com/credvet/credvet/testdata/novapassword/fixed/seal"
	fixedserver "github.com/credvet/credvet/testdata/novapassword/fixed/server"
	fixedstore "github.com/credvet/credvet/testdata/novapassword/fixed/store"
	"github.com/credvet/credvet/testdata/novapassword/vulnerable/archive"
	"github.com/credvet/credvet/testdata/novapassword/vulnerable/instance"
	"github.com/credvet/credvet/testdata/novapassword/vulnerable/reqctx"
	"github.com/credvet/credvet/testdata/novapassword/vulnerable/server"
	"github.com/credvet/credvet/testdata/novapassword/vulnerable/store"
)

// The two instances that every target has, and their tenants.
const (
	alice, aliceTenant     = "i-alice", "tenant-a"
	mallory, malloryTenant = "i-mallory", "tenant-m"
)

// target is a running service.
type target struct {
	dir      string // holds the database and the journal
	addr     string
	client   *http.Client
	received *atomic.Int64 // bytes that the server has read
	secret   []byte        // of the metadata proxy
	// storeAs asks the store directly for an instance, in a tenant's own context.
	storeAs func(tenant, id string) error
}

// startVulnerable runs the vulnerable service. The metadata is planted in alice's instance.
func startVulnerable(t *testing.T, metadata map[string]string) *target {
	t.Helper()
	dir := t.TempDir()
	st := try(store.Open(filepath.Join(dir, "db")))(t)
	journal := try(archive.Open(filepath.Join(dir, "journal")))(t)
	a := instance.New(alice, aliceTenant)
	maps.Copy(a.SystemMetadata, metadata)
	check(t, st.Create(a), st.Create(instance.New(mallory, malloryTenant)))

	tg := serve(t, dir, server.New(st, journal).Serve, st.Close, journal.Close)
	tg.storeAs = func(tenant, id string) error {
		_, err := st.Instance(reqctx.ForTenant(tenant), id)
		return err
	}
	return tg
}

// startFixed runs the fixed service. The metadata is planted in alice's instance.
func startFixed(t *testing.T, metadata map[string]string) *target {
	t.Helper()
	dir := t.TempDir()
	st := try(fixedstore.Open(filepath.Join(dir, "db")))(t)
	journal := try(fixedarchive.Open(filepath.Join(dir, "journal")))(t)
	a := fixedinstance.New(alice, aliceTenant)
	maps.Copy(a.SystemMetadata, metadata)
	check(t, st.Create(a), st.Create(fixedinstance.New(mallory, malloryTenant)))
	locked := fixedinstance.New(lockedInstance, aliceTenant)
	locked.Locked = true
	check(t, st.Create(locked))
	secret := randomKey()
	box := try(seal.New(randomKey()))(t)

	tg := serve(t, dir, fixedserver.New(st, journal, box, secret).Serve, st.Close, journal.Close)
	tg.secret = secret
	tg.storeAs = func(tenant, id string) error {
		ctx := fixedreqctx.With(t.Context(), fixedreqctx.Caller{InstanceID: id, TenantID: tenant})
		_, err := st.Instance(ctx, id)
		return err
	}
	return tg
}

// lockedInstance is an instance of alice's tenant that only the fixed service has: the vulnerable one knows no locks.
const lockedInstance = "i-locked"

// serve runs the service on a free port until the test ends, then calls the closers.
func serve(t *testing.T, dir string, run func(context.Context, net.Listener) error, closers ...func() error) *target {
	t.Helper()
	l := try(new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0"))(t)
	received := new(atomic.Int64)
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- run(ctx, countingListener{l, received}) }()
	transport := new(http.Transport)
	t.Cleanup(func() {
		transport.CloseIdleConnections()
		cancel()
		err := <-done
		for _, closer := range closers {
			err = errors.Join(err, closer())
		}
		check(t, err)
	})
	return &target{
		dir:      dir,
		addr:     l.Addr().String(),
		client:   &http.Client{Transport: transport},
		received: received,
	}
}

// files returns the contents of all files that the service has written.
func (tg *target) files(t *testing.T) map[string]string {
	t.Helper()
	contents := map[string]string{}
	for _, entry := range try(os.ReadDir(tg.dir))(t) {
		contents[entry.Name()] = string(try(os.ReadFile(filepath.Join(tg.dir, entry.Name())))(t))
	}
	return contents
}

// caller is what the headers of a request say about where it comes from.
type caller struct {
	instance, tenant string
	provenFor        string // the instance whose proof comes with the request
}

// genuine is a process in the instance, as the metadata proxy presents it.
func genuine(instance, tenant string) caller {
	return caller{instance: instance, tenant: tenant, provenFor: instance}
}

// malloryAsAlice names alice's instance, and has no proof but mallory's own.
var malloryAsAlice = caller{instance: alice, tenant: malloryTenant, provenFor: mallory}

// headers returns the headers that a caller's requests bear at this target.
func (tg *target) headers(who caller) http.Header {
	mac := hmac.New(sha256.New, tg.secret)
	mac.Write([]byte(who.provenFor))
	h := http.Header{}
	h.Set("X-Instance-ID", who.instance)
	h.Set("X-Instance-ID-Signature", hex.EncodeToString(mac.Sum(nil)))
	h.Set("X-Tenant-ID", who.tenant)
	return h
}

// randomKey returns a key of 32 bytes.
func randomKey() []byte {
	key := make([]byte, 32)
	_, _ = rand.Read(key) // never fails
	return key
}

// try returns a function that gives the value, or ends the test with the error.
func try[T any](value T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		check(t, err)
		return value
	}
}

// check ends the test if there is an error.
func check(t *testing.T, errs ...error) {
	t.Helper()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

// holds tells which of the files contain the text.
func holds(files map[string]string, text string) []string {
	var names []string
	for name, content := range files {
		if strings.Contains(content, text) {
			names = append(names, name)
		}
	}
	return names
}

// countingListener counts the bytes that the server reads from its connections.
type countingListener struct {
	net.Listener
	received *atomic.Int64
}

func (l countingListener) Accept() (net.Conn, error) {
	conn, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return countingConn{conn, l.received}, nil
}

type countingConn struct {
	net.Conn
	received *atomic.Int64
}

func (c countingConn) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	c.received.Add(int64(n))
	return n, err
}
