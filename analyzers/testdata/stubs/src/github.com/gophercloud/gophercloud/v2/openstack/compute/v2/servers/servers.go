// Package servers holds just what model rows and tests name of github.com/gophercloud/gophercloud/v2/openstack/compute/v2/servers.
package servers

import (
	"context"
	gophercloud "github.com/gophercloud/gophercloud/v2"
)

type ActionResult struct {
}

type CreateMetadatumResult struct {
}

type CreateOpts struct {
	Name     string            `json:"name" required:"true"`
	UserData []byte            `json:"-"`
	Metadata map[string]string `json:"metadata,omitempty"`
}

type CreateOptsBuilder interface {
}

type CreateResult struct {
}

type MetadataOpts map[string]string

type MetadatumOpts map[string]string

type MetadatumOptsBuilder interface {
}

type RebuildOpts struct {
	Metadata map[string]string `json:"metadata,omitempty"`
}

type ResetMetadataOptsBuilder interface {
}

type ResetMetadataResult struct {
}

type SchedulerHintOptsBuilder interface {
}

type Server struct {
	Metadata  map[string]string `json:"metadata"`
	AdminPass string            `json:"adminPass"`
}

type UpdateMetadataOptsBuilder interface {
}

type UpdateMetadataResult struct {
}

func ChangeAdminPassword(ctx context.Context, client *gophercloud.ServiceClient, id string, newPassword string) (_ ActionResult) {
	return
}

func Create(ctx context.Context, client *gophercloud.ServiceClient, opts CreateOptsBuilder, hintOpts SchedulerHintOptsBuilder) (_ CreateResult) {
	return
}

func CreateMetadatum(ctx context.Context, client *gophercloud.ServiceClient, id string, opts MetadatumOptsBuilder) (_ CreateMetadatumResult) {
	return
}

func ResetMetadata(ctx context.Context, client *gophercloud.ServiceClient, id string, opts ResetMetadataOptsBuilder) (_ ResetMetadataResult) {
	return
}

func UpdateMetadata(ctx context.Context, client *gophercloud.ServiceClient, id string, opts UpdateMetadataOptsBuilder) (_ UpdateMetadataResult) {
	return
}
