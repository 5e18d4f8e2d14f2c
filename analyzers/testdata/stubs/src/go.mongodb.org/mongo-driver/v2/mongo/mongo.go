// Package mongo holds just what model rows and tests name of go.mongodb.org/mongo-driver/v2/mongo.
package mongo

import (
	"context"
	"go.mongodb.org/mongo-driver/v2/mongo/options"
)

var ErrNoDocuments error

type Collection struct {
}

func (*Collection) Find(ctx context.Context, filter any, opts ...options.Lister[options.FindOptions]) (_ *Cursor, _ error) {
	return
}

func (*Collection) FindOne(ctx context.Context, filter any, opts ...options.Lister[options.FindOneOptions]) (_ *SingleResult) {
	return
}

func (*Collection) FindOneAndReplace(ctx context.Context, filter any, replacement any, opts ...options.Lister[options.FindOneAndReplaceOptions]) (_ *SingleResult) {
	return
}

func (*Collection) FindOneAndUpdate(ctx context.Context, filter any, update any, opts ...options.Lister[options.FindOneAndUpdateOptions]) (_ *SingleResult) {
	return
}

func (*Collection) InsertMany(ctx context.Context, documents any, opts ...options.Lister[options.InsertManyOptions]) (_ *InsertManyResult, _ error) {
	return
}

func (*Collection) InsertOne(ctx context.Context, document any, opts ...options.Lister[options.InsertOneOptions]) (_ *InsertOneResult, _ error) {
	return
}

func (*Collection) ReplaceOne(ctx context.Context, filter any, replacement any, opts ...options.Lister[options.ReplaceOptions]) (_ *UpdateResult, _ error) {
	return
}

func (*Collection) UpdateByID(ctx context.Context, id any, update any, opts ...options.Lister[options.UpdateOneOptions]) (_ *UpdateResult, _ error) {
	return
}

func (*Collection) UpdateMany(ctx context.Context, filter any, update any, opts ...options.Lister[options.UpdateManyOptions]) (_ *UpdateResult, _ error) {
	return
}

func (*Collection) UpdateOne(ctx context.Context, filter any, update any, opts ...options.Lister[options.UpdateOneOptions]) (_ *UpdateResult, _ error) {
	return
}

type Cursor struct {
}

func (*Cursor) All(ctx context.Context, results any) (_ error) { return }

func (*Cursor) Decode(val any) (_ error) { return }

type InsertManyResult struct {
}

type InsertOneModel struct {
}

func (*InsertOneModel) SetDocument(doc any) (_ *InsertOneModel) { return }

type InsertOneResult struct {
}

type ReplaceOneModel struct {
}

func (*ReplaceOneModel) SetReplacement(rep any) (_ *ReplaceOneModel) { return }

type SingleResult struct {
}

func (*SingleResult) Decode(v any) (_ error) { return }

type UpdateManyModel struct {
}

func (*UpdateManyModel) SetUpdate(update any) (_ *UpdateManyModel) { return }

type UpdateOneModel struct {
}

func (*UpdateOneModel) SetUpdate(update any) (_ *UpdateOneModel) { return }

type UpdateResult struct {
}
