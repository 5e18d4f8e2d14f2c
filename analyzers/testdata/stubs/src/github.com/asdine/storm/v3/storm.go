// Package storm holds just what model rows and tests name of github.com/asdine/storm/v3.
package storm

import (
	"github.com/asdine/storm/v3/index"
)

type Finder interface {
	Find(fieldName string, value interface{}, to interface{}, options ...func(q *index.Options)) error
	One(fieldName string, value interface{}, to interface{}) error
}

type KeyValueStore interface {
	Get(bucketName string, key interface{}, to interface{}) error
	Set(bucketName string, key interface{}, value interface{}) error
	SetBytes(bucketName string, key interface{}, value []byte) error
}

type TypeStore interface {
	Save(data interface{}) error
	Update(data interface{}) error
	UpdateField(data interface{}, fieldName string, value interface{}) error
}
