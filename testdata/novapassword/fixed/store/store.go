// Package store keeps the instances in a bbolt database.
package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"go.etcd.io/bbolt"

	"github.com/credvet/credvet/testdata/novapassword/fixed/instance"
	"github.com/credvet/credvet/testdata/novapassword/fixed/reqctx"
)

// Why the store refuses.
var (
	ErrNotFound  = errors.New("instance not found")
	ErrForbidden = errors.New("instance of another tenant")
	ErrConflict  = errors.New("instance was changed meanwhile")
)

// Store is an open database.
type Store struct {
	db *bbolt.DB
}

// Open opens the database, creating it if need be.
func Open(path string) (*Store, error) {
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{Timeout: time.Second})
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		_, err := tx.CreateBucketIfNotExists(instancesBucket)
		return err
	})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("prepare %s: %w", path, err), db.Close())
	}
	return &Store{db: db}, nil
}

// Close closes the database.
func (s *Store) Close() error { return s.db.Close() }

// Create adds an instance. One that exists already stays as it is.
func (s *Store) Create(inst *instance.Instance) error {
	return s.db.Update(func(tx *bbolt.Tx) error {
		instances := tx.Bucket(instancesBucket)
		if instances.Bucket([]byte(inst.ID)) != nil {
			return nil
		}
		bucket, err := instances.CreateBucket([]byte(inst.ID))
		if err != nil {
			return err
		}
		return encode(bucket, inst)
	})
}

// Instance returns an instance of the caller's tenant.
func (s *Store) Instance(ctx context.Context, id string) (*instance.Instance, error) {
	var inst *instance.Instance
	err := s.db.View(func(tx *bbolt.Tx) (err error) {
		inst, err = load(ctx, tx, id)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("instance %q: %w", id, err)
	}
	return inst, nil
}

// Save writes an instance of the caller's tenant, unless it was changed since it was read.
func (s *Store) Save(ctx context.Context, inst *instance.Instance) error {
	err := s.db.Update(func(tx *bbolt.Tx) error {
		current, err := load(ctx, tx, inst.ID)
		if err != nil {
			return err
		}
		if current.Version != inst.Version {
			return ErrConflict
		}
		next := *inst
		next.Version++
		return encode(tx.Bucket(instancesBucket).Bucket([]byte(inst.ID)), &next)
	})
	if err != nil {
		return fmt.Errorf("save instance %q: %w", inst.ID, err)
	}
	return nil
}

// load reads an instance within the reach of the caller that ctx carries.
func load(ctx context.Context, tx *bbolt.Tx, id string) (*instance.Instance, error) {
	bucket := tx.Bucket(instancesBucket).Bucket([]byte(id))
	if bucket == nil {
		return nil, ErrNotFound
	}
	inst, err := decode(bucket, id)
	if err != nil {
		return nil, err
	}
	caller, ok := reqctx.From(ctx)
	if !ok || caller.TenantID != inst.TenantID {
		return nil, ErrForbidden
	}
	return inst, nil
}
