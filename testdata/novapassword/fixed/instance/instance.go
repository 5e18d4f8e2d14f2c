// Package instance describes the virtual machines the metadata service knows.
package instance

import (
	"fmt"
	"strings"
)

// Instance is one virtual machine of a tenant.
type Instance struct {
	ID       string
	TenantID string
	// Locked forbids to change the instance from within.
	Locked bool
	// Version counts the changes; the store refuses one made to an older version.
	Version        uint64
	SystemMetadata map[string]string
}

// New returns an instance without metadata.
func New(id, tenant string) *Instance {
	return &Instance{ID: id, TenantID: tenant, SystemMetadata: map[string]string{}}
}

// ParseList reads a list such as "i-1=tenant-a,i-2=tenant-b". An empty list has no instances.
func ParseList(list string) ([]*Instance, error) {
	var all []*Instance
	for pair := range strings.SplitSeq(list, ",") {
		if pair == "" {
			continue
		}
		id, tenant, ok := strings.Cut(pair, "=")
		if !ok || id == "" || tenant == "" {
			return nil, fmt.Errorf("instance %q: want id=tenant", pair)
		}
		all = append(all, New(id, tenant))
	}
	return all, nil
}
