// Package mongo holds just what model rows and tests name of go.mongodb.org/mongo-driver/mongo.
package mongo

import (
	"context"
	"go.mongodb.org/mongo-driver/mongo/options"
)

type Collection struct {
}

func (*Collection) FindOne(ctx context.Context, filter interface{}, opts ...*options.FindOneOptions) (_ *SingleResult) {
	return
}

func (*Collection) FindOneAndReplace(ctx context.Context, filter interface{}, replacement interface{}, opts ...*options.FindOneAndReplaceOptions) (_ *SingleResult) {
	return
}

func (*Collection) FindOneAndUpdate(ctx context.Context, filter interface{}, update interface{}, opts ...*options.FindOneAndUpdateOptions) (_ *SingleResult) {
	return
}

func (*Collection) InsertMany(ctx context.Context, documents []interface{}, opts ...*options.InsertManyOptions) (_ *InsertManyResult, _ error) {
	return
}

func (*Collection) InsertOne(ctx context.Context, document interface{}, opts ...*options.InsertOneOptions) (_ *InsertOneResult, _ error) {
	return
}

func (*Collection) ReplaceOne(ctx context.Context, filter interface{}, replacement interface{}, opts ...*options.ReplaceOptions) (_ *UpdateResult, _ error) {
	return
}

func (*Collection) UpdateByID(ctx context.Context, id interface{}, update interface{}, opts ...*options.UpdateOptions) (_ *UpdateResult, _ error) {
	return
}

func (*Collection) UpdateMany(ctx context.Context, filter interface{}, update interface{}, opts ...*options.UpdateOptions) (_ *UpdateResult, _ error) {
	return
}

func (*Collection) UpdateOne(ctx context.Context, filter interface{}, update interface{}, opts ...*options.UpdateOptions) (_ *UpdateResult, _ error) {
	return
}

type Cursor struct {
}

func (*Cursor) All(ctx context.Context, results interface{}) (_ error) { return }

func (*Cursor) Decode(val interface{}) (_ error) { return }

type InsertManyResult struct {
}

type InsertOneModel struct {
}

func (*InsertOneModel) SetDocument(doc interface{}) (_ *InsertOneModel) { return }

type InsertOneResult struct {
}

type ReplaceOneModel struct {
}

func (*ReplaceOneModel) SetReplacement(rep interface{}) (_ *ReplaceOneModel) { return }

type SingleResult struct {
}

func (*SingleResult) Decode(v interface{}) (_ error) { return }

type UpdateManyModel struct {
}

func (*UpdateManyModel) SetUpdate(update interface{}) (_ *UpdateManyModel) { return }

type UpdateOneModel struct {
}

func (*UpdateOneModel) SetUpdate(update interface{}) (_ *UpdateOneModel) { return }

type UpdateResult struct {
}
