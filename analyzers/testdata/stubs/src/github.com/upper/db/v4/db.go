// Package db holds just what model rows and tests name of github.com/upper/db/v4.
package db

type Collection interface {
	Insert(interface{}) (InsertResult, error)
	InsertReturning(interface{}) error
	UpdateReturning(interface{}) error
}

type InsertResult interface {
}

type Record interface {
}

type Result interface {
	All(sliceOfStructs interface{}) error
	One(ptrToStruct interface{}) error
	Update(interface{}) error
}

type Session interface {
	Save(record Record) error
}
