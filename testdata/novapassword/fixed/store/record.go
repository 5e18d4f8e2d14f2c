package store

import (
	"encoding/binary"
	"fmt"

	"go.etcd.io/bbolt"

	"github.com/credvet/credvet/testdata/novapassword/fixed/instance"
)

// The bucket of instances holds one bucket for each, with these keys.
var (
	instancesBucket = []byte("instances")
	tenantKey       = []byte("tenant")
	lockedKey       = []byte("locked")
	versionKey      = []byte("version")
	metadataBucket  = []byte("system_metadata")
)

// encode writes the instance into its bucket.
func encode(bucket *bbolt.Bucket, inst *instance.Instance) error {
	if err := bucket.Put(tenantKey, []byte(inst.TenantID)); err != nil {
		return err
	}
	if err := bucket.Put(lockedKey, flag(inst.Locked)); err != nil {
		return err
	}
	if err := bucket.Put(versionKey, binary.BigEndian.AppendUint64(nil, inst.Version)); err != nil {
		return err
	}
	metadata, err := bucket.CreateBucketIfNotExists(metadataBucket)
	if err != nil {
		return err
	}
	for key, value := range inst.SystemMetadata {
		if err := metadata.Put([]byte(key), []byte(value)); err != nil {
			return err
		}
	}
	return nil
}

// decode reads the instance from its bucket.
func decode(bucket *bbolt.Bucket, id string) (*instance.Instance, error) {
	version, metadata := bucket.Get(versionKey), bucket.Bucket(metadataBucket)
	if len(version) != 8 || metadata == nil {
		return nil, fmt.Errorf("instance %q: damaged record", id)
	}
	inst := instance.New(id, string(bucket.Get(tenantKey)))
	inst.Locked = len(bucket.Get(lockedKey)) > 0
	inst.Version = binary.BigEndian.Uint64(version)
	err := metadata.ForEach(func(k, v []byte) error {
		inst.SystemMetadata[string(k)] = string(v)
		return nil
	})
	return inst, err
}

// flag encodes true as one byte and false as none.
func flag(set bool) []byte {
	if set {
		return []byte{1}
	}
	return nil
}
