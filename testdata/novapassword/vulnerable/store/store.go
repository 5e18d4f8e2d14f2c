// Package store keeps the instances in a bbolt database.
package store

import (
	"errors"
	"fmt"
	"time"

	"go.etcd.io/bbolt"

	"github.com/credvet/credvet/testdata/novapassword/vulnerable/instance"
	"github.com/credvet/credvet/testdata/novapassword/vulnerable/reqctx"
)

// ErrNotFound says that the instance does not exist within the reach of the context.
var ErrNotFound = errors.New("instance not found")

// The database has two buckets: owners maps an instance to its tenant;
// instances holds a bucket for each tenant, which holds one for each instance.
var (
	ownersBucket    = []byte("owners")
	instancesBucket = []byte("instances")
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
	if err := db.Update(createBuckets); err != nil {
		return nil, errors.Join(fmt.Errorf("prepare %s: %w", path, err), db.Close())
	}
	return &Store{db: db}, nil
}

func createBuckets(tx *bbolt.Tx) error {
	for _, name := range [][]byte{ownersBucket, instancesBucket} {
		if _, err := tx.CreateBucketIfNotExists(name); err != nil {
			return err
		}
	}
	return nil
}

// Close closes the database.
func (s *Store) Close() error { return s.db.Close() }

// Create adds an instance. One that exists already stays as it is.
func (s *Store) Create(inst *instance.Instance) error {
	return s.db.Update(func(tx *bbolt.Tx) error {
		owners := tx.Bucket(ownersBucket)
		if owners.Get([]byte(inst.ID)) != nil {
			return nil
		}
		if err := owners.Put([]byte(inst.ID), []byte(inst.TenantID)); err != nil {
			return err
		}
		tenant, err := tx.Bucket(instancesBucket).CreateBucketIfNotExists([]byte(inst.TenantID))
		if err != nil {
			return err
		}
		bucket, err := tenant.CreateBucket([]byte(inst.ID))
		if err != nil {
			return err
		}
		return putAll(bucket, inst.SystemMetadata)
	})
}

// Instance returns the instance if it is within the reach of the context.
func (s *Store) Instance(ctx reqctx.Context, id string) (*instance.Instance, error) {
	var inst *instance.Instance
	err := s.db.View(func(tx *bbolt.Tx) error {
		tenant, bucket := find(tx, ctx, id)
		if bucket == nil {
			return ErrNotFound
		}
		inst = instance.New(id, tenant)
		return bucket.ForEach(func(k, v []byte) error {
			inst.SystemMetadata[string(k)] = string(v)
			return nil
		})
	})
	if err != nil {
		return nil, fmt.Errorf("instance %q: %w", id, err)
	}
	return inst, nil
}

// Save writes the metadata of an instance that is within the reach of the context.
func (s *Store) Save(ctx reqctx.Context, inst *instance.Instance) error {
	err := s.db.Update(func(tx *bbolt.Tx) error {
		_, bucket := find(tx, ctx, inst.ID)
		if bucket == nil {
			return ErrNotFound
		}
		return putAll(bucket, inst.SystemMetadata)
	})
	if err != nil {
		return fmt.Errorf("save instance %q: %w", inst.ID, err)
	}
	return nil
}

// find returns the instance's tenant and bucket, or a nil bucket.
func find(tx *bbolt.Tx, ctx reqctx.Context, id string) (string, *bbolt.Bucket) {
	tenant := ctx.Tenant()
	if ctx.EveryTenant() {
		tenant = string(tx.Bucket(ownersBucket).Get([]byte(id)))
	}
	instances := tx.Bucket(instancesBucket).Bucket([]byte(tenant))
	if instances == nil {
		return "", nil
	}
	return tenant, instances.Bucket([]byte(id))
}

func putAll(bucket *bbolt.Bucket, fields map[string]string) error {
	for key, value := range fields {
		if err := bucket.Put([]byte(key), []byte(value)); err != nil {
			return err
		}
	}
	return nil
}
