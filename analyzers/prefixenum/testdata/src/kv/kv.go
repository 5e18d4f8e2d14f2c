// Package kv scans key-value stores.
package kv

import (
	"bytes"
	"net/http"

	"go.etcd.io/bbolt"
)

var passwordPrefix = []byte("password/")

func scanned(w http.ResponseWriter, b *bbolt.Bucket) {
	c := b.Cursor()
	for k, v := c.Seek(passwordPrefix); k != nil && bytes.HasPrefix(k, passwordPrefix); k, v = c.Next() { // want `the values of all keys with a prefix are taken, whoever set the keys, and reach`
		_, _ = w.Write(v)
	}
}

var sessionPrefix = []byte("session/")

func plain(w http.ResponseWriter, b *bbolt.Bucket) {
	c := b.Cursor()
	for k, v := c.Seek(sessionPrefix); k != nil && bytes.HasPrefix(k, sessionPrefix); k, v = c.Next() {
		_, _ = w.Write(v)
	}
}

func counted(b *bbolt.Bucket) int {
	n := 0
	c := b.Cursor()
	for k, _ := c.Seek(passwordPrefix); k != nil && bytes.HasPrefix(k, passwordPrefix); k, _ = c.Next() {
		n++
	}
	return n
}
