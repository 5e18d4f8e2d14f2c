// Package firestore holds just what model rows and tests name of cloud.google.com/go/firestore.
package firestore

import (
	"context"
)

type CollectionRef struct {
}

func (*CollectionRef) Add(ctx context.Context, data interface{}) (_ *DocumentRef, _ *WriteResult, _ error) {
	return
}

type DocumentRef struct {
}

func (*DocumentRef) Create(ctx context.Context, data interface{}) (_ *WriteResult, _ error) { return }

func (*DocumentRef) Set(ctx context.Context, data interface{}, opts ...SetOption) (_ *WriteResult, _ error) {
	return
}

type DocumentSnapshot struct {
}

func (*DocumentSnapshot) Data() (_ map[string]interface{}) { return }

func (*DocumentSnapshot) DataTo(p interface{}) (_ error) { return }

type SetOption interface {
}

type Transaction struct {
}

func (*Transaction) Create(dr *DocumentRef, data interface{}) (_ error) { return }

func (*Transaction) Set(dr *DocumentRef, data interface{}, opts ...SetOption) (_ error) { return }

type Update struct {
	Value interface{}
}

type WriteResult struct {
}
