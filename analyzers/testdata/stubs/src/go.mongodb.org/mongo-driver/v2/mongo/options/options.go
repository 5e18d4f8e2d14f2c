// Package options holds just what model rows and tests name of go.mongodb.org/mongo-driver/v2/mongo/options.
package options

type FindOneAndReplaceOptions struct {
}

type FindOneAndUpdateOptions struct {
}

type FindOneOptions struct {
}

type FindOptions struct {
}

type InsertManyOptions struct {
}

type InsertOneOptions struct {
}

type Lister[T any] interface {
}

type ReplaceOptions struct {
}

type UpdateManyOptions struct {
}

type UpdateOneOptions struct {
}
