// Package options holds just what model rows and tests name of go.mongodb.org/mongo-driver/mongo/options.
package options

type FindOneAndReplaceOptions struct {
}

type FindOneAndUpdateOptions struct {
}

type FindOneOptions struct {
}

type InsertManyOptions struct {
}

type InsertOneOptions struct {
}

type ReplaceOptions struct {
}

type UpdateOptions struct {
}
