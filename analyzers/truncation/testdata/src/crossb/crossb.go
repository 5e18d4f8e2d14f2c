// Package crossb has texts cut by another package.
package crossb

import (
	"crossa"
	"crypto/aes"
	"crypto/cipher"
	"errors"
	"io"
	"log"
	"net/http"

	"go.etcd.io/bbolt"
)

type instance struct {
	SystemMetadata map[string]string
	Password       string
}

func set(w http.ResponseWriter, r *http.Request, inst *instance) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 4096))
	if err != nil {
		return
	}
	_ = body
	raw, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	inst.SystemMetadata = crossa.Chunk(string(raw)) // want `the request's body is cut to 4 pieces without an error \(crossa.go:14\): instance.SystemMetadata gets a part of it as the whole`
}

func setSecret(inst *instance, password string) {
	inst.SystemMetadata = crossa.Chunk(password) // want `parameter password is cut to 4 pieces without an error \(crossa.go:14\)`
}

func setReported(inst *instance, password string) {
	inst.Password = crossa.Password(password)
}

func cipherOf(secret string) (cipher.Block, error) {
	return aes.NewCipher([]byte(crossa.Truncate(secret, 32))) // want `parameter secret is cut to .* without an error \(crossa.go:.*\): what follows does not count in the key`
}

func shown(secret string) { log.Print(crossa.Truncate(secret, 4)) }

func keep(r *http.Request, bucket *bbolt.Bucket) error {
	body, err := crossa.Read(r.Body, 4096) // want `the request's body is read up to a limit and ends there without an error`
	if err != nil {
		return err
	}
	return bucket.Put([]byte("body"), body)
}

func keepTested(r *http.Request, bucket *bbolt.Bucket) error {
	body, err := crossa.Read(r.Body, 4097)
	if err != nil {
		return err
	}
	if len(body) > 4096 {
		return errors.New("too large")
	}
	return bucket.Put([]byte("body"), body)
}
