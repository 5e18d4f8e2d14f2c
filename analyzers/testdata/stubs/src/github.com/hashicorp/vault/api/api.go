// Package api holds just what model rows and tests name of github.com/hashicorp/vault/api.
package api

import (
	"context"
)

type KVMetadataPutInput struct {
	CustomMetadata map[string]interface{}
}

type KVOption func() (key string, value interface{})

type KVSecret struct {
	Data map[string]interface{}
}

type KVv1 struct {
}

func (*KVv1) Get(ctx context.Context, secretPath string) (_ *KVSecret, _ error) { return }

func (*KVv1) Put(ctx context.Context, secretPath string, data map[string]interface{}) (_ error) {
	return
}

type KVv2 struct {
}

func (*KVv2) Get(ctx context.Context, secretPath string) (_ *KVSecret, _ error) { return }

func (*KVv2) Patch(ctx context.Context, secretPath string, newData map[string]interface{}, opts ...KVOption) (_ *KVSecret, _ error) {
	return
}

func (*KVv2) Put(ctx context.Context, secretPath string, data map[string]interface{}, opts ...KVOption) (_ *KVSecret, _ error) {
	return
}

type Logical struct {
}

func (*Logical) Read(path string) (_ *Secret, _ error) { return }

func (*Logical) ReadWithContext(ctx context.Context, path string) (_ *Secret, _ error) { return }

func (*Logical) ReadWithData(path string, data map[string][]string) (_ *Secret, _ error) { return }

func (*Logical) ReadWithDataWithContext(ctx context.Context, path string, data map[string][]string) (_ *Secret, _ error) {
	return
}

func (*Logical) Write(path string, data map[string]interface{}) (_ *Secret, _ error) { return }

func (*Logical) WriteBytes(path string, data []byte) (_ *Secret, _ error) { return }

func (*Logical) WriteBytesWithContext(ctx context.Context, path string, data []byte) (_ *Secret, _ error) {
	return
}

func (*Logical) WriteWithContext(ctx context.Context, path string, data map[string]interface{}) (_ *Secret, _ error) {
	return
}

type Secret struct {
	Data map[string]interface{} `json:"data"`
}

type SecretAuth struct {
	ClientToken string `json:"client_token"`
}
