package services

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/hashicorp/consul/api"
	clientv3 "go.etcd.io/etcd/client/v3"
)

func listed(w http.ResponseWriter, kv *api.KV) {
	pairs, _, err := kv.List("passwords/", nil) // want `the values of all keys that begin with "passwords/" are taken`
	if err != nil {
		return
	}
	for _, p := range pairs {
		_, _ = w.Write(p.Value)
	}
}

func listedFixed(w http.ResponseWriter, kv *api.KV) {
	p, _, err := kv.Get("passwords/service", nil)
	if err != nil || p == nil {
		return
	}
	_, _ = w.Write(p.Value)
}

func listedPlain(w http.ResponseWriter, kv *api.KV) {
	pairs, _, err := kv.List("services/", nil)
	if err != nil {
		return
	}
	_ = json.NewEncoder(w).Encode(pairs)
}

func prefixed(ctx context.Context, w http.ResponseWriter, kv clientv3.KV) {
	resp, err := kv.Get(ctx, "/secrets/", clientv3.WithSerializable(), clientv3.WithPrefix()) // want `the values of all keys that begin with "/secrets/" are taken`
	if err != nil {
		return
	}
	for _, pair := range resp.Kvs {
		fmt.Fprintf(w, "%s\n", pair.Value)
	}
}

func prefixedFixed(ctx context.Context, w http.ResponseWriter, kv clientv3.KV) {
	resp, err := kv.Get(ctx, "/secrets/service", clientv3.WithSerializable())
	if err != nil {
		return
	}
	for _, pair := range resp.Kvs {
		fmt.Fprintf(w, "%s\n", pair.Value)
	}
}
